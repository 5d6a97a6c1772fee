package ru.rodnik.billing;

import java.math.BigDecimal;
import java.util.List;
import ru.rodnik.shared.BillingPeriod;

/**
 * What a month would come to, beside the month before it; nothing of it is kept.
 *
 * @param now sums by service; {@code before} those of the month before, none where it was not run
 * @param differences of every contract of either month, the largest first
 */
public record Rehearsal(
        BillingPeriod period,
        int contracts,
        List<ServiceTotals> now,
        List<ServiceTotals> before,
        List<ParkedContract> parked,
        List<ContractDifference> differences,
        BigDecimal seconds) {

    /** All contracts together, by cause. */
    public MonthBridge total() {
        return differences.stream().map(ContractDifference::bridge).reduce(MonthBridge.NONE, MonthBridge::plus);
    }
}
