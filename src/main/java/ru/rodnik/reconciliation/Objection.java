package ru.rodnik.reconciliation;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.reconciliation.difference.Difference;
import ru.rodnik.reconciliation.difference.LedgerLine;
import ru.rodnik.shared.Money;

/**
 * What the other side does not agree with.
 *
 * @param effect by how much our balance is above theirs because of it
 */
public record Objection(
        String cause,
        String ourPaper,
        @Nullable LocalDate ourDay,
        @Nullable Money ourSum,
        String theirPaper,
        @Nullable LocalDate theirDay,
        @Nullable Money theirSum,
        Money effect,
        String because) {

    /** What the difference finder found. */
    public static Objection of(Difference found) {
        return new Objection(
                found.cause().title(), papers(found.ours()), day(found.ours()), sum(found.ours()),
                papers(found.theirs()), day(found.theirs()), sum(found.theirs()), found.effect(), found.because());
    }

    private static String papers(List<LedgerLine> lines) {
        return lines.stream().map(LedgerLine::text).distinct().collect(joining("; "));
    }

    private static @Nullable LocalDate day(List<LedgerLine> lines) {
        return lines.isEmpty() ? null : lines.getFirst().day();
    }

    private static @Nullable Money sum(List<LedgerLine> lines) {
        return lines.isEmpty() ? null : Money.sum(lines.stream().map(LedgerLine::amount).toList());
    }
}
