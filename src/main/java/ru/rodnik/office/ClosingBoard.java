package ru.rodnik.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.registry.ContractCategory;
import ru.rodnik.registry.PremisesUse;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sql;

/** Who has not handed in yet and what his silence would cost; three statements, however many contracts. */
@Component
@Transactional(readOnly = true)
public class ClosingBoard {

    /** What of the board is asked for; null is «any». */
    public record Filter(
            @Nullable String district, @Nullable ContractCategory category, @Nullable PremisesUse use) {}

    /**
     * A contract with what is missing at its premises of one use.
     *
     * @param volume what would be charged for the whole month of these premises, null where it could not be estimated
     * @param firstDay and {@code lastDay} of the month on which it is taken
     * @param total how many rows there are in all
     */
    public record Line(
            long contractId, String contractNumber, ContractCategory category, int subscriberCode, String shortName,
            PremisesUse use, String district, String address, int places, int meters, int missing, int hotMissing,
            @Nullable CubicMetres volume, @Nullable Money gross, @Nullable Instant foundAt, long total, int firstDay,
            int lastDay, @Nullable LocalDate remindedOn) {}

    /** All of it together, and how many of those reminded handed in since: everything, or a part. */
    public record Sums(
            long contracts, long meters, long hotWater, CubicMetres volume, Money gross, @Nullable Instant foundAt,
            long reminded, long answered, long inPart) {}

    private final JdbcClient sql;

    ClosingBoard(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Line> lines(BillingPeriod month, LocalDate today, Filter filter, long offset, int limit) {
        return asked("closing-board.sql", month, today, filter).param("offset", offset).param("limit", limit)
                .query(Line.class).list();
    }

    public Sums sums(BillingPeriod month, LocalDate today, Filter filter) {
        return asked("closing-sums.sql", month, today, filter).query(Sums.class).single();
    }

    public List<String> districts() {
        return sql.sql("select distinct district from registry.office_v where district is not null order by district")
                .query(String.class).list();
    }

    private JdbcClient.StatementSpec asked(String file, BillingPeriod month, LocalDate today, Filter filter) {
        return sql.sql(Sql.beside(ClosingBoard.class, file))
                .param("month", month.firstDay()).param("today", today).param("district", filter.district())
                .param("category", filter.category() == null ? null : filter.category().name())
                .param("use", filter.use() == null ? null : filter.use().name());
    }
}
