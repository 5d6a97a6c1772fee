package ru.rodnik.registry;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;

/** Why an import is refused: {@code contracts.csv:17: inn: wrong check digit}. */
public record Mistake(String file, int line, String field, String says) {

    /** As a person mends them: from the top, from left to right. */
    static Comparator<Mistake> byPlace(RegistryFile file) {
        var columns = file.columns().stream().map(Column::name).toList();
        return comparingInt(Mistake::line).thenComparing(comparingInt(mistake -> columns.indexOf(mistake.field())));
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (field.isEmpty() ? "" : field + ": ") + says;
    }
}
