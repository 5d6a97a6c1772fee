package ru.rodnik.demo;

/** Codes of invented subscribers: each once, scattered over all there are. */
final class Codes {

    static final int COUNT = 99_999;

    /** Shares no factor with the count, so that no code comes twice. */
    private static final int STEP = 7_919;

    private Codes() {}

    /** Past the last code from the beginning again. */
    static int of(int number) {
        return 1 + (int) ((long) number * STEP % COUNT);
    }
}
