package ru.rodnik.metering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.rodnik.metering.CheckedUpload;
import ru.rodnik.metering.CheckedUpload.Checked;
import ru.rodnik.metering.CheckedUpload.Place;
import ru.rodnik.metering.CheckedUpload.State;
import ru.rodnik.metering.Receipts;
import ru.rodnik.metering.UploadReadings;
import ru.rodnik.metering.web.ReadingsPage.Hidden;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Icon;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;
import ru.rodnik.ui.Tone;

/** Composes the page of an uploaded table. */
@Component
class UploadPages {

    static final String PATH = ReadingsPages.PATH + "/upload";

    private static final int PER_PAGE = 100;

    private final UploadReadings uploads;
    private final Receipts receipts;
    private final ReadingsPages readings;
    private final Clock clock;

    UploadPages(UploadReadings uploads, Receipts receipts, ReadingsPages readings, Clock clock) {
        this.uploads = uploads;
        this.receipts = receipts;
        this.readings = readings;
        this.clock = clock;
    }

    /** Which rows are looked at: those that ask for something come first. */
    enum Part {
        MISTAKES,
        DOUBTS,
        READY,
        ALL;

        static Optional<Part> of(@Nullable String typed) {
            return List.of(values()).stream().filter(part -> part.name().equalsIgnoreCase(typed)).findFirst();
        }

        boolean holds(Checked row) {
            return switch (this) {
                case MISTAKES -> row.state() == State.MISTAKE;
                case DOUBTS -> row.state() == State.DOUBT;
                case READY -> row.state() == State.READY;
                case ALL -> true;
            };
        }
    }

    UploadPage page(String id, @Nullable String show, int page, @Nullable String receipt, @Nullable Notice said) {
        var checked = uploads.check(id);
        var part = Part.of(show).orElseGet(() -> checked.count(State.MISTAKE) > 0
                ? Part.MISTAKES
                : checked.count(State.DOUBT) > 0 ? Part.DOUBTS : Part.ALL);
        var path = PATH + "/" + id;
        var month = BillingPeriod.containing(LocalDate.now(clock));
        var listed = checked.rows().stream().filter(part::holds).toList();
        var view = new LinkedHashMap<String, String>();
        view.put("show", part.name().toLowerCase(java.util.Locale.ROOT));
        var pager = new Pager("Строки", listed.size(), PER_PAGE, page, path, view);
        return new UploadPage(
                path, lead(checked), said != null ? said : notice(checked), counts(checked),
                tabs(checked, part, path),
                listed.stream().skip(pager.offset()).limit(PER_PAGE).map(row -> row(row, month)).toList(), pager,
                checked.count(State.READY), checked.count(State.DOUBT), UUID.randomUUID().toString(),
                List.of(new Hidden("show", view.getOrDefault("show", "")),
                        new Hidden("page", String.valueOf(pager.page()))),
                Optional.ofNullable(receipt).flatMap(receipts::find)
                        .map(found -> readings.card(found, readings.linesOf(found), LocalDate.now(clock)))
                        .orElse(null));
    }

    private static String lead(CheckedUpload checked) {
        var same = checked.count(State.SAME);
        var waiting = checked.count(State.READY) + checked.count(State.DOUBT);
        return checked.upload().fileName() + ". " + (same == 0
                ? "Пока ничего не записано: проверьте и нажмите «Передать показания»."
                : "Уже передано " + Format.number(same) + (waiting == 0
                        ? "."
                        : ", ждут передачи "
                                + Format.number(waiting) + "."));
    }

    private static @Nullable Notice notice(CheckedUpload checked) {
        var mistakes = checked.count(State.MISTAKE);
        if (mistakes > 0) {
            return new Notice(Tone.BAD, Format.plural(mistakes, "строку", "строки", "строк") + " нужно исправить",
                    List.of(new ReadingsPage.Line(null, "",
                            "Исправьте их в файле и загрузите его ещё раз. Остальные можно передать сейчас: "
                                    + "переданное второй раз не запишется.")));
        }
        if (checked.count(State.READY) + checked.count(State.DOUBT) == 0) {
            return new Notice(Tone.INFO, "Передавать нечего", List.of(new ReadingsPage.Line(null, "",
                    checked.count(State.SAME) > 0
                            ? "Все показания из файла уже переданы."
                            : "В столбце «Новое показание» пусто. Впишите показания и загрузите файл ещё раз.")));
        }
        return null;
    }

    private static List<Fact> counts(CheckedUpload checked) {
        var counts = new ArrayList<Fact>();
        counts.add(Fact.of("Готовы к передаче", Format.number(checked.count(State.READY))));
        counts.add(Fact.of("Нужно подтвердить", Format.number(checked.count(State.DOUBT))));
        counts.add(Fact.of("Нужно исправить", Format.number(checked.count(State.MISTAKE))));
        counts.add(Fact.of("Уже переданы", Format.number(checked.count(State.SAME))));
        counts.add(Fact.of("Без показания", Format.number(checked.count(State.EMPTY))));
        return counts;
    }

    private static List<Tab> tabs(CheckedUpload checked, Part current, String path) {
        var tabs = new ArrayList<Tab>();
        for (var part : Part.values()) {
            var count = checked.rows().stream().filter(part::holds).count();
            tabs.add(new Tab(words(part) + ", " + Format.number(count),
                    ReadingsQuery.address(path, Map.of("show", part.name().toLowerCase(java.util.Locale.ROOT))),
                    part == current));
        }
        return tabs;
    }

    private static String words(Part part) {
        return switch (part) {
            case MISTAKES -> "Исправить";
            case DOUBTS -> "Подтвердить";
            case READY -> "Готовы";
            case ALL -> "Все";
        };
    }

    private static UploadPage.Row row(Checked row, BillingPeriod month) {
        var meter = row.meter();
        var before = meter == null ? null : meter.before(month);
        return new UploadPage.Row(
                row.read().row(), meter == null ? 0 : meter.meterId(),
                meter != null ? meter.serial() : row.read().serial().isEmpty() ? row.read().code()
                        : row.read().serial(),
                meter == null ? "" : Format.text(meter.address()),
                before == null || meter == null ? "" : Format.dial(before.value(), meter.history().decimals()),
                row.read().typed(), CheckedUpload.day(row.read().day()).map(Format::date).orElse(row.read().day()),
                row.volume().map(Format::cubicMetres).orElse("—"),
                row.state() == State.MISTAKE ? "is-bad" : row.state() == State.DOUBT ? "is-held" : "",
                mark(row.state()), at(row, Place.METER), at(row, Place.VALUE), at(row, Place.DAY),
                row.at() == null ? row.words() : "", row.state() == State.DOUBT);
    }

    private static String at(Checked row, Place place) {
        return row.at() == place ? row.words() : "";
    }

    private static Mark mark(State state) {
        return switch (state) {
            case MISTAKE -> Mark.WRONG;
            case DOUBT -> Mark.UNUSUAL;
            case READY -> new Mark("Готово", Tone.NONE, Icon.CHECK);
            case SAME -> new Mark("Уже передано", Tone.OK, Icon.CHECK);
            case EMPTY -> new Mark("Пропустим", Tone.NONE, Icon.INFO);
        };
    }
}
