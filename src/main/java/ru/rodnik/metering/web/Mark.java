package ru.rodnik.metering.web;

import ru.rodnik.metering.HotWaterState;
import ru.rodnik.metering.ReadingState;
import ru.rodnik.ui.Icon;
import ru.rodnik.ui.Tone;

/** A state as a badge: a word, a tone and an icon that say the same. */
public record Mark(String words, Tone tone, Icon icon) {

    static final Mark UNUSUAL = new Mark("Необычно", Tone.WARN, Icon.WARNING);
    static final Mark WRONG = new Mark("Ошибка", Tone.BAD, Icon.ERROR);
    static final Mark WITHOUT_METER = new Mark("Без прибора", Tone.NONE, Icon.INFO);

    public static Mark of(ReadingState state) {
        return switch (state) {
            case ACCEPTED -> new Mark(state.words(), Tone.OK, Icon.CHECK);
            case HELD -> new Mark(state.words(), Tone.WARN, Icon.CLOCK);
            case REFUSED -> new Mark(state.words(), Tone.BAD, Icon.ERROR);
            case SUPERSEDED -> new Mark(state.words(), Tone.NONE, Icon.INFO);
        };
    }

    public static Mark of(HotWaterState state) {
        return switch (state) {
            case ACCEPTED -> new Mark(state.words(), Tone.OK, Icon.CHECK);
            case SUBMITTED -> new Mark(state.words(), Tone.WARN, Icon.CLOCK);
            case REFUSED -> new Mark(state.words(), Tone.BAD, Icon.ERROR);
            case SUPERSEDED -> new Mark(state.words(), Tone.NONE, Icon.INFO);
        };
    }
}
