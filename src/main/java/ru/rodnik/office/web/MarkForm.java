package ru.rodnik.office.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.PaperEvent.Channel;
import ru.rodnik.documents.PaperEvent.Kind;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.TypedDate;

/** Papers that were sent or came back signed, as the staff typed it. */
public record MarkForm(
        @Nullable String mark, @Nullable String channel, @Nullable String on, @Nullable String note,
        @Nullable List<Long> paper) {

    static final int NOTE_MAX = 300;
    private static final int PAPERS_MAX = 500;

    /** What was typed, with what is wrong with it. */
    Form judged(LocalDate today) {
        var form = Form.of(new LinkedHashMap<>(java.util.Map.of(
                "channel", orEmpty(channel), "on", orEmpty(on), "note", orEmpty(note))));
        if (papers().isEmpty()) {
            form = form.refuse("", "Отметьте документы в первом столбце.");
        } else if (papers().size() > PAPERS_MAX) {
            form = form.refuse("", "За один раз не больше " + PAPERS_MAX + " документов.");
        }
        if (kind().isEmpty()) {
            form = form.refuse("", "Нажмите «Отправлено» или «Подписано».");
        }
        if (by().isEmpty()) {
            form = form.refuse("channel", "Выберите, как отправлено или получено.");
        }
        if (day().isEmpty()) {
            form = form.refuse("on", "Напишите день: 05.11.2026.");
        } else if (day().get().isAfter(today)) {
            form = form.refuse("on", "Этот день ещё не наступил.");
        }
        if (orEmpty(note).length() > NOTE_MAX) {
            form = form.refuse("note", "Не длиннее " + NOTE_MAX + " букв.");
        }
        return form;
    }

    /** The same for these papers, whatever was ticked. */
    MarkForm of(List<Long> papers) {
        return new MarkForm(mark, channel, on, note, papers);
    }

    List<Long> papers() {
        return paper == null ? List.of() : List.copyOf(paper);
    }

    Optional<Kind> kind() {
        return Optional.ofNullable(mark).filter(List.of(Kind.SENT.name(), Kind.SIGNED.name())::contains)
                .map(Kind::valueOf);
    }

    Optional<Channel> by() {
        return Arrays.stream(Channel.values()).filter(one -> one.name().equals(channel)).findFirst();
    }

    Optional<LocalDate> day() {
        return TypedDate.parse(orEmpty(on));
    }

    @Nullable
    String noteOrNone() {
        return orEmpty(note).isEmpty() ? null : orEmpty(note);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
