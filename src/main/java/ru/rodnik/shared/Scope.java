package ru.rodnik.shared;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whose rows the acting person may see. The database enforces it by row-level security in every transaction (T21). */
public sealed interface Scope {

    /** Staff, jobs and commands. */
    record Everything() implements Scope {}

    /** A representative: the subscribers who let him act. */
    record Subscribers(Set<SubscriberCode> codes) implements Scope {
        public Subscribers {
            codes = Set.copyOf(codes);
        }
    }

    /** Anybody who has not said who he is; the default, so that what is forgotten stays closed. */
    record Nobody() implements Scope {}

    static Scope of(SubscriberCode code) {
        return new Subscribers(Set.of(code));
    }

    /** The value of the setting {@code rodnik.scope}: {@code all}, codes with commas, or nothing. */
    default String setting() {
        return switch (this) {
            case Everything() -> "all";
            case Subscribers(var codes) ->
                    new TreeSet<>(codes).stream().map(SubscriberCode::toString).collect(Collectors.joining(","));
            case Nobody() -> "";
        };
    }
}
