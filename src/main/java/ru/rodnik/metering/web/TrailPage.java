package ru.rodnik.metering.web;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.ReadingSource;
import ru.rodnik.metering.ReadingState;
import ru.rodnik.metering.ReadingTrails.Step;
import ru.rodnik.metering.ReadingTrails.Trail;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;

/**
 * One reading with everything that became of it.
 *
 * @param deciding whether the reader may decide now
 * @param undoing whether the reader may look again at what was accepted
 * @param wantsPhoto whether the reader is asked for a photo
 */
public record TrailPage(
        long id,
        String title,
        String lead,
        String meterHref,
        String meterTitle,
        Mark mark,
        List<Fact> facts,
        List<String> doubts,
        List<Line> steps,
        List<Photo> photos,
        boolean deciding,
        boolean undoing,
        boolean wantsPhoto,
        Form form,
        @Nullable Notice notice) {

    /** A judgement. */
    public record Line(String moment, Mark mark, String reason, String by) {}

    /** A photo that was sent. */
    public record Photo(String href, String name, String moment) {}

    /**
     * In words.
     *
     * @param subscriber whether the subscriber reads it, who is not told the names of the staff
     */
    static TrailPage of(
            Trail trail, String readings, String meters, boolean deciding, boolean subscriber, Form form,
            @Nullable Notice notice, ZoneId zone) {
        var reading = trail.reading();
        var volume = reading.volume().map(Format::cubicMetres).orElse("—");
        return new TrailPage(
                reading.id(), "Показание " + Format.dial(reading.value()) + " от " + Format.date(reading.takenOn()),
                reading.medium().words() + ", " + Format.text(reading.address()) + ".",
                meters + "/" + reading.meterId(), "Прибор " + Format.no(reading.serial()), Mark.of(reading.state()),
                List.of(
                        Fact.of("Прошлое", Format.dial(reading.before()) + " от " + Format.date(reading.beforeDay())),
                        Fact.of("Объём", volume),
                        Fact.of("Источник", reading.source().words()),
                        Fact.of("Передано", Format.moment(reading.submittedAt(), zone)),
                        Fact.of("Квитанция", reading.receipt() == null ? "нет" : Format.no(reading.receipt())),
                        Fact.of("Договор", Format.no(reading.contractNumber()))),
                trail.doubts(),
                IntStream.range(0, trail.steps().size())
                        .mapToObj(index -> line(trail.steps().get(index),
                                index == 0 ? reading.source() : null, !subscriber, zone))
                        .toList(),
                trail.photos().stream().map(photo -> new Photo(
                        readings + "/" + reading.id() + "/photos/" + photo.id(), photo.name(),
                        Format.moment(photo.sentAt(), zone))).toList(),
                deciding && reading.state() == ReadingState.HELD,
                deciding && reading.state() == ReadingState.ACCEPTED, subscriber && trail.wantsPhoto(), form, notice);
    }

    private static String ofRules(ReadingSource source) {
        return switch (source) {
            case SUBSCRIBER, STAFF -> "проверено правилами";
            case TELEMETRY, IMPORT -> "загружено как есть";
        };
    }

    private static Line line(Step step, @Nullable ReadingSource source, boolean names, ZoneId zone) {
        var by = source != null ? ofRules(source) : names ? Format.shortName(step.by()) : "сотрудник водоканала";
        return new Line(
                Format.moment(step.at(), zone), Mark.of(step.state()),
                step.reason() == null ? "" : Format.text(step.reason()),
                step.state() == ReadingState.SUPERSEDED ? "" : by);
    }
}
