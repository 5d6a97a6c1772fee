package ru.rodnik.registry;

import static ru.rodnik.registry.Column.optional;
import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.TEXT;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.rodnik.shared.Sql;

/** The rooms that receive subscribers; a district may have none yet. */
@Component
class OfficesFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            optional("room", TEXT),
            optional("address", TEXT, ""),
            optional("phone", TEXT, ""),
            required("district", TEXT));

    @Override
    public String name() {
        return "offices.csv";
    }

    @Override
    public int order() {
        return 140;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("district");
    }

    @Override
    public String mistakes() {
        return Sql.beside(OfficesFile.class, "offices-mistakes.sql");
    }

    @Override
    public Loaded load(Loading loading) {
        return loading.run(Sql.beside(OfficesFile.class, "offices-load.sql"));
    }
}
