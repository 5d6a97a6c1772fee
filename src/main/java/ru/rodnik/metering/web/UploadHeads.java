package ru.rodnik.metering.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.rodnik.metering.CheckedUpload;
import ru.rodnik.metering.CheckedUpload.State;
import ru.rodnik.metering.web.ReadingsPage.Hidden;
import ru.rodnik.metering.web.ReadingsPage.Line;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;
import ru.rodnik.ui.Tone;

/** Composes what pages of uploaded tables have in common. */
@Component
class UploadHeads {

    private static final int PER_PAGE = 100;

    private final ReceiptCards cards;

    UploadHeads(ReceiptCards cards) {
        this.cards = cards;
    }

    /** A page of a table: its head, and the rows it shows. */
    record Shown<R>(UploadHead head, List<R> rows) {}

    <R extends CheckedUpload.Row> Shown<R> shown(
            UploadWords words, CheckedUpload<R> checked, @Nullable String show, int page, @Nullable Notice said) {
        var part = UploadPart.of(show, checked);
        var path = words.path() + "/" + checked.upload().id();
        var listed = checked.rows().stream().filter(part::holds).toList();
        var pager = new Pager("Строки", listed.size(), PER_PAGE, page, path, Map.of("show", part.code()));
        return new Shown<>(
                new UploadHead(
                        words, path, lead(words, checked), said != null ? said : notice(words, checked),
                        counts(words, checked), tabs(checked, part, path), pager, checked.count(State.READY),
                        checked.count(State.DOUBT), UUID.randomUUID().toString(),
                        List.of(new Hidden("show", part.code()), new Hidden("page", String.valueOf(pager.page()))),
                        cards.of(checked.upload().receipts())),
                listed.stream().skip(pager.offset()).limit(PER_PAGE).toList());
    }

    private static String lead(UploadWords words, CheckedUpload<?> checked) {
        var same = checked.count(State.SAME);
        var waiting = checked.count(State.READY) + checked.count(State.DOUBT);
        return checked.upload().fileName() + ", " + Months.withYear(checked.upload().period()) + ". " + (same == 0
                ? "Пока ничего не записано: проверьте и нажмите «" + words.send() + "»."
                : "Уже передано " + Format.number(same) + (waiting == 0
                        ? "."
                        : ", ждут передачи " + Format.number(waiting) + "."));
    }

    private static @Nullable Notice notice(UploadWords words, CheckedUpload<?> checked) {
        var mistakes = checked.count(State.MISTAKE);
        if (mistakes > 0) {
            return new Notice(Tone.BAD, Format.plural(mistakes, "строку", "строки", "строк") + " нужно исправить",
                    said("Исправьте их в файле и загрузите его ещё раз. Остальные можно передать сейчас: "
                            + "переданное второй раз не запишется."));
        }
        if (checked.count(State.READY) + checked.count(State.DOUBT) > 0) {
            return null;
        }
        return new Notice(Tone.INFO, "Передавать нечего", said(checked.count(State.SAME) > 0
                ? "Все " + words.things() + " из файла уже переданы."
                : "В столбце «" + words.column() + "» пусто. Впишите " + words.things()
                        + " и загрузите файл ещё раз."));
    }

    private static List<Line> said(String words) {
        return List.of(new Line(null, "", words));
    }

    private static List<Fact> counts(UploadWords words, CheckedUpload<?> checked) {
        var counts = new ArrayList<Fact>();
        counts.add(Fact.of("Готовы к передаче", Format.number(checked.count(State.READY))));
        if (words == UploadWords.READINGS) {
            counts.add(Fact.of("Нужно подтвердить", Format.number(checked.count(State.DOUBT))));
        }
        counts.add(Fact.of("Нужно исправить", Format.number(checked.count(State.MISTAKE))));
        counts.add(Fact.of("Уже переданы", Format.number(checked.count(State.SAME))));
        counts.add(Fact.of(words.empty(), Format.number(checked.count(State.EMPTY))));
        return counts;
    }

    private static List<Tab> tabs(CheckedUpload<?> checked, UploadPart current, String path) {
        var tabs = new ArrayList<Tab>();
        for (var part : UploadPart.values()) {
            var count = checked.rows().stream().filter(part::holds).count();
            if (count > 0 || part != UploadPart.DOUBTS) {
                tabs.add(new Tab(part.words() + ", " + Format.number(count),
                        ReadingsQuery.address(path, Map.of("show", part.code())), part == current));
            }
        }
        return tabs;
    }
}
