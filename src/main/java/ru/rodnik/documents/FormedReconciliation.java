package ru.rodnik.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.SubscriberCode;

/**
 * An акт сверки that was formed.
 *
 * @param contractId none for all contracts together
 */
public record FormedReconciliation(
        long id,
        String number,
        SubscriberCode subscriberCode,
        @Nullable Long contractId,
        LocalDate periodFrom,
        LocalDate periodTo,
        Money opening,
        Money debit,
        Money credit,
        Money closing,
        Instant formedAt,
        String formedBy,
        Sha256 sha256Pdf,
        String verifyCode) {}
