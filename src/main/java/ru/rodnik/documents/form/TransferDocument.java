package ru.rodnik.documents.form;

import java.time.LocalDate;
import java.util.List;
import ru.rodnik.documents.form.ServiceAct.Reading;
import ru.rodnik.print.Signer;
import ru.rodnik.shared.BillingPeriod;

/**
 * What a «Универсальный передаточный документ» says (письмо ФНС № ММВ-20-3/96@): a счёт-фактура and the act in one, or
 * the act alone. The buyer's half is left to be filled in by hand.
 *
 * @param invoice number, parties, table; in an act alone what belongs to a счёт-фактура is not printed
 * @param basis [8], the contract
 * @param handedOverOn [11]
 * @param remarks [12], the days of the supply and the annex
 * @param handedOverBy [10]
 * @param responsible [13]
 * @param readings the annex with readings and volumes; may be empty
 */
public record TransferDocument(
        Status status,
        VatInvoice invoice,
        String basis,
        LocalDate handedOverOn,
        String remarks,
        Signer handedOverBy,
        Signer responsible,
        BillingPeriod period,
        List<Reading> readings) {

    /** What the paper serves as. */
    public enum Status {
        /** счет-фактура и передаточный документ (акт) */
        WITH_VAT_INVOICE(1),
        /** передаточный документ (акт) */
        HANDOVER_ALONE(2);

        private final int number;

        Status(int number) {
            this.number = number;
        }

        /** As it is printed. */
        public int number() {
            return number;
        }
    }

    boolean isVatInvoice() {
        return status == Status.WITH_VAT_INVOICE;
    }
}
