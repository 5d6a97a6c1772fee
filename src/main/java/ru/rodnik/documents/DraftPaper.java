package ru.rodnik.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;

/**
 * A paper with its content, about to be kept.
 *
 * @param printed the number under its mask
 * @param decreaseNet what of a correction is taken off, below zero
 */
record DraftPaper(
        DocumentKind kind,
        @Nullable Integer status,
        LocalDate date,
        long number,
        String printed,
        int subscriberCode,
        long contractId,
        Money net,
        Money vat,
        Money gross,
        Money lateNet,
        Money lateVat,
        Money decreaseNet,
        Money decreaseVat,
        @Nullable Long corrects,
        String content,
        String verifyCode) {

    /** One that no release draws up, for a contract alone. */
    static DraftPaper alone(PaperContent content, long number, int subscriberCode, long contractId) {
        return new DraftPaper(
                content.kind(), content.status(), content.date(), number, content.number(), subscriberCode, contractId,
                content.net(), content.vat(), content.gross(), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, null,
                CanonicalJson.write(content), content.verifyCode());
    }

    String series() {
        return kind.series(status);
    }
}
