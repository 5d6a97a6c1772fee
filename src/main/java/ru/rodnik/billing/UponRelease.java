package ru.rodnik.billing;

/** What a module above does with charges that are released: it numbers papers, posts, allocates. In order of {@code @Order}. */
public interface UponRelease {

    /**
     * Called before the release begins.
     *
     * @throws ReleaseRefused with what is missing
     */
    default void check(MonthRun run) {}

    /** Writes what comes before every range, once, in the transaction that begins the release. */
    default void begin(MonthRun run) {}

    /**
     * Reads what is needed for a range of contracts, ends included, in a transaction that only reads. An earlier range
     * may be written at the same moment, so that nothing may be read here that an earlier range changes.
     */
    Release prepare(MonthRun run, long firstContract, long lastContract);

    /** What is to be written of a range. */
    @FunctionalInterface
    interface Release {

        /**
         * Called once for each range, in their order, in the transaction that marks the range as released: all of it
         * happens or nothing.
         */
        void carryOut();
    }
}
