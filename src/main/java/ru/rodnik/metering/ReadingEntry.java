package ru.rodnik.metering;

import java.math.BigDecimal;
import java.util.Optional;
import ru.rodnik.ui.TypedNumber;

/**
 * What was typed for one meter.
 *
 * @param confirmed what stood in the field when it was confirmed; another number is not confirmed by it
 * @param seenReadingId the reading of this month that the page showed, 0 for none
 */
public record ReadingEntry(long meterId, String typed, String confirmed, long seenReadingId) {

    public boolean isBlank() {
        return typed.isBlank();
    }

    /** The number, none where it is not one with so many decimals at most. */
    public Optional<BigDecimal> value(int decimals) {
        return TypedNumber.parse(typed, decimals);
    }

    boolean isConfirmed() {
        return !confirmed.isBlank() && confirmed.strip().equals(typed.strip());
    }
}
