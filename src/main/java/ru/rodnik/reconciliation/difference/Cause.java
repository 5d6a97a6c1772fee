package ru.rodnik.reconciliation.difference;

/** Why two ledgers differ in a line. */
public enum Cause {
    OPENING("Сальдо на начало"),
    PAYMENT_NOT_RECEIVED("Платёж у нас не найден"),
    PAYMENT_NOT_ALLOCATED("Платёж ещё не разнесён"),
    PAYMENT_NOT_IN_YOURS("Платежа нет у вас"),
    DOCUMENT_NOT_RECEIVED("Документ у вас не проведён"),
    DOCUMENT_NOT_OURS("Такого документа у нас нет"),
    CORRECTION_NOT_RECEIVED("Корректировка у вас не проведена"),
    PENALTY_NOT_RECEIVED("Пени у вас не отражены"),
    OTHER_CONTRACT("Другой договор"),
    OTHER_PERIOD("Другой период"),
    TYPING_SUM("Опечатка в сумме"),
    TYPING_NUMBER("Опечатка в номере"),
    VAT("НДС"),
    WRONG_SIDE("Другая сторона счёта"),
    DUPLICATE("Записано дважды"),
    OTHER_SUM("Другая сумма");

    private final String title;

    Cause(String title) {
        this.title = title;
    }

    /** As a page and an act call it. */
    public String title() {
        return title;
    }
}
