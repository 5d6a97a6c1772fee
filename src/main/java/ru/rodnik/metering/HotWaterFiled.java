package ru.rodnik.metering;

import java.util.List;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.SubscriberCode;

/** Volumes of hot water of one contract were handed in under one receipt. */
public record HotWaterFiled(
        String receipt, SubscriberCode subscriberCode, long contractId, BillingPeriod period, List<Long> premisesIds) {

    public HotWaterFiled {
        premisesIds = List.copyOf(premisesIds);
    }
}
