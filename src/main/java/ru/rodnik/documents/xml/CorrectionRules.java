package ru.rodnik.documents.xml;

import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.xml.CorrectionDocument.Change;

/** What the format of corrections asks for that a paper of ours may not have (formats §4). */
final class CorrectionRules {

    private CorrectionRules() {}

    /** The first thing that is missing, as a Russian sentence; null if the paper can be written. */
    static @Nullable String obstacle(CorrectionDocument document) {
        var seller = document.seller().obstacle("продавца");
        if (seller != null) {
            return seller;
        }
        var buyer = document.buyer().obstacle("покупателя");
        if (buyer != null) {
            return buyer;
        }
        if (document.originals().isEmpty()) {
            return "Не назван документ, который корректируется (строка 1б).";
        }
        var agreement = document.agreement();
        if (agreement != null && (agreement.transferred().isEmpty() || agreement.reasons().isEmpty())) {
            return "Не назван документ – основание корректировки.";
        }
        if (document.changes().isEmpty()) {
            return "В документе нет ни одной строки.";
        }
        return document.changes().stream().filter(Change::isBelowZero).findFirst()
                .map(change -> "В строке " + change.number() + " показатель до или после изменения меньше нуля.")
                .orElseGet(() -> TransferRules.contractId(document.governmentContractId()));
    }
}
