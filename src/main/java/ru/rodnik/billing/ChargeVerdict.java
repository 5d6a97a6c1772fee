package ru.rodnik.billing;

import java.util.List;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** What a contract is charged for a month, or why it is charged nothing. */
public sealed interface ChargeVerdict {

    /** Totals are sums of the lines (RND-02); below zero they make a credit, never a negative счёт. */
    record Charged(List<ChargeLine> lines, Money net, Money vat, Money gross) implements ChargeVerdict {

        public Charged {
            lines = List.copyOf(lines);
        }

        static Charged of(List<ChargeLine> lines) {
            return new Charged(
                    lines,
                    Money.sum(lines.stream().map(ChargeLine::net).toList()),
                    Money.sum(lines.stream().map(ChargeLine::vat).toList()),
                    Money.sum(lines.stream().map(ChargeLine::gross).toList()));
        }
    }

    /** No tariff or no rate of VAT holds on the last day of the month. */
    record NoPrice(Service service, BillingPeriod month) implements ChargeVerdict {}

    /** The year would come to more than a budget contract allows (CON-09). */
    record OverLimit(Money limit, Money yearWouldBe) implements ChargeVerdict {}
}
