package ru.rodnik.metering.web;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.UnknownToYou;
import ru.rodnik.shared.BillingPeriod;

/**
 * What part of the hot water is looked at.
 *
 * @param period the month, none: this one
 * @param edit the premises whose volume is being replaced
 * @param receipt what was just sent: the numbers of its receipts, with commas between
 */
public record HotWaterQuery(
        @Nullable Long contract, @Nullable String period, @Nullable Long edit, @Nullable String receipt) {

    private static final int MONTHS_BACK = 12;

    /** @throws UnknownToYou for a month to come or long gone */
    BillingPeriod monthOr(BillingPeriod thisMonth) {
        if (period == null || period.isBlank()) {
            return thisMonth;
        }
        try {
            var month = BillingPeriod.of(period);
            if (thisMonth.isBefore(month) || month.isBefore(thisMonth.plusMonths(-MONTHS_BACK))) {
                throw new UnknownToYou();
            }
            return month;
        } catch (DateTimeException _) {
            throw new UnknownToYou();
        }
    }

    List<String> receipts() {
        return ReadingsQuery.receiptsOf(receipt);
    }

    Map<String, String> view() {
        var view = new LinkedHashMap<String, String>();
        if (contract != null) {
            view.put("contract", String.valueOf(contract));
        }
        return view;
    }
}
