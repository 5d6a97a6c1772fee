package ru.rodnik.portal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.SubscriberCode;

/**
 * A contract of the open account with what names it on a page.
 *
 * @param validTo the last day, null while there is no end
 * @param dueDay the day of the next month by which a month is paid
 * @param address of its first premises; empty without premises
 */
public record AccountContract(
        long id,
        String number,
        SubscriberCode subscriberCode,
        @Nullable LocalDate signedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String category,
        String priceBasis,
        int dueDay,
        int premises,
        int buildings,
        String address) {}
