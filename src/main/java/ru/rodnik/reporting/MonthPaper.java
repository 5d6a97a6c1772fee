package ru.rodnik.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/**
 * A paper of a month.
 *
 * @param kind INVOICE, VAT_INVOICE, ACT, UTD, CORRECTION_INVOICE, ADVANCE_VAT_INVOICE or PENALTY_INVOICE
 * @param revision 0 as first issued, from 1 on an исправление
 * @param fixed whether its bytes are fixed; then {@code withXml} says whether an XML is among them
 * @param takenAt when somebody first took it away, as PDF, XML or with its month
 * @param sentBy OPERATOR, EMAIL, POST or HAND
 * @param advanceOpen what of an advance no supply has used up; of its счёт-фактура alone
 * @param advanceReturnedOn when its payment was taken back
 * @param date on the paper; {@code issuedOn} is the day it was drawn up
 * @param months how many months have papers that were asked for
 */
public record MonthPaper(
        long id,
        String kind,
        String number,
        @Nullable Integer status,
        int revision,
        LocalDate date,
        LocalDate issuedOn,
        BillingPeriod period,
        long contractId,
        String contractNumber,
        Money gross,
        boolean fixed,
        boolean withXml,
        @Nullable Instant viewedAt,
        @Nullable Instant takenAt,
        @Nullable LocalDate sentOn,
        @Nullable String sentBy,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate refusedOn,
        @Nullable Money advanceOpen,
        @Nullable LocalDate advanceReturnedOn,
        int months) {}
