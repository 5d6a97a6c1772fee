package ru.rodnik.metering;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;

/** Tells what a month comes to while its readings are being typed. Made by a module that knows prices. */
public interface DraftBills {

    /**
     * A meter of the sheet.
     *
     * @param typed what would be handed in, none while there is nothing or nothing that may be taken
     */
    record Typing(SheetMeter meter, @Nullable Dial typed) {}

    /**
     * The contracts of these meters, all of them together; outside a transaction of the caller, whose scope is narrower
     * than the facts. Nothing where the month is charged already.
     *
     * @param sheet whole: what is left out counts as not handed in
     */
    Optional<DraftBill> of(BillingPeriod month, List<Typing> sheet);
}
