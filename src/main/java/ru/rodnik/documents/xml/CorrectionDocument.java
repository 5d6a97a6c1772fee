package ru.rodnik.documents.xml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/**
 * What a корректировочный счёт-фактура or a УКД says.
 *
 * @param revision line 1а of the correction itself
 * @param originals line 1б, the счета-фактуры and УПД that change; one at least
 * @param governmentContractId line 5; none without a state contract
 * @param agreement on what the change rests; none on a корректировочный счёт-фактура
 */
public record CorrectionDocument(
        Function function,
        UUID id,
        LocalDateTime formedAt,
        String number,
        LocalDate date,
        @Nullable Revision revision,
        List<Original> originals,
        Side seller,
        Side buyer,
        @Nullable String governmentContractId,
        List<InfoField> fields,
        List<Change> changes,
        @Nullable Agreement agreement,
        Signature signature) {

    /** @throws IllegalArgumentException if an agreement stands where there is none, or is missing where there is one */
    public CorrectionDocument {
        if ((function == Function.TAX_INVOICE) == (agreement != null)) {
            throw new IllegalArgumentException("An agreement belongs to a УКД and to nothing else: " + function);
        }
    }

    public enum Function {
        /** Корректировочный счёт-фактура. */
        TAX_INVOICE("КСЧФ"),
        /** УКД with status 1. */
        TAX_INVOICE_AND_AGREEMENT("КСЧФДИС"),
        /** УКД with status 2: what it changes had no счёт-фактура. */
        AGREEMENT("ДИС");

        private final String code;

        Function(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    public record Revision(int number, LocalDate on) {}

    /** @param revision the last исправление of the original; none if there was none */
    public record Original(String number, LocalDate date, @Nullable Revision revision) {}

    /**
     * A line of the original, before and after.
     *
     * @param lineInOriginal its number there; 0 where the original has no such line
     * @param rate of the original; none for what is not taxed
     */
    public record Change(
            int number,
            int lineInOriginal,
            String name,
            Price priceBefore,
            Price priceAfter,
            @Nullable VatRate rate,
            Figures before,
            Figures after) {

        boolean isBelowZero() {
            return before.isBelowZero() || after.isBelowZero();
        }
    }

    public record Figures(CubicMetres volume, Money net, Money vat, Money gross) {

        boolean isBelowZero() {
            return volume.isNegative() || net.isNegative() || vat.isNegative() || gross.isNegative();
        }
    }

    /**
     * The document of agreement.
     *
     * @param agreed whether the buyer is asked to agree, or told of what follows from the contract
     * @param words what changes and why, to 255 characters
     * @param transferred the УПД and acts that change
     * @param reasons the papers the change rests on; one at least
     */
    public record Agreement(
            String title, boolean agreed, String words, List<NamedPaper> transferred, List<NamedPaper> reasons) {}
}
