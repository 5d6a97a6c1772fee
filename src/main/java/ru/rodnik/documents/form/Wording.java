package ru.rodnik.documents.form;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How the forms of постановление № 1137 read from a day on. A paper is set in the wording in force on its own date, also
 * when it is printed or amended later.
 *
 * @param amendment the постановление that gave the forms this wording
 * @param requisites the lines of a счёт-фактура
 */
record Wording(LocalDate since, String amendment, Set<Requisite> requisites) {

    /** The latest first; the last row also stands for everything before it. */
    private static final List<Wording> ALL = List.of(
            new Wording(LocalDate.of(2026, 4, 1), "23 января 2026 г. № 26", EnumSet.allOf(Requisite.class)),
            new Wording(
                    LocalDate.of(2024, 10, 1),
                    "16 августа 2024 г. № 1096",
                    EnumSet.complementOf(EnumSet.of(Requisite.ADVANCES))));

    static Wording on(LocalDate date) {
        return ALL.stream()
                .filter(wording -> !date.isBefore(wording.since()))
                .max(Comparator.comparing(Wording::since))
                .orElseGet(ALL::getLast);
    }

    /** The note in the upper right corner: 1 is the счёт-фактура, 2 the корректировочный. */
    String note(int annex) {
        return "Приложение № " + annex + " к постановлению Правительства Российской Федерации от 26 декабря 2011 г."
                + " № 1137\n(в редакции постановления Правительства Российской Федерации от " + amendment + ")";
    }
}
