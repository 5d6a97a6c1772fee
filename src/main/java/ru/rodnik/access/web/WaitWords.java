package ru.rodnik.access.web;

import java.time.Duration;
import ru.rodnik.ui.Format;

/** How long to wait, in words. */
final class WaitWords {

    private static final int SECONDS_TOLD = 90;

    private WaitWords() {}

    /** The whole sentence, after refused sign-ins. */
    static String of(Duration delay) {
        return "Слишком много неудачных попыток. Попробуйте снова через " + minutes(delay) + ".";
    }

    /** «30 секунд», «12 минут». */
    static String minutes(Duration delay) {
        var seconds = Math.max(1, delay.toSeconds());
        return seconds < SECONDS_TOLD
                ? Format.plural(seconds, "секунду", "секунды", "секунд")
                : Format.plural((seconds + 59) / 60, "минуту", "минуты", "минут");
    }
}
