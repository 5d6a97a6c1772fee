package ru.rodnik.metering;

import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.MONTH;
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

/** Hot-water volumes by the month in which they are charged; another volume or state supersedes. */
@Component
class HotWaterFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("premises_id", TEXT),
            required("period", MONTH),
            required("volume_m3", amount(12, 3)),
            required("state", oneOf("ACCEPTED", "SUBMITTED")));

    @Override
    public String name() {
        return "hot_water.csv";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("premises_id", "period");
    }

    @Override
    public String mistakes() {
        return Sql.beside(HotWaterFile.class, "hot_water-mistakes.sql");
    }

    @Override
    public Loaded load(Loading loading) {
        return loading.run(Sql.beside(HotWaterFile.class, "hot_water-load.sql"));
    }
}
