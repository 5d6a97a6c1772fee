package ru.rodnik.documents;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.ledger.Balances;
import ru.rodnik.ledger.Turnovers;
import ru.rodnik.platform.Export;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/** {@code export balances}: what every contract owed, was charged, paid and owes. */
@Component
class BalancesExport implements Export {

    private final JdbcClient sql;
    private final Balances balances;

    BalancesExport(JdbcClient sql, Balances balances) {
        this.sql = sql;
        this.balances = balances;
    }

    @Override
    public String name() {
        return "balances";
    }

    @Override
    public List<String> columns() {
        return List.of("contract_number", "opening", "charged", "paid", "corrected", "penalties", "closing");
    }

    record Numbered(long id, String number) {}

    /** Contracts that hold in the month, and those that ever had anything to settle. */
    @Override
    public Stream<List<@Nullable Object>> rows(BillingPeriod period) {
        var turnovers = balances.turnovers(period.firstDay(), period.lastDay());
        return sql.sql("""
                select id, number from registry.contract_v
                 where id = any (:moved)
                    or (valid_from <= :last and (valid_to is null or valid_to >= :first))
                 order by number
                """)
                .param("moved", Sql.column("bigint", turnovers.keySet(), id -> id))
                .param("first", period.firstDay()).param("last", period.lastDay())
                .query(Numbered.class).stream()
                .map(contract -> cells(contract, turnovers.getOrDefault(contract.id(), Turnovers.none(contract.id()))));
    }

    private static List<@Nullable Object> cells(Numbered contract, Turnovers moved) {
        return List.of(
                contract.number(), moved.opening(), moved.charged(), moved.paid(), moved.corrected(), moved.penalties(),
                moved.closing());
    }
}
