package ru.rodnik.metering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form of readings as it was sent.
 *
 * @param requestKey made when the form was shown (T41)
 * @param takenOn none: today, as subscribers hand in
 * @param staffReason why an employee enters it, none where the subscriber hands in himself
 */
public record ReadingsToSubmit(
        String requestKey, List<ReadingEntry> entries, @Nullable LocalDate takenOn, @Nullable String staffReason) {

    public ReadingsToSubmit {
        entries = entries.stream()
                .filter(entry -> !entry.isBlank())
                .sorted(Comparator.comparingLong(ReadingEntry::meterId))
                .toList();
    }

    /** The subscriber hands in what the meters show today. */
    public static ReadingsToSubmit bySubscriber(String requestKey, List<ReadingEntry> entries) {
        return new ReadingsToSubmit(requestKey, entries, null, null);
    }

    /** The same form sent again has the same content. */
    String content() {
        return takenOn + "|" + staffReason + "|"
                + entries.stream()
                        .map(e -> e.meterId() + ":" + e.typed() + ":" + e.confirmed() + ":" + e.seenReadingId())
                        .collect(Collectors.joining(";"));
    }
}
