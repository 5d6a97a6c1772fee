package ru.rodnik.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import ru.rodnik.portal.ActsToAnswer.ActToAnswer;
import ru.rodnik.portal.DueDebt;
import ru.rodnik.portal.Waiting;
import ru.rodnik.portal.web.OverviewPage.Task;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Deadline;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;

/** What an account has to do, the earliest deadline first; one of the things is the main one. */
final class OverviewTasks {

    private static final int COUNTED_FROM = 4;
    private static final String ANSWER = "Ответить";

    private record Dated(LocalDate due, Task task) {}

    private OverviewTasks() {}

    static List<Task> of(List<Waiting> waiting, List<DueDebt> debts, List<ActToAnswer> acts, String query,
            LocalDate today) {
        var tasks = Stream.of(
                payments(debts, query, today),
                waiting.stream().flatMap(each -> readings(each, waiting.size() > 1, query, today)),
                waiting.stream().flatMap(each -> hotWater(each, waiting.size() > 1, query, today)),
                acts.stream().map(act -> answer(act, query, today)))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Dated::due))
                .map(Dated::task)
                .toList();
        return withMain(tasks);
    }

    /** Readings before everything, else whatever comes first. */
    private static List<Task> withMain(List<Task> tasks) {
        var marked = new ArrayList<>(tasks);
        for (var wanted : List.of("Передать показания", "Передать объёмы", "Оплатить", ANSWER)) {
            for (int i = 0; i < marked.size(); i++) {
                if (marked.get(i).button().equals(wanted)) {
                    marked.set(i, marked.get(i).asMain());
                    return List.copyOf(marked);
                }
            }
        }
        return tasks;
    }

    /** One a due day, whichever contracts. */
    private static Stream<Dated> payments(List<DueDebt> debts, String query, LocalDate today) {
        var byDay = new LinkedHashMap<LocalDate, List<DueDebt>>();
        debts.forEach(debt -> byDay.computeIfAbsent(debt.dueOn(), _ -> new ArrayList<>()).add(debt));
        return byDay.entrySet().stream().map(day -> {
            var late = day.getKey().isBefore(today);
            var months = day.getValue().stream().map(DueDebt::period).distinct().toList();
            var month = months.size() == 1 ? " " + Months.forMonth(months.getFirst()) : "";
            var sum = Format.roubles(Money.sum(day.getValue().stream().map(DueDebt::owed).toList()));
            var contracts = day.getValue().stream().map(DueDebt::contractNumber).distinct().map(Format::no).toList();
            var text = sum + ", " + (contracts.size() == 1 ? "договор " : "договоры ") + String.join(", ", contracts)
                    + (late
                            ? ". Срок прошёл: за" + Format.NBSP + "просрочку по" + Format.NBSP + "закону положены пени."
                            : ".");
            return new Dated(day.getKey(), task(
                    day.getKey(), today, (late ? "Погасить долг" : "Оплатить счёт") + month, text, 0, 0,
                    address("/cabinet/settlements", query), "Оплатить"));
        });
    }

    private static Dated answer(ActToAnswer act, String query, LocalDate today) {
        return new Dated(act.answerBy(), task(
                act.answerBy(), today, "Ответить на акт сверки " + Format.no(act.number()),
                "За период " + Format.date(act.from()) + " — " + Format.date(act.to()) + ". Без ответа акт "
                        + Format.date(act.agreedOn()) + " будет считаться согласованным.",
                0, 0, address(ActPages.PATH + "/" + act.id(), query), ANSWER));
    }

    private static Stream<Dated> readings(Waiting waiting, boolean several, String query, LocalDate today) {
        if (waiting.readingsLeft() == 0 || today.isBefore(waiting.first())) {
            return Stream.empty();
        }
        var closed = today.isAfter(waiting.last());
        var count = waiting.handedIn() + " из" + Format.NBSP + waiting.meters();
        return Stream.of(new Dated(waiting.last(), task(
                waiting.last(), today,
                (closed
                        ? "Показания не переданы: " + waiting.readingsLeft() + " из" + Format.NBSP + waiting.meters()
                        : "Передать показания: " + count) + forUse(waiting, several),
                closed ? closedText(waiting) : openText(waiting),
                waiting.handedIn(), waiting.meters() >= COUNTED_FROM ? waiting.meters() : 0,
                address("/cabinet/readings", query), closed ? "Показания" : "Передать показания")));
    }

    private static String closedText(Waiting waiting) {
        var next = BillingPeriod.containing(waiting.last()).next().firstDay()
                .withDayOfMonth(waiting.first().getDayOfMonth());
        return "Приём закрыт, откроется " + Format.date(next)
                + ". Без показаний объём посчитаем по" + Format.NBSP
                + "среднему; позвоните нам, если ещё можете их назвать.";
    }

    private static String openText(Waiting waiting) {
        var text = new ArrayList<String>();
        if (waiting.readingsLeft() == 1 && waiting.serial() != null) {
            text.add("Прибор " + Format.no(waiting.serial()) + ".");
            if (waiting.lastDial() != null && waiting.lastTakenOn() != null) {
                text.add("Прошлое показание " + Format.cubicMetres(waiting.lastDial()) + " от" + Format.NBSP
                        + Format.date(waiting.lastTakenOn()) + ".");
            }
        } else {
            text.add("Ждём показания по" + Format.NBSP
                    + Format.plural(waiting.places(), "адресу", "адресам", "адресам") + ".");
        }
        if (waiting.held() > 0) {
            text.add(Format.plural(waiting.held(), "показание", "показания", "показаний") + " "
                    + Format.word(waiting.held(), "проверяет", "проверяет", "проверяет") + " инженер.");
        }
        return String.join(" ", text);
    }

    private static Stream<Dated> hotWater(Waiting waiting, boolean several, String query, LocalDate today) {
        if (waiting.hotWaterLeft() == 0 || today.isBefore(waiting.first())) {
            return Stream.empty();
        }
        var closed = today.isAfter(waiting.last());
        var one = waiting.hotWater() == 1;
        var title = closed
                ? one
                        ? "Объём горячей воды не передан"
                        : "Объёмы горячей воды не переданы: " + waiting.hotWaterLeft() + " из"
                                + Format.NBSP + waiting.hotWater()
                : one ? "Передать объём горячей воды"
                : "Передать объёмы горячей воды: " + waiting.hotWaterHandedIn() + " из"
                        + Format.NBSP + waiting.hotWater();
        var refused = waiting.hotWaterRefused() == 0 ? ""
                : one ? "Прошлая передача отклонена, причина рядом в" + Format.NBSP + "сообщениях. "
                : Format.plural(waiting.hotWaterRefused(), "передача отклонена", "передачи отклонены",
                        "передач отклонено") + ". ";
        return Stream.of(new Dated(waiting.last(), task(
                waiting.last(), today, title + forUse(waiting, several),
                refused + (closed
                        ? "Приём закрыт. Объём можно передать в" + Format.NBSP
                                + "следующем месяце, мы сделаем перерасчёт."
                        : "Нужны объём и" + Format.NBSP + "скан документа теплоснабжающей организации."),
                waiting.hotWaterHandedIn(), waiting.hotWater() >= COUNTED_FROM ? waiting.hotWater() : 0,
                address("/cabinet/hot-water", query), closed ? "Горячая вода" : "Передать объёмы")));
    }

    private static String forUse(Waiting waiting, boolean several) {
        return !several ? "" : waiting.use().equals("APARTMENT_BUILDING") ? ", дома" : ", нежилые помещения";
    }

    private static Task task(
            LocalDate due, LocalDate today, String title, String text, int done, int of, String href, String button) {
        var deadline = new Deadline(due, today);
        return new Task(
                Format.day(due), deadline.left(), deadline.isLate() ? "late" : deadline.isSoon() ? "soon" : "", title,
                text,
                done, of, href, button, false);
    }

    private static String address(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
