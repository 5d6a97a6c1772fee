package ru.rodnik.metering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.web.ReadingsPage.Line;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Tone;

/** What is said of a form that was not carried out, or only in part (T41). */
final class Notices {

    private Notices() {}

    /** Where a form came back in part: how many of it were filed all the same, and under which receipts. */
    static @Nullable Notice filedBesides(int filed, List<String> receipts) {
        if (filed == 0) {
            return null;
        }
        return new Notice(Tone.OK, "Остальные переданы: " + filed + ".", receipts.stream()
                .map(number -> new Line(ReadingsPages.PATH + "/receipts/" + number, "Квитанция " + Format.no(number),
                        ""))
                .toList());
    }

    static Notice nothing(String what) {
        return new Notice(Tone.WARN, what, List.of());
    }

    static Notice inFlight() {
        return new Notice(Tone.WARN, "Эта форма уже отправляется", List.of(new Line(
                null, "", "Подождите несколько секунд и обновите страницу: переданное будет в таблице.")));
    }

    static Notice sentBefore() {
        return new Notice(Tone.WARN, "Эта форма уже была отправлена с другими значениями", List.of(new Line(
                null, "", "Ничего не изменено. Сверьтесь с таблицей и, если нужно, передайте ещё раз.")));
    }
}
