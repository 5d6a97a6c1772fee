package ru.rodnik.documents.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.print.BankDetails;
import ru.rodnik.print.Party;
import ru.rodnik.print.Signer;
import ru.rodnik.shared.BillingPeriod;

/**
 * What a «Счет на оплату» says: for supply, or for penalties, which have no tax.
 *
 * @param basis the contract: «Единый договор … № 120-В от 01.02.2024, код абонента 49»
 * @param calculation what the sum was reckoned by, «Расчет неустойки № 3 от 12.11.2026»; none where the lines say it
 * @param period the month of supply; none for penalties, whose lines tell their days
 * @param payBy the last day to pay; none if the contract names none
 * @param purpose what the payer is asked to write into his payment order
 * @param qr the text of the payment QR; none when there is nothing to pay
 */
public record PaymentInvoice(
        String number,
        LocalDate date,
        Party supplier,
        BankDetails bank,
        Party buyer,
        String basis,
        @Nullable String calculation,
        @Nullable BillingPeriod period,
        VatPlace vatPlace,
        List<FormLine> lines,
        @Nullable LocalDate payBy,
        String purpose,
        @Nullable String qr,
        Signer head,
        Signer accountant) {}
