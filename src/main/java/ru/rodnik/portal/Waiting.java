package ru.rodnik.portal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;

/**
 * What premises with the same window still have to hand in this month.
 *
 * @param use of the premises: {@code NON_RESIDENTIAL} or {@code APARTMENT_BUILDING}
 * @param first day of the window, and {@code last}: both in it
 * @param meters that are in place, {@code handedIn} of them have a reading of this month
 * @param held readings of this month that an engineer looks at
 * @param places premises with a meter that still waits
 * @param hotWater premises that hand in a volume of hot water, {@code hotWaterHandedIn} of them have done so
 * @param hotWaterRefused premises whose last volume was refused
 * @param serial of a meter that waits, with its last reading; the one when there is only one
 */
public record Waiting(
        String use,
        LocalDate first,
        LocalDate last,
        int meters,
        int handedIn,
        int held,
        int places,
        int hotWater,
        int hotWaterHandedIn,
        int hotWaterRefused,
        @Nullable String serial,
        @Nullable CubicMetres lastDial,
        @Nullable LocalDate lastTakenOn) {

    public boolean isOpen(LocalDate today) {
        return !today.isBefore(first) && !today.isAfter(last);
    }

    public int readingsLeft() {
        return meters - handedIn;
    }

    public int hotWaterLeft() {
        return hotWater - hotWaterHandedIn;
    }
}
