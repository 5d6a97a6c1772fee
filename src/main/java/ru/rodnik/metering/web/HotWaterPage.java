package ru.rodnik.metering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.web.ReadingsPage.Hidden;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Choice;

/**
 * «Горячая вода»: volumes of a month, and what was handed in before.
 *
 * @param pastMonth whether a month is handed in that was missed
 */
public record HotWaterPage(
        String title,
        String lead,
        @Nullable Notice notice,
        boolean pastMonth,
        String thisMonthHref,
        long handedIn,
        long total,
        boolean open,
        String uploadHref,
        String requestKey,
        List<Hidden> hidden,
        List<Row> rows,
        List<Missed> missed,
        List<Past> past,
        SentReceipts receipts) {

    /**
     * One premises. In fields it may be entered, otherwise what is on file is shown.
     *
     * @param state {@code is-held}, {@code is-bad} or nothing
     */
    public record Row(
            long premisesId,
            String name,
            String address,
            String usual,
            boolean field,
            boolean readOnly,
            String value,
            boolean notConsumed,
            List<Choice> covers,
            @Nullable String scanHref,
            @Nullable String scanNote,
            String state,
            @Nullable Mark mark,
            List<String> notes,
            String noteTone,
            @Nullable String scanError,
            long seen,
            @Nullable String change) {

        public String id() {
            return "p" + premisesId;
        }
    }

    /** A month for which nothing counts or waits at some premises. */
    public record Missed(String label, String href) {}

    /** A volume of the past. */
    public record Past(
            String month,
            String address,
            String name,
            String volume,
            String covers,
            String source,
            String submittedAt,
            @Nullable String scanHref,
            Mark mark,
            @Nullable String reason) {}
}
