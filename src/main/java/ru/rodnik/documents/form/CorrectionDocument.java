package ru.rodnik.documents.form;

import java.util.List;
import ru.rodnik.print.Signer;

/**
 * What a «Универсальный корректировочный документ» says (письмо ФНС № ММВ-20-15/86@): a корректировочный счет-фактура
 * and the document by which the buyer agrees or learns of it, or that document alone. The buyer's half is left to be
 * filled in by hand.
 *
 * @param invoice number, parties, table; in status 2 what belongs to a счёт-фактура is not printed
 * @param transferred the УПД and acts whose sums change, like «Акт об оказании услуг, № 1234 от 31.10.2026»
 * @param reasons what the change rests on
 * @param signer who proposes or tells of it
 */
public record CorrectionDocument(
        Status status,
        CorrectionInvoice invoice,
        List<String> transferred,
        List<String> reasons,
        Notice notice,
        Signer signer,
        Signer responsible) {

    /** What the paper serves as. */
    public enum Status {
        /** корректировочный счет-фактура и соглашение (уведомление) */
        WITH_VAT_INVOICE(1),
        /** соглашение (уведомление) */
        NOTICE_ALONE(2);

        private final int number;

        Status(int number) {
            this.number = number;
        }

        /** As it is printed. */
        public int number() {
            return number;
        }
    }

    /** Whether the buyer is asked to agree, or told of what follows from the contract. */
    public enum Notice {
        PROPOSAL("Предлагаю изменить стоимость", "С изменением стоимости согласен", "Дата согласования"),
        NOTIFICATION("Уведомляю об изменении стоимости", "С изменением стоимости ознакомлен", "Дата ознакомления");

        private final String ours;
        private final String theirs;
        private final String theirDay;

        Notice(String ours, String theirs, String theirDay) {
            this.ours = ours;
            this.theirs = theirs;
            this.theirDay = theirDay;
        }

        String ours() {
            return ours;
        }

        String theirs() {
            return theirs;
        }

        String theirDay() {
            return theirDay;
        }
    }

    boolean isVatInvoice() {
        return status == Status.WITH_VAT_INVOICE;
    }
}
