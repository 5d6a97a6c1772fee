package ru.rodnik.payments;

import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.DATE;
import static ru.rodnik.registry.Formats.TEXT;
import static ru.rodnik.registry.Formats.number;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.rodnik.ledger.OpeningBalances;
import ru.rodnik.ledger.OpeningBalances.OpeningBalance;
import ru.rodnik.registry.Column;
import ru.rodnik.registry.Loaded;
import ru.rodnik.registry.Loading;
import ru.rodnik.registry.RegistryFile;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** What contracts owed in the evening of a day, when their books came from elsewhere; an advance is below zero. */
@Component
class OpeningBalancesFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("contract_number", TEXT), required("as_of", DATE), required("amount", number(17, 2)));

    private final OpeningBalances openingBalances;

    OpeningBalancesFile(OpeningBalances openingBalances) {
        this.openingBalances = openingBalances;
    }

    @Override
    public String name() {
        return "opening_balances.csv";
    }

    @Override
    public int order() {
        return 130;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("contract_number");
    }

    @Override
    public String mistakes() {
        return Sql.beside(OpeningBalancesFile.class, "opening_balances-mistakes.sql");
    }

    /** The ledger posts what is new and, of what it has, the difference. */
    @Override
    public Loaded load(Loading loading) {
        var staged = loading.sql().sql(Sql.beside(OpeningBalancesFile.class, "opening_balances-staged.sql"))
                .query(Staged.class).list();
        openingBalances.enter(staged.stream().filter(Staged::differs).map(Staged::balance).toList());
        return new Loaded(
                staged.stream().filter(row -> row.differs() && row.posted() == null).count(),
                staged.stream().filter(row -> row.differs() && row.posted() != null).count());
    }

    record Staged(
            SubscriberCode subscriberCode, long contractId, LocalDate asOf, Money amount, @Nullable Money posted) {

        boolean differs() {
            return !amount.equals(posted == null ? Money.ZERO : posted);
        }

        OpeningBalance balance() {
            return new OpeningBalance(subscriberCode, contractId, asOf, amount);
        }
    }
}
