package ru.rodnik.portal.web;

/** How pages call papers. */
final class PaperWords {

    private PaperWords() {}

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
