package ru.rodnik.documents;

import java.time.LocalDate;
import java.util.Optional;
import ru.rodnik.documents.xml.BuyerTitle;

/** Whether an answer is one to this very paper. */
final class BuyerTitleRules {

    private BuyerTitleRules() {}

    /**
     * Why not, in Russian, or empty.
     *
     * @param number as it is printed on the paper, {@code date} the one it carries
     */
    static Optional<String> objection(
            BuyerTitle title, String number, LocalDate date, LocalDate issuedOn, LocalDate today) {
        var named = title.paperNumber();
        if (named != null && !named.equals(number) || !title.paperDate().equals(date)) {
            return Optional.of("В ответе назван документ" + (named == null ? "" : " № " + named) + " от "
                    + PaperForms.day(title.paperDate()) + ", а в нашем файле — № " + number + " от "
                    + PaperForms.day(date) + ".");
        }
        if (title.acceptedOn().isAfter(today)) {
            return Optional.of("День приёмки в ответе, " + PaperForms.day(title.acceptedOn()) + ", ещё не наступил.");
        }
        return title.acceptedOn().isBefore(date) && title.acceptedOn().isBefore(issuedOn)
                ? Optional.of("День приёмки в ответе, " + PaperForms.day(title.acceptedOn())
                        + ", раньше самого документа.")
                : Optional.empty();
    }
}
