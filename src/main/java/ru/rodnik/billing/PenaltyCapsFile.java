package ru.rodnik.billing;

import static ru.rodnik.registry.Column.optional;
import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.DATE;
import static ru.rodnik.registry.Formats.listOf;
import static ru.rodnik.registry.Formats.percent;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.rodnik.registry.Column;
import ru.rodnik.registry.ContractCategory;
import ru.rodnik.registry.Loaded;
import ru.rodnik.registry.Loading;
import ru.rodnik.registry.RegistryFile;
import ru.rodnik.shared.Sql;

/** The highest rate of penalties by days and categories (PEN-05); no categories means all. */
@Component
class PenaltyCapsFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("valid_from", DATE),
            optional("valid_to", DATE),
            required("percent", percent(3)),
            optional("categories", listOf(ContractCategory.class),
                    "BUDGET,HEAT_SUPPLIER,LEGAL_OTHER,NONRES_MKD,TSZH,UK"));

    @Override
    public String name() {
        return "penalty_caps.csv";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("valid_from", "categories");
    }

    @Override
    public String mistakes() {
        return Sql.beside(PenaltyCapsFile.class, "penalty_caps-mistakes.sql");
    }

    @Override
    public Loaded load(Loading loading) {
        return loading.run(Sql.beside(PenaltyCapsFile.class, "penalty_caps-load.sql"));
    }
}
