package ru.rodnik.reporting;

import java.time.LocalDate;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/**
 * A paper of a month.
 *
 * @param kind INVOICE, VAT_INVOICE, ACT, UTD, CORRECTION_INVOICE, ADVANCE_VAT_INVOICE or PENALTY_INVOICE
 * @param date on the paper; {@code issuedOn} is the day it was drawn up
 * @param months how many months have papers that were asked for
 */
public record MonthPaper(
        long id,
        String kind,
        String number,
        LocalDate date,
        LocalDate issuedOn,
        BillingPeriod period,
        long contractId,
        String contractNumber,
        Money gross,
        int months) {}
