package ru.rodnik.metering;

/** Why a meter does not count (MTR-04). */
public enum FaultReason {
    BROKEN("Прибор неисправен"),
    SEAL_BROKEN("Нарушена пломба"),
    REMOVED("Прибор снят на ремонт или поверку"),
    VERIFICATION_EXPIRED("Истекла поверка");

    private final String words;

    FaultReason(String words) {
        this.words = words;
    }

    /** As pages call it. */
    public String words() {
        return words;
    }
}
