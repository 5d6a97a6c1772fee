package ru.rodnik.billing;

import static ru.rodnik.registry.Column.optional;
import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.DATE;
import static ru.rodnik.registry.Formats.TEXT;
import static ru.rodnik.registry.Formats.oneOf;
import static ru.rodnik.registry.Formats.positive;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.rodnik.registry.Column;
import ru.rodnik.registry.Loaded;
import ru.rodnik.registry.Loading;
import ru.rodnik.registry.RegistryFile;
import ru.rodnik.shared.Sql;

/** Prices by service and days. */
@Component
class TariffsFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("service", oneOf("COLD_WATER", "WASTEWATER")),
            required("valid_from", DATE),
            optional("valid_to", DATE),
            required("net_price", positive(9, 5)),
            required("gross_price", positive(9, 5)),
            optional("order_number", TEXT),
            optional("order_date", DATE));

    @Override
    public String name() {
        return "tariffs.csv";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("service", "valid_from");
    }

    @Override
    public String mistakes() {
        return Sql.beside(TariffsFile.class, "tariffs-mistakes.sql");
    }

    @Override
    public Loaded load(Loading loading) {
        return loading.run(Sql.beside(TariffsFile.class, "tariffs-changed.sql"))
                .plus(loading.run(Sql.beside(TariffsFile.class, "tariffs-added.sql")));
    }
}
