package ru.rodnik.origin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;

/**
 * One step on the way to a volume.
 *
 * @param title what it is about: a meter, an average
 * @param formula the numbers with their signs, the result last; empty where there is nothing to reckon
 * @param note where the numbers come from
 * @param dials the two dials it goes from and to, where it is about a meter
 * @param value what the step adds to the volume; null where it cannot be told from the other steps
 */
public record Step(
        String title, String formula, String note, @Nullable Dials dials, @Nullable CubicMetres value) {

    /** Two dials of one meter. */
    public record Dials(String serial, LocalDate fromOn, CubicMetres from, LocalDate toOn, CubicMetres to) {}

    static Step plain(String title, String formula, String note, @Nullable CubicMetres value) {
        return new Step(title, formula, note, null, value);
    }
}
