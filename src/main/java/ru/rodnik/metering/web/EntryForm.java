package ru.rodnik.metering.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.rodnik.metering.ReadingEntry;
import ru.rodnik.metering.web.ReadingsPage.Hidden;

/** Reads the fields of a sheet: {@code value-17}, {@code confirmed-17}, {@code seen-17} of meter 17. */
final class EntryForm {

    static final String CONFIRMED = "confirmed-";

    private static final String VALUE = "value-";
    private static final String SEEN = "seen-";
    private static final int LONGEST = 40;

    private EntryForm() {}

    /** What is not a number after the name is nobody's meter; it is left out. */
    static List<ReadingEntry> entries(Map<String, String> fields) {
        var entries = new ArrayList<ReadingEntry>();
        fields.forEach((name, typed) -> {
            if (name.startsWith(VALUE)) {
                id(name.substring(VALUE.length())).ifPresent(meter -> entries.add(new ReadingEntry(
                        meter, cut(typed), cut(fields.getOrDefault(CONFIRMED + meter, "")),
                        id(fields.getOrDefault(SEEN + meter, "")).orElse(0L))));
            }
        });
        return entries;
    }

    /** The fields of one entry, for a page on which its meter is not shown. */
    static List<Hidden> kept(ReadingEntry entry) {
        var kept = new ArrayList<Hidden>();
        kept.add(new Hidden(VALUE + entry.meterId(), entry.typed()));
        kept.add(new Hidden(SEEN + entry.meterId(), String.valueOf(entry.seenReadingId())));
        if (!entry.confirmed().isEmpty()) {
            kept.add(new Hidden(CONFIRMED + entry.meterId(), entry.confirmed()));
        }
        return kept;
    }

    static Optional<Long> id(String digits) {
        return digits.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }
}
