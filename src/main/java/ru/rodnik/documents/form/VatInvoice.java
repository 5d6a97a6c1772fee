package ru.rodnik.documents.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.print.Party;
import ru.rodnik.print.Signer;

/**
 * What a «Счет-фактура» says, line by line of the form of постановление № 1137.
 *
 * @param correction line 1а; none in an original
 * @param payments line 5, like «№ 45 от 05.10.2026»; may be empty
 * @param shipments line 5а, like «Акт об оказании услуг, № 1234 от 31.10.2026»; may be empty
 * @param advanceInvoices line 5б, like «№ А-77 от 05.10.2026»; may be empty
 * @param contractId line 8; none without a state contract
 * @param traceability whether columns 12–14 are printed, which may be left out when nothing is traceable
 */
public record VatInvoice(
        String number,
        LocalDate date,
        @Nullable Correction correction,
        Party seller,
        Party buyer,
        List<String> payments,
        List<String> shipments,
        List<String> advanceInvoices,
        @Nullable String contractId,
        List<FormLine> lines,
        boolean traceability,
        Signer head,
        Signer accountant) {

    /** «Исправление № 1 от 12.11.2026». */
    public record Correction(int number, LocalDate date) {}

    boolean isForAdvance() {
        return lines.stream().anyMatch(FormLine::isAdvance);
    }
}
