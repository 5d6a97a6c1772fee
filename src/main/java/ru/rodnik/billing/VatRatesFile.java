package ru.rodnik.billing;

import static ru.rodnik.registry.Column.optional;
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

/** Rates of value-added tax by days (VAT-01). */
@Component
class VatRatesFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("valid_from", DATE), optional("valid_to", DATE), required("percent", percent(2)));

    @Override
    public String name() {
        return "vat_rates.csv";
    }

    @Override
    public int order() {
        return 90;
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
        return Sql.beside(VatRatesFile.class, "vat_rates-mistakes.sql");
    }

    @Override
    public Loaded load(Loading loading) {
        return loading.run(Sql.beside(VatRatesFile.class, "vat_rates-changed.sql"))
                .plus(loading.run(Sql.beside(VatRatesFile.class, "vat_rates-added.sql")));
    }
}
