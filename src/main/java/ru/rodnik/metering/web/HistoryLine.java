package ru.rodnik.metering.web;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.FiledReading;
import ru.rodnik.metering.ReadingState;
import ru.rodnik.ui.Format;

/** A reading of the past, in words. */
public record HistoryLine(
        long id,
        String takenOn,
        String serial,
        String kind,
        String address,
        String value,
        String before,
        String volume,
        String source,
        String submittedAt,
        Mark mark,
        @Nullable String reason,
        @Nullable String receipt) {

    static HistoryLine of(FiledReading reading, ZoneId zone) {
        return new HistoryLine(
                reading.id(), Format.date(reading.takenOn()), reading.serial(), reading.medium().words(),
                Format.text(reading.address()),
                Format.dial(reading.value()),
                Format.dial(reading.before()) + " от " + Format.date(reading.beforeDay()),
                reading.volume().map(Format::cubicMetres).orElse("—"),
                reading.source().words(), Format.moment(reading.submittedAt(), zone), Mark.of(reading.state()),
                reading.state() == ReadingState.ACCEPTED ? null : reading.reason(), reading.receipt());
    }
}
