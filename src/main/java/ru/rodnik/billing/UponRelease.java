package ru.rodnik.billing;

/** What a module above does with charges that are released: it numbers papers, posts, allocates. In order of {@code @Order}. */
public interface UponRelease {

    /**
     * Called once for each range of contracts, ends included, in the transaction that marks the range as released: all
     * of it happens or nothing.
     */
    void released(MonthRun run, long firstContract, long lastContract);
}
