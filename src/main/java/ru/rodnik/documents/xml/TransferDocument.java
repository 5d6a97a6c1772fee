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
 * What a счёт-фактура, a УПД, an act or an advance счёт-фактура says, for the format of счета-фактуры and УПД.
 *
 * @param formedAt when the paper was issued, by the clocks of the utility
 * @param payments line 5; may be empty
 * @param shipments line 5а; a счёт-фактура for a supply has one at least
 * @param advances line 5б, the advance счета-фактуры used up; may be empty
 * @param governmentContractId line 8, 20 to 25 characters; none without a state contract
 * @param fields for programs of the buyer; may be empty
 * @param transfer what was done under which contract; none on a счёт-фактура
 */
public record TransferDocument(
        Function function,
        UUID id,
        LocalDateTime formedAt,
        String number,
        LocalDate date,
        @Nullable Revision revision,
        Side seller,
        Side buyer,
        List<Payment> payments,
        List<NamedPaper> shipments,
        List<NamedPaper> advances,
        @Nullable String governmentContractId,
        List<InfoField> fields,
        List<Line> lines,
        @Nullable Transfer transfer,
        Signature signature) {

    /** @throws IllegalArgumentException if a transfer stands where there is none, or is missing where there is one */
    public TransferDocument {
        if (function.hasTransfer() != (transfer != null)) {
            throw new IllegalArgumentException(
                    "A transfer belongs to an act and a УПД and to nothing else: " + function);
        }
    }

    public enum Function {
        /** Счёт-фактура. */
        TAX_INVOICE("СЧФ"),
        /** Счёт-фактура на аванс. */
        ADVANCE("СЧФ"),
        /** УПД with status 1. */
        TAX_INVOICE_AND_TRANSFER("СЧФДОП"),
        /** Акт, and УПД with status 2. */
        TRANSFER("ДОП");

        private final String code;

        Function(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        boolean hasTransfer() {
            return this == TAX_INVOICE_AND_TRANSFER || this == TRANSFER;
        }

        boolean hasTaxInvoice() {
            return this != TRANSFER;
        }
    }

    /**
     * Line 1а.
     *
     * @param originalFile the file, without its ending, that is corrected; none if there was none
     */
    public record Revision(int number, LocalDate on, @Nullable String originalFile) {}

    /** A payment order of line 5. */
    public record Payment(String number, LocalDate date, Money amount) {}

    /**
     * A line of the table.
     *
     * @param number as on the paper; corrections name it later
     * @param code of the service, «ХВС»; none for what is no service of ours
     * @param quantity in cubic metres; none on an advance, and where nothing was supplied
     * @param price of a cubic metre, as the tariff states it; none on an advance
     * @param net none on an advance
     * @param rate none for what is not taxed
     */
    public record Line(
            int number,
            String name,
            @Nullable String code,
            @Nullable CubicMetres quantity,
            @Nullable Price price,
            @Nullable Money net,
            @Nullable VatRate rate,
            Money vat,
            Money gross) {

        boolean isBelowZero() {
            return gross.isNegative() || vat.isNegative() || (net != null && net.isNegative())
                    || (quantity != null && quantity.isNegative());
        }

        /** The format lets in no quantity of zero. */
        boolean isMeasured() {
            return quantity != null && !quantity.isZero() && price != null;
        }
    }

    /**
     * The fact of economic life.
     *
     * @param title of the paper, «Акт об оказании услуг»
     * @param contract none for a contract whose day of signing nobody knows
     */
    public record Transfer(
            String title, LocalDate on, LocalDate from, LocalDate to, @Nullable NamedPaper contract) {}
}
