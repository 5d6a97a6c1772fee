package ru.rodnik.documents.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.form.VatInvoice.Correction;
import ru.rodnik.print.Party;
import ru.rodnik.print.Signer;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/**
 * What a «Корректировочный счет-фактура» says, by the form of постановление № 1137, приложение № 2.
 *
 * @param correction line 1а; none in an original
 * @param originals line 1б; one or more of the same buyer
 * @param contractId line 5; none without a state contract
 * @param traceability whether columns 12–14 are printed
 */
public record CorrectionInvoice(
        String number,
        LocalDate date,
        @Nullable Correction correction,
        List<Original> originals,
        Party seller,
        Party buyer,
        @Nullable String contractId,
        List<Change> changes,
        boolean traceability,
        Signer head,
        Signer accountant) {

    /** @param revision the last исправление of it; none where it stands as first issued */
    public record Original(String number, LocalDate date, @Nullable Correction revision) {}

    /**
     * A line of a corrected paper, before and after.
     *
     * @param line its number there, from 1; 0 where that paper has no such line
     * @param code of the service, for column А of a УКД; none where it has no code
     */
    public record Change(
            int line,
            @Nullable String code,
            String name,
            String unitCode,
            String unit,
            @Nullable VatRate vatRate,
            State before,
            State after) {

        Money net() {
            return after.net().minus(before.net());
        }

        Money vat() {
            return after.vat().minus(before.vat());
        }

        Money gross() {
            return after.gross().minus(before.gross());
        }

        boolean isIncrease() {
            return gross().isPositive();
        }

        boolean isDecrease() {
            return gross().isNegative();
        }
    }

    /** Volume, price and sums of a line. */
    public record State(CubicMetres volume, Price price, Money net, Money vat, Money gross) {}
}
