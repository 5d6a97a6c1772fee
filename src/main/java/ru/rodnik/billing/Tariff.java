package ru.rodnik.billing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.Price;

/**
 * A line of a tariff order.
 *
 * @param until the last day, or open
 * @param net for contracts with tax on top, when the order names it
 * @param gross for the population, tax contained, when the order names it
 */
public record Tariff(
        Service service, LocalDate from, @Nullable LocalDate until, @Nullable Price net, @Nullable Price gross) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    @Nullable
    Price price(PriceBasis basis) {
        return switch (basis) {
            case NET -> net;
            case GROSS -> gross;
        };
    }
}
