package ru.rodnik.documents.xml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer answered to a УПД or an act: the file «информация покупателя» of the format 5.03.
 *
 * @param fileId of the answer itself
 * @param sellerFileId the file it answers, without its ending
 * @param sellerFormedAt when that file says it was formed
 * @param paperTitle «Универсальный передаточный документ»
 * @param paperNumber none if the answer leaves it out
 * @param acceptedOn the day of acceptance
 * @param discrepancies the paper that states discrepancies, if there is one
 * @param signer who is to have signed; the signature is a file of its own and is not checked here
 */
public record BuyerTitle(
        String fileId,
        LocalDateTime formedAt,
        String sellerFileId,
        LocalDateTime sellerFormedAt,
        String paperTitle,
        @Nullable String paperNumber,
        LocalDate paperDate,
        Outcome outcome,
        LocalDate acceptedOn,
        @Nullable String words,
        @Nullable NamedPaper discrepancies,
        FullName signer,
        @Nullable String position) {

    /** КодИтога. */
    public enum Outcome {
        ACCEPTED("принято без расхождений"),
        ACCEPTED_WITH_DISCREPANCIES("принято с расхождениями"),
        REFUSED(
                "не принято");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
