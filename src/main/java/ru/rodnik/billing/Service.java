package ru.rodnik.billing;

import org.jspecify.annotations.Nullable;
import ru.rodnik.consumption.Medium;

/** What is charged. Hot water is another's and only discharged to us (HOT-05). */
public enum Service {
    COLD_WATER,
    WASTEWATER,
    NEGATIVE_IMPACT;

    /** Whose tariff prices it: negative impact goes by that of wastewater (NEG-04). */
    Service pricedAs() {
        return this == NEGATIVE_IMPACT ? WASTEWATER : this;
    }

    static @Nullable Service of(Medium medium) {
        return switch (medium) {
            case COLD_WATER -> COLD_WATER;
            case WASTEWATER -> WASTEWATER;
            case HOT_WATER -> null;
        };
    }
}
