package ru.rodnik.metering;

import java.util.List;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.SubscriberCode;

/** Readings of one contract were handed in under one receipt. */
public record ReadingsFiled(
        String receipt, SubscriberCode subscriberCode, long contractId, BillingPeriod period, List<Long> meterIds) {

    public ReadingsFiled {
        meterIds = List.copyOf(meterIds);
    }
}
