package ru.rodnik.metering.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.ActKind;
import ru.rodnik.metering.LifeEvent;
import ru.rodnik.ui.Format;

/**
 * A line of a meter's record, in words.
 *
 * @param what happened
 * @param notes a sentence each
 * @param paper number and date of the act
 * @param who entered it and when, empty where the register or the program says so
 * @param standing whether it was not taken back
 * @param undoHref where it may be taken back, by whoever may
 */
public record LifeLine(
        String day,
        String what,
        List<String> notes,
        @Nullable String otherHref,
        @Nullable String other,
        String paper,
        @Nullable String scanHref,
        @Nullable String photoHref,
        String who,
        boolean standing,
        @Nullable String undoHref) {

    /**
     * In words.
     *
     * @param meters the address under which the reader finds meters
     * @param names whether the reader is told who of the staff entered it
     */
    static LifeLine of(LifeEvent event, String meters, long meterId, boolean names, ZoneId zone) {
        return switch (event) {
            case LifeEvent.ByAct act -> ofAct(act, meters, meterId, names, zone);
            case LifeEvent.Installed(var day, var dial) ->
                    plain(Format.date(day), "Установлен", List.of("Показание " + Format.dial(dial) + "."),
                            "по реестру");
            case LifeEvent.TakenAway(var day, var dial) ->
                    plain(Format.date(day), "Снят", List.of("Последнее показание " + Format.dial(dial) + "."),
                            "по реестру");
            case LifeEvent.Faulty(var day, var until, var reason) -> plain(Format.date(day), reason.words(),
                    List.of(until == null
                            ? "Начисляем без прибора: 60" + Format.NBSP
                                    + "дней по среднему, дальше по пропускной способности."
                            : "Без прибора по " + Format.date(until) + "."),
                    "");
            case LifeEvent.PassedZero(var day, var before, var after, var volume) -> plain(Format.date(day),
                    "Переход через ноль",
                    List.of("Было " + Format.dial(before) + ", стало " + Format.dial(after) + ", расход "
                            + Format.cubicMetres(volume) + "."),
                    "показание");
            case LifeEvent.Reminded(var day, var due) -> plain(Format.date(day), "Напомнили о поверке",
                    List.of("Поверка до " + Format.date(due) + ", " + Format.daysLeft(day, due) + "."), "");
            case LifeEvent.Suspended(var day, var until, var number, var received) -> plain(Format.date(day),
                    "Приостановка: воду не берут", List.of("По " + Format.date(until) + " включительно."),
                    "уведомление " + Format.no(number) + " от " + Format.date(received));
        };
    }

    private static LifeLine plain(String day, String what, List<String> notes, String paper) {
        return new LifeLine(day, what, notes, null, null, paper, null, null, "", true, null);
    }

    private static LifeLine ofAct(
            LifeEvent.ByAct act, String meters, long meterId, boolean names, ZoneId zone) {
        var files = meters + "/" + meterId + "/acts/" + act.actId() + "/";
        var moment = "внесено " + Format.moment(act.recordedAt(), zone);
        return new LifeLine(
                Format.date(act.day()), act.stands() ? what(act) : what(act) + " (отменено)", notes(act, names, zone),
                act.otherId() == null ? null : meters + "/" + act.otherId(),
                act.otherSerial() == null ? null : "прибор " + Format.no(act.otherSerial()),
                "акт " + Format.no(act.number()) + " от " + Format.date(act.dated()),
                act.scanFileId() == null ? null : files + "scan", act.photoFileId() == null ? null : files + "photo",
                names ? Format.shortName(act.actorName()) + ", " + moment : moment, act.stands(),
                names && act.stands() && (act.kind() != ActKind.REPLACEMENT || act.isNext())
                        ? files + "withdrawal"
                        : null);
    }

    private static String what(LifeEvent.ByAct act) {
        if (act.kind() != ActKind.REPLACEMENT) {
            return act.kind().words();
        }
        return act.isNext() ? "Заменён на другой" : "Установлен взамен другого";
    }

    private static List<String> notes(LifeEvent.ByAct act, boolean names, ZoneId zone) {
        var notes = new ArrayList<String>();
        if (act.withdrawnAt() != null && act.withdrawnBecause() != null) {
            notes.add("Отменено " + Format.moment(act.withdrawnAt(), zone)
                    + (names && act.withdrawnBy() != null ? ", " + Format.shortName(act.withdrawnBy()) : "") + ": "
                    + Format.text(act.withdrawnBecause()));
        }
        if (act.faultReason() != null) {
            notes.add(act.faultReason().words() + ".");
        }
        if (act.dial() != null) {
            notes.add((act.kind() == ActKind.REPLACEMENT ? "Последнее показание снятого " : "Показание ")
                    + Format.dial(act.dial()) + ".");
        }
        if (act.verifiedUntil() != null && act.kind() == ActKind.VERIFICATION) {
            notes.add("Действует до " + Format.date(act.verifiedUntil()) + "."
                    + (act.registryNumber() == null ? "" : " ФГИС «Аршин»: " + act.registryNumber() + "."));
        }
        if (act.sealNumber() != null) {
            notes.add("Пломба " + Format.no(act.sealNumber()) + ".");
        }
        if (act.note() != null) {
            notes.add(Format.text(act.note()));
        }
        return List.copyOf(notes);
    }
}
