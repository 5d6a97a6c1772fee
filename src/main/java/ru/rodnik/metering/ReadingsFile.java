package ru.rodnik.metering;

import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.DATE;
import static ru.rodnik.registry.Formats.TEXT;
import static ru.rodnik.registry.Formats.amount;
import static ru.rodnik.registry.Formats.oneOf;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.rodnik.registry.Column;
import ru.rodnik.registry.Loaded;
import ru.rodnik.registry.Loading;
import ru.rodnik.registry.RegistryFile;
import ru.rodnik.shared.Sql;

/** Readings of the past, accepted as they stand; another value for the same day supersedes. */
@Component
class ReadingsFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("meter_id", TEXT),
            required("taken_on", DATE),
            required("value", amount(12, 3)),
            required("source", oneOf("SUBSCRIBER", "STAFF", "TELEMETRY", "IMPORT")));

    @Override
    public String name() {
        return "readings.csv";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("meter_id", "taken_on");
    }

    @Override
    public String mistakes() {
        return Sql.beside(ReadingsFile.class, "readings-mistakes.sql");
    }

    @Override
    public Loaded load(Loading loading) {
        return loading.run(Sql.beside(ReadingsFile.class, "readings-load.sql"));
    }
}
