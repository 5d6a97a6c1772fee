package ru.rodnik.metering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;

/**
 * A meter that is put in place.
 *
 * @param code the id it is to have in the registry files, none: made of the premises' and the serial number
 * @param digits of the dial before the point
 * @param decimals after it
 * @param verifiedUntil the last good day of its verification
 */
public record NewMeter(
        @Nullable String code,
        String serial,
        @Nullable String model,
        @Nullable Integer dnMm,
        int digits,
        int decimals,
        CubicMetres initialReading,
        LocalDate verifiedUntil,
        @Nullable String sealNumber) {

    String content() {
        return code + "|" + serial + "|" + model + "|" + dnMm + "|" + digits + "|" + decimals + "|" + initialReading
                + "|"
                + verifiedUntil + "|" + sealNumber;
    }
}
