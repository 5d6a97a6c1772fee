package ru.rodnik.office;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** Who has not handed in yet and what his silence would cost; one statement, however many contracts. */
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
     */
    public record Line(
            long contractId, String contractNumber, ContractCategory category, int subscriberCode, String shortName,
            PremisesUse use, String district, String address, int places, int meters, int missing, int hotMissing,
            @Nullable CubicMetres volume, @Nullable Money gross, @Nullable Instant foundAt, int firstDay,
            int lastDay, @Nullable LocalDate remindedOn) {}

    /**
     * All of it together, and how many of those reminded handed in since: everything, or a part.
     *
     * @param silent contracts that have not handed in, whatever the filter
     * @param lines how many lines the filter finds
     */
    public record Sums(
            long silent, long lines, long contracts, long meters, long hotWater, CubicMetres volume, Money gross,
            @Nullable Instant foundAt, long reminded, long answered, long inPart) {}

    /** The lines of a page, and the sums of all. */
    public record Seen(Sums sums, List<Line> lines) {}

    private final JdbcClient sql;

    ClosingBoard(JdbcClient sql) {
        this.sql = sql;
    }

    /** A page of the board. */
    public Seen look(BillingPeriod month, LocalDate today, Filter filter, long offset, int limit) {
        var rows = sql.sql(Sql.beside(ClosingBoard.class, "closing-board.sql"))
                .param("month", month.firstDay()).param("today", today).param("district", filter.district())
                .param("category", filter.category() == null ? null : filter.category().name())
                .param("use", filter.use() == null ? null : filter.use().name())
                .param("offset", offset).param("limit", limit)
                .query(Row.class).list();
        return new Seen(rows.getFirst().sums(), rows.stream().flatMap(row -> row.line().stream()).toList());
    }

    public List<String> districts() {
        return sql.sql("select distinct district from registry.office_v where district is not null order by district")
                .query(String.class).list();
    }

    private record Row(
            long allSilent, long allLines, long allContracts, long allMeters, long allHotWater, CubicMetres allVolume,
            Money allGross, @Nullable Instant allFoundAt, long reminded, long answered, long inPart,
            @Nullable Long contractId, @Nullable String contractNumber, @Nullable ContractCategory category,
            @Nullable Integer subscriberCode, @Nullable String shortName, @Nullable PremisesUse use,
            @Nullable String district, @Nullable String address, @Nullable Integer places, @Nullable Integer meters,
            @Nullable Integer missing, @Nullable Integer hotMissing, @Nullable CubicMetres volume,
            @Nullable Money gross, @Nullable Instant foundAt, @Nullable Integer firstDay, @Nullable Integer lastDay,
            @Nullable LocalDate remindedOn) {

        Sums sums() {
            return new Sums(
                    allSilent, allLines, allContracts, allMeters, allHotWater, allVolume, allGross, allFoundAt,
                    reminded, answered, inPart);
        }

        Optional<Line> line() {
            return contractId == null
                    ? Optional.empty()
                    : Optional.of(new Line(
                            contractId, requireNonNull(contractNumber), requireNonNull(category),
                            requireNonNull(subscriberCode), requireNonNull(shortName), requireNonNull(use),
                            requireNonNull(district), requireNonNull(address), requireNonNull(places),
                            requireNonNull(meters), requireNonNull(missing), requireNonNull(hotMissing), volume,
                            gross, foundAt, requireNonNull(firstDay), requireNonNull(lastDay), remindedOn));
        }
    }
}
