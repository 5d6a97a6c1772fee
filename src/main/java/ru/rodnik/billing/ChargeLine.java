package ru.rodnik.billing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/**
 * A line of a contract's month: service × price × VAT × corrected month. Money is rounded here and nowhere below.
 *
 * @param volume never zero; below zero in a credit
 * @param rows its parts by premises and method, summing to it
 */
public record ChargeLine(
        Service service,
        @Nullable BillingPeriod corrected,
        Price price,
        VatRate vatRate,
        CubicMetres volume,
        Money net,
        Money vat,
        Money gross,
        List<ChargeRow> rows) {

    public ChargeLine {
        rows = List.copyOf(rows);
    }
}
