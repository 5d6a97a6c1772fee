package ru.rodnik.metering;

import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;

/**
 * Which readings of the history are sought; what is not said does not matter.
 *
 * @param sought a part of a serial number or of an address
 */
public record ReadingFilter(
        @Nullable Long contractId,
        @Nullable Long meterId,
        String sought,
        @Nullable BillingPeriod period,
        @Nullable ReadingState state,
        @Nullable String receipt) {

    public static final ReadingFilter ALL = new ReadingFilter(null, null, "", null, null, null);

    public static ReadingFilter ofReceipt(String receipt) {
        return new ReadingFilter(null, null, "", null, null, receipt);
    }

    public static ReadingFilter ofMeter(long meterId) {
        return new ReadingFilter(null, meterId, "", null, null, null);
    }

    public static ReadingFilter held() {
        return new ReadingFilter(null, null, "", null, ReadingState.HELD, null);
    }

    /** For {@code ilike}; what people type has no jokers. */
    @Nullable
    String pattern() {
        return sought.isBlank()
                ? null
                : "%" + sought.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
