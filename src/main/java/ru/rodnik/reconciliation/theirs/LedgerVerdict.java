package ru.rodnik.reconciliation.theirs;

/** What came of reading a file of the other side. */
public sealed interface LedgerVerdict {

    record Readable(TheirLedger ledger) implements LedgerVerdict {}

    /** It is no ledger, or a broken one; what is wrong, where, and what to do, in Russian. */
    record Unreadable(String why) implements LedgerVerdict {}
}
