package ru.rodnik.print;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.SubscriberCode;

/**
 * The receipt for what a subscriber has handed in: readings of meters, or volumes of hot water.
 *
 * @param receivedAt in the zone of the utility
 * @param person who handed it in
 * @param hash of what was handed in, by which anybody can check the receipt
 * @param qr the address where it is checked
 * @param outcome what happens with it next, in one sentence
 */
public record ReadingReceipt(
        Kind kind,
        String number,
        LocalDateTime receivedAt,
        String utility,
        String subscriber,
        SubscriberCode code,
        BillingPeriod period,
        String person,
        List<Line> lines,
        Sha256 hash,
        String qr,
        String outcome) {

    /** What was handed in. */
    public enum Kind {
        READINGS,
        HOT_WATER
    }

    /**
     * One meter, or one house with its volume of hot water.
     *
     * @param meter «ХВС № 12345678»; for hot water the document of the heat supplier
     * @param previous the dial before
     * @param reading the dial now; none for hot water
     * @param volume none while it cannot be told
     * @param state how it was taken: «принято», «на проверке»
     */
    public record Line(
            String address,
            String meter,
            @Nullable CubicMetres previous,
            @Nullable CubicMetres reading,
            @Nullable CubicMetres volume,
            String state) {}
}
