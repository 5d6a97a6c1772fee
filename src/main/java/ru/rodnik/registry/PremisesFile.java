package ru.rodnik.registry;

import static ru.rodnik.registry.Column.optional;
import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.TEXT;
import static ru.rodnik.registry.Formats.amount;
import static ru.rodnik.registry.Formats.listOf;
import static ru.rodnik.registry.Formats.oneOf;
import static ru.rodnik.registry.Formats.percent;
import static ru.rodnik.registry.Formats.whole;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.rodnik.shared.Sql;

/** Where water is taken and discharged. Without a name the address stands for it. */
@Component
class PremisesFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("id", TEXT),
            required("contract_number", TEXT),
            optional("name", TEXT),
            required("address", TEXT),
            required("district", TEXT),
            required("use", oneOf(PremisesUse.class)),
            required("services", listOf("COLD_WATER", "WASTEWATER")),
            optional("hot_water_source", oneOf(HotWaterSource.class), "NONE"),
            optional("inlet_dn_mm", whole(1, 3000)),
            optional("guaranteed_m3_month", amount(12, 3)),
            optional("connected_load_m3_h", amount(8, 4)),
            optional("runoff_m3_month", amount(12, 3), "0"),
            optional("not_discharged_percent", percent(4), "0"),
            optional("negative_impact", oneOf(NegativeImpact.class), "NONE"));

    @Override
    public String name() {
        return "premises.csv";
    }

    @Override
    public int order() {
        return 30;
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
        return Sql.beside(PremisesFile.class, "premises-mistakes.sql");
    }

    @Override
    public Loaded load(Loading loading) {
        return loading.run(Sql.beside(PremisesFile.class, "premises-load.sql"));
    }
}
