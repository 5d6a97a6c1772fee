package ru.rodnik.billing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.VatRate;

/** A rate of VAT and the days it holds, both included (VAT-01). */
public record VatPeriod(LocalDate from, @Nullable LocalDate until, VatRate rate) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
