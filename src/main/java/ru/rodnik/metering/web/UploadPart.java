package ru.rodnik.metering.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.CheckedUpload;
import ru.rodnik.metering.CheckedUpload.State;
import ru.rodnik.ui.Icon;
import ru.rodnik.ui.Tone;

/** Which rows of an uploaded table are looked at: those that ask for something come first. */
enum UploadPart {
    MISTAKES("Исправить"),
    DOUBTS("Подтвердить"),
    READY("Готовы"),
    ALL("Все");

    private final String words;

    UploadPart(String words) {
        this.words = words;
    }

    /** The part that was asked for, or the first that asks for something. */
    static UploadPart of(@Nullable String typed, CheckedUpload<?> checked) {
        return List.of(values()).stream().filter(part -> part.name().equalsIgnoreCase(typed)).findFirst()
                .orElseGet(() -> checked.count(State.MISTAKE) > 0
                        ? MISTAKES
                        : checked.count(State.DOUBT) > 0 ? DOUBTS : ALL);
    }

    /** As addresses call it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }

    boolean holds(CheckedUpload.Row row) {
        return switch (this) {
            case MISTAKES -> row.state() == State.MISTAKE;
            case DOUBTS -> row.state() == State.DOUBT;
            case READY -> row.state() == State.READY;
            case ALL -> true;
        };
    }

    /** The row as a table tints it. */
    static String look(State state) {
        return state == State.MISTAKE ? "is-bad" : state == State.DOUBT ? "is-held" : "";
    }

    static Mark mark(State state) {
        return switch (state) {
            case MISTAKE -> Mark.WRONG;
            case DOUBT -> Mark.UNUSUAL;
            case READY -> new Mark("Готово", Tone.NONE, Icon.CHECK);
            case SAME -> new Mark("Уже передано", Tone.OK, Icon.CHECK);
            case EMPTY -> new Mark("Пропустим", Tone.NONE, Icon.INFO);
        };
    }
}
