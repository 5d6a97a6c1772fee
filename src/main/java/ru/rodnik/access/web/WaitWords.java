package ru.rodnik.access.web;

import java.time.Duration;
import ru.rodnik.ui.Format;

/** How long to wait, in words. */
final class WaitWords {

    private WaitWords() {}

    static String of(Duration wait) {
        var seconds = Math.max(1, wait.toSeconds());
        var time = seconds < 90
                ? Format.plural(seconds, "секунду", "секунды", "секунд")
                : Format.plural((seconds + 59) / 60, "минуту", "минуты", "минут");
        return "Слишком много неудачных попыток. Попробуйте снова через " + time + ".";
    }
}
