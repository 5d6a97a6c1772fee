package ru.rodnik.billing;

import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.DATE;
import static ru.rodnik.registry.Formats.percent;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.rodnik.registry.Column;
import ru.rodnik.registry.Loaded;
import ru.rodnik.registry.Loading;
import ru.rodnik.registry.RegistryFile;
import ru.rodnik.shared.Sql;

/** The key rate of the Bank of Russia, each until the next (PEN-01). */
@Component
class KeyRatesFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("valid_from", DATE), required("percent", percent(3)));

    @Override
    public String name() {
        return "key_rates.csv";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("valid_from");
    }

    @Override
    public String mistakes() {
        return Sql.beside(KeyRatesFile.class, "key_rates-mistakes.sql");
    }

    @Override
    public Loaded load(Loading loading) {
        return loading.run(Sql.beside(KeyRatesFile.class, "key_rates-load.sql"));
    }
}
