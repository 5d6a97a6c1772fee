package ru.rodnik.metering;

import static ru.rodnik.registry.Column.optional;
import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.DATE;
import static ru.rodnik.registry.Formats.TEXT;
import static ru.rodnik.registry.Formats.oneOf;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.rodnik.registry.Column;
import ru.rodnik.registry.Loaded;
import ru.rodnik.registry.Loading;
import ru.rodnik.registry.RegistryFile;
import ru.rodnik.shared.Sql;

/** Days on which a meter does not count; `until` is the last of them. */
@Component
class MeterFaultsFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("meter_id", TEXT),
            required("from", DATE),
            optional("until", DATE),
            required("reason", oneOf("BROKEN", "SEAL_BROKEN", "REMOVED", "VERIFICATION_EXPIRED")));

    @Override
    public String name() {
        return "meter_faults.csv";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("meter_id", "from");
    }

    @Override
    public String mistakes() {
        return Sql.beside(MeterFaultsFile.class, "meter_faults-mistakes.sql");
    }

    @Override
    public Loaded load(Loading loading) {
        loading.note(Sql.beside(MeterFaultsFile.class, "meter_faults-changed.sql"));
        return loading.run(Sql.beside(MeterFaultsFile.class, "meter_faults-load.sql"));
    }
}
