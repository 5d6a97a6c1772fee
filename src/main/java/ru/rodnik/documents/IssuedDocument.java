package ru.rodnik.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.SubscriberCode;

/**
 * A paper with a number.
 *
 * @param date the date on the paper, the last day of the month as a rule; {@code issuedOn} is when it was drawn up
 * @param sha256Pdf once it was delivered, {@code sha256Xml} likewise where it has one
 * @param fullNumber as it is printed, with its mask
 * @param status of a УПД, and of a correction of one: 1 with its счёт-фактура, 2 without
 * @param revision 0 as first issued, from 1 on an исправление of the paper of the same number
 */
public record IssuedDocument(
        long id,
        DocumentKind kind,
        String series,
        int year,
        long number,
        LocalDate date,
        LocalDate issuedOn,
        Instant issuedAt,
        BillingPeriod period,
        SubscriberCode subscriberCode,
        long contractId,
        Money net,
        Money vat,
        Money gross,
        Sha256 sha256Content,
        @Nullable Sha256 sha256Pdf,
        @Nullable Sha256 sha256Xml,
        String verifyCode,
        String fullNumber,
        @Nullable Integer status,
        int revision,
        @Nullable LocalDate revisedOn) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    /** {@code Счёт-фактура № 12 от 31.10.2026, исправление № 1}. */
    public String title() {
        return kind.title() + " № " + fullNumber + " от " + DAY.format(date)
                + (revision == 0 ? "" : ", исправление № " + revision);
    }
}
