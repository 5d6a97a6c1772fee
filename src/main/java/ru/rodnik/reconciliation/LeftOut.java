package ru.rodnik.reconciliation;

/** Why a subscriber gets no act where many are formed. */
public enum LeftOut {
    HAS_ACT("уже есть акт за эти дни"),
    NO_TURNOVER("за эти дни нет ни начислений, ни оплат"),
    NO_DEBT("нет долга на последний день"),
    SIGNED_THIS_YEAR("акт этого года уже подписан"),
    AWAITED("акт этого года уже у абонента, ответа ещё нет"),
    NOTHING_TO_COMPARE("нет ни движений, ни остатка"),
    NO_CONTRACT("нет договора");

    private final String words;

    LeftOut(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
