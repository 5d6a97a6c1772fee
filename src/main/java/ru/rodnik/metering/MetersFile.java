package ru.rodnik.metering;

import static ru.rodnik.registry.Column.optional;
import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.DATE;
import static ru.rodnik.registry.Formats.TEXT;
import static ru.rodnik.registry.Formats.amount;
import static ru.rodnik.registry.Formats.oneOf;
import static ru.rodnik.registry.Formats.whole;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.rodnik.registry.Column;
import ru.rodnik.registry.Loaded;
import ru.rodnik.registry.Loading;
import ru.rodnik.registry.RegistryFile;
import ru.rodnik.shared.Sql;

/** Meters that are or were installed. */
@Component
class MetersFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("id", TEXT),
            required("premises_id", TEXT),
            required("medium", oneOf("COLD_WATER", "HOT_WATER", "WASTEWATER")),
            optional("role", oneOf("COMMERCIAL", "CONTROL", "SUB", "IRRIGATION"), "COMMERCIAL"),
            required("serial", TEXT),
            optional("model", TEXT),
            optional("dn_mm", whole(1, 3000)),
            required("digits", whole(3, 10)),
            optional("decimals", whole(0, 3), "0"),
            required("installed_on", DATE),
            required("initial_reading", amount(12, 3)),
            optional("verification_due", DATE),
            optional("seal_number", TEXT),
            optional("removed_on", DATE),
            optional("final_reading", amount(12, 3)),
            optional("parent_meter_id", TEXT));

    @Override
    public String name() {
        return "meters.csv";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("id");
    }

    @Override
    public String mistakes() {
        return Sql.beside(MetersFile.class, "meters-mistakes.sql");
    }

    /** A meter may stand behind another of the same file: round by round, those whose parent is there by now. */
    @Override
    public Loaded load(Loading loading) {
        loading.note(Sql.beside(MetersFile.class, "meters-changed.sql"));
        var loaded = new Loaded(0, 0);
        while (isAnyLeft(loading)) {
            loaded = loaded.plus(loading.run(Sql.beside(MetersFile.class, "meters-load.sql")));
        }
        return loaded;
    }

    private static boolean isAnyLeft(Loading loading) {
        return loading.sql().sql("select exists (select from staged_meters)").query(Boolean.class).single();
    }
}
