package ru.rodnik.documents.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.print.Party;
import ru.rodnik.print.Signer;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/**
 * What a «Корректировочный счет-фактура» says, by the form of постановление № 1137, приложение № 2.
 *
 * @param originals line 1б, like «№ 12 от 31.10.2026»; may be empty
 * @param contractId line 5; none without a state contract
 */
public record CorrectionInvoice(
        String number,
        LocalDate date,
        List<String> originals,
        Party seller,
        Party buyer,
        @Nullable String contractId,
        List<Change> changes,
        Signer head,
        Signer accountant) {

    /** A service of a corrected month, before and after. */
    public record Change(
            String name, String unitCode, String unit, Price price, VatRate vatRate, Figures before, Figures after) {

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
    }

    /** Volume and sums. */
    public record Figures(CubicMetres volume, Money net, Money vat, Money gross) {}
}
