package ru.rodnik.portal.web;

import ru.rodnik.documents.DocumentKind;
import ru.rodnik.reporting.MonthPaper;
import ru.rodnik.ui.Format;

/** How pages call papers. */
final class PaperWords {

    private PaperWords() {}

    /** «Счёт-фактура № 12», with its исправление. */
    static String named(MonthPaper paper) {
        return title(paper.kind()) + " " + Format.no(paper.number())
                + (paper.revision() == 0 ? "" : ", исправление" + Format.NBSP + paper.revision());
    }

    /** Whether one may ask for its XML. */
    static boolean hasXml(MonthPaper paper) {
        return paper.fixed() ? paper.withXml() : DocumentKind.valueOf(paper.kind()).hasXml();
    }

    /** «Скачана» of a счёт-фактура, «Скачан» of the others. */
    static String ended(String kind, String word) {
        return kind.equals("VAT_INVOICE") || kind.equals("ADVANCE_VAT_INVOICE") ? word + "а" : word;
    }

    /** As it stands in a list: «Счёт», «Счёт-фактура», «Акт». */
    static String title(String kind) {
        return switch (kind) {
            case "INVOICE" -> "Счёт";
            case "VAT_INVOICE" -> "Счёт-фактура";
            case "ACT" -> "Акт";
            case "UTD" -> "УПД";
            case "CORRECTION_INVOICE" -> "Корректировочный счёт-фактура";
            case "ADVANCE_VAT_INVOICE" -> "Счёт-фактура на аванс";
            case "PENALTY_INVOICE" -> "Счёт на неустойку";
            default -> "Документ";
        };
    }
}
