package ru.rodnik.audit;

import java.util.List;

/** Something that must be true at any time; a bean in the module that knows the tables. Runs in a read-only transaction. */
public interface Invariant {

    /** Its number in the list of invariants: {@code I-1}. */
    String id();

    /** What it says, one sentence in Russian. */
    String says();

    /** What breaks it, a line each, at most some twenty; empty where it holds. */
    List<String> broken();
}
