package ru.rodnik.payments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;

/**
 * Until when an advance wants its счёт-фактура, and what it waits for (PAY-07, НК 168 п. 3).
 *
 * @param dueOn the last day on which it is in time
 */
public record AdvanceTerm(LocalDate dueOn, Waits waits) {

    /** Calendar days, the first of them the day after the money came. */
    static final int DAYS = 5;

    /** Why it is not drawn up yet. */
    public enum Waits {
        /** It may be drawn up. */
        NOTHING,
        /** A bill of this day may still take the money. */
        END_OF_DAY,
        /** Papers of the month before go first: счета-фактуры have one row of numbers, and dates follow numbers. */
        EARLIER_MONTH,
        /** The supply of the month follows within five days; what that takes needs no paper of its own (formats §9). */
        SUPPLY
    }

    /**
     * The supply of a month counts on its last day.
     *
     * @param lastReleased the last month whose papers are out; none before the first
     */
    static AdvanceTerm of(LocalDate receivedOn, LocalDate today, @Nullable BillingPeriod lastReleased) {
        var month = BillingPeriod.containing(receivedOn);
        var suppliedSoon = !receivedOn.plusDays(DAYS).isBefore(month.lastDay());
        var dueOn = (suppliedSoon ? month.lastDay() : receivedOn).plusDays(DAYS);
        return new AdvanceTerm(dueOn, waits(receivedOn, dueOn, suppliedSoon, today, lastReleased));
    }

    private static Waits waits(
            LocalDate receivedOn, LocalDate dueOn, boolean suppliedSoon, LocalDate today,
            @Nullable BillingPeriod lastReleased) {
        var month = BillingPeriod.containing(receivedOn);
        if (!today.isAfter(receivedOn)) {
            return Waits.END_OF_DAY;
        }
        if (lastReleased != null && !lastReleased.isBefore(month)) {
            return Waits.NOTHING;
        }
        if (lastReleased != null && lastReleased.isBefore(month.previous())) {
            return Waits.EARLIER_MONTH;
        }
        if (!today.isBefore(dueOn)) {
            return Waits.NOTHING;
        }
        return suppliedSoon ? Waits.SUPPLY : lastReleased == null ? Waits.EARLIER_MONTH : Waits.NOTHING;
    }

    /** Whether its last day is over. */
    public boolean isLate(LocalDate today) {
        return today.isAfter(dueOn);
    }
}
