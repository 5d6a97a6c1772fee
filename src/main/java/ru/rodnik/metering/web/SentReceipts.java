package ru.rodnik.metering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.Receipts;

/**
 * Receipts of what was sent at once: a single one as a card, one a contract as a list.
 *
 * @param card none where there are several or none
 */
public record SentReceipts(@Nullable ReceiptCard card, List<Receipts.OfContract> several) {

    static final SentReceipts NONE = new SentReceipts(null, List.of());

    public SentReceipts {
        several = List.copyOf(several);
    }

    public boolean isNone() {
        return card == null && several.isEmpty();
    }

    public static String href(String number) {
        return ReadingsPages.PATH + "/receipts/" + number;
    }
}
