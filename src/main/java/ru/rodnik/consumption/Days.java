package ru.rodnik.consumption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days in a row, both ends included as the registry files give them; without an end they go on. */
public record Days(LocalDate from, @Nullable LocalDate until) {

    boolean cover(LocalDate first, LocalDate last) {
        return !from.isAfter(first) && (until == null || !until.isBefore(last));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
