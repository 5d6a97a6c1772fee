package ru.rodnik.registry;

import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.DATE;
import static ru.rodnik.registry.Formats.TEXT;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.rodnik.shared.Sql;

/** Days off, and weekends that are worked (PAY-06). */
@Component
class NonWorkingDaysFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("day", DATE), required("name", TEXT));

    @Override
    public String name() {
        return "non_working_days.csv";
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("day");
    }

    @Override
    public String mistakes() {
        return Sql.beside(NonWorkingDaysFile.class, "non_working_days-mistakes.sql");
    }

    @Override
    public Loaded load(Loading loading) {
        return loading.run(Sql.beside(NonWorkingDaysFile.class, "non_working_days-load.sql"));
    }
}
