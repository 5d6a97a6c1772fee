package ru.rodnik.billing;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/**
 * A run of a month.
 *
 * @param number 1, 2 … within the month
 * @param contracts how many are calculated, of {@code contractsOf}: the progress
 * @param seconds the calculation took, all its starts together
 * @param released how many contracts have their papers: the progress of the release
 * @param releaseSeconds the release took
 * @param releaseStartedAt when its papers began to be drawn up; it is not replaced from then on
 */
public record MonthRun(
        long id,
        BillingPeriod period,
        int number,
        RunState state,
        Instant startedAt,
        String startedBy,
        @Nullable Instant calculatedAt,
        @Nullable Instant releaseStartedAt,
        @Nullable String releaseStartedBy,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        int contracts,
        int contractsOf,
        Money net,
        Money vat,
        Money gross,
        @Nullable BigDecimal seconds,
        int released,
        @Nullable BigDecimal releaseSeconds) {}
