package ru.rodnik.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.xml.BuyerTitle;
import ru.rodnik.shared.Sha256;

/**
 * The buyer's answer to a paper, as it was taken in; its signature is the operator's affair and was not checked.
 *
 * @param name of the answer's file, without its ending
 * @param acceptedOn the day of acceptance it states
 * @param words what it says in its own words, {@code discrepancies} the paper that states them; none as a rule
 * @param takenBy who put it in
 */
public record TakenTitle(
        long documentId,
        String name,
        BuyerTitle.Outcome outcome,
        LocalDate acceptedOn,
        @Nullable String words,
        @Nullable String discrepancies,
        String signer,
        @Nullable String position,
        Instant takenAt,
        String takenBy,
        long fileId,
        Sha256 sha256) {

    /** «принято с расхождениями: Акт № 3 от 05.11.2026». */
    public String says() {
        return outcome.words() + (discrepancies == null ? "" : ": " + discrepancies);
    }

    public String signedBy() {
        return signer + (position == null ? "" : ", " + position);
    }
}
