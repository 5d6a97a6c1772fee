package ru.rodnik.portal.web;

import ru.rodnik.reporting.SettlementLine;

/** What a change of the debt is called when its posting has no title of its own. */
final class SettlementWords {

    private SettlementWords() {}

    static String title(SettlementLine line) {
        if (!line.title().isBlank()) {
            return line.title();
        }
        return switch (line.kind()) {
            case "CHARGE" -> "Начисление";
            case "CORRECTION" -> "Перерасчёт";
            case "PAYMENT" -> "Оплата";
            case "PENALTY" -> "Пени";
            case "OPENING" -> "Входящее сальдо";
            case "REVERSAL" -> "Отмена операции";
            default -> "Операция";
        };
    }
}
