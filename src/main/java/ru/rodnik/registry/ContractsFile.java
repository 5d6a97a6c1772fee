package ru.rodnik.registry;

import static ru.rodnik.registry.Column.optional;
import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.CODE;
import static ru.rodnik.registry.Formats.DATE;
import static ru.rodnik.registry.Formats.TEXT;
import static ru.rodnik.registry.Formats.amount;
import static ru.rodnik.registry.Formats.oneOf;
import static ru.rodnik.registry.Formats.percent;
import static ru.rodnik.registry.Formats.whole;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.rodnik.shared.Sql;

/** Under what they are served. No day given for payment means the tenth (PAY-01). */
@Component
class ContractsFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("number", TEXT),
            required("subscriber_code", CODE),
            optional("signed_on", DATE),
            required("valid_from", DATE),
            optional("valid_to", DATE),
            required("category", oneOf(ContractCategory.class)),
            required("price_basis", oneOf(PriceBasis.class)),
            optional("due_day", whole(1, 28), "10"),
            optional("advance_percent", percent(2)),
            optional("advance_day", whole(1, 28)),
            optional("government_contract_id", TEXT),
            optional("limit_amount", amount(17, 2)));

    @Override
    public String name() {
        return "contracts.csv";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("number");
    }

    @Override
    public String mistakes() {
        return Sql.beside(ContractsFile.class, "contracts-mistakes.sql");
    }

    @Override
    public Loaded load(Loading loading) {
        loading.note(Sql.beside(ContractsFile.class, "contracts-changed.sql"));
        return loading.run(Sql.beside(ContractsFile.class, "contracts-load.sql"));
    }
}
