package ru.rodnik.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which papers a contract gets from a day on, and where they go.
 *
 * @param edoParticipant the subscriber's identifier at the operator of electronic documents
 * @param address where paper is sent, if not to the postal address
 * @param division index of a division of the utility, digits: it follows the number, № 17/3
 * @param advanceInvoices whether money received in advance gets a счёт-фактура
 * @param extras a line a key, {@code Идентиф=значение}; the value may name {@code {договор}}, {@code {код}} and
 *     {@code {период}}
 */
public record PaperSetting(
        LocalDate validFrom,
        PaperSet paperSet,
        PaperDelivery delivery,
        @Nullable String email,
        @Nullable String edoParticipant,
        @Nullable String address,
        CorrectionForm corrections,
        @Nullable String division,
        boolean advanceInvoices,
        @Nullable String extras) {

    /** What holds where nothing was agreed: счёт, счёт-фактура and акт (contract §3). */
    public static final PaperSetting USUAL = new PaperSetting(
            LocalDate.of(2000, 1, 1), PaperSet.PAIR, PaperDelivery.PAPER, null, null, null, CorrectionForm.INVOICE,
            null,
            true, null);

    /** How papers reach the subscriber, and where: «Электронно, через оператора: 2BM-…». */
    public String whereTo() {
        return delivery.words(edoParticipant, email, address);
    }
}
