package ru.rodnik.origin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.rodnik.billing.MonthBridge;
import ru.rodnik.billing.MonthBridge.Cause;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/**
 * Everything a contract's month is made of, as the run stored it.
 *
 * @param released when the month was released; null while it is a calculation
 * @param parked why the contract was charged nothing, if it was left out
 * @param lines of the bill; {@code places} the same sums by premises
 * @param bridge from the month before; null where that month was not run
 */
public record MonthOrigin(
        BillingPeriod month,
        long contractId,
        String contractNumber,
        @Nullable LocalDate signedOn,
        SubscriberCode subscriberCode,
        String subscriber,
        String shortName,
        @Nullable Instant released,
        @Nullable String parked,
        List<Paper> papers,
        List<OriginLine> lines,
        List<Place> places,
        @Nullable MonthBridge bridge,
        List<Change> changes) {

    public MonthOrigin {
        papers = List.copyOf(papers);
        lines = List.copyOf(lines);
        places = List.copyOf(places);
        changes = List.copyOf(changes);
    }

    /** A paper of the month. */
    public record Paper(long id, String kind, String number, LocalDate date, Money gross) {}

    /** A premises with its volumes and charges. */
    public record Place(long premisesId, String name, String address, List<OriginRow> rows) {

        public Money gross() {
            return Money.sum(rows.stream().map(OriginRow::charge).filter(Objects::nonNull)
                    .map(OriginRow.Charge::gross).toList());
        }
    }

    /** A cause of the difference with what exactly changed. */
    public record Change(Cause cause, Money sum, String words) {}

    public Money net() {
        return Money.sum(lines.stream().map(OriginLine::net).toList());
    }

    public Money vat() {
        return Money.sum(lines.stream().map(OriginLine::vat).toList());
    }

    public Money gross() {
        return Money.sum(lines.stream().map(OriginLine::gross).toList());
    }
}
