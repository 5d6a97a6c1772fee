package ru.rodnik.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.RegisteredPaper.Named;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.VatRate;

/**
 * An entry of the books of VAT.
 *
 * @param book sales, or purchases where the utility deducts what it paid on an advance or on a supply made cheaper
 * @param code of the operation: 01 supply, 02 advance, 18 supply made cheaper, 22 advance used up
 * @param additional the quarter whose additional sheet it belongs to; none for the sheet of the quarter itself
 * @param correction of a correction, its own number and date; {@code number} is then the paper it changes
 * @param advances column 11а
 * @param net none for an advance
 */
record BookRow(
        Book book, String code, @Nullable Quarter additional, String number, LocalDate date, int revision,
        @Nullable LocalDate revisedOn, @Nullable Named correction, String buyer, @Nullable String inn,
        @Nullable String kpp, List<Named> payments, List<Named> advances, @Nullable VatRate rate, Money gross,
        @Nullable Money net, Money vat) {

    enum Book {
        SALES("Книга продаж"),
        PURCHASES("Книга покупок");

        private final String words;

        Book(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The entry that takes back what an исправление replaces. */
    BookRow takenBack() {
        return new BookRow(
                book, code, additional, number, date, revision - 1, null, correction, buyer, inn, kpp, payments,
                advances,
                rate, gross.negated(), net == null ? null : net.negated(), vat.negated());
    }
}
