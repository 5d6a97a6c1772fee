package ru.rodnik.office.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ru.rodnik.office.OfficeWork.Counts;
import ru.rodnik.payments.DrawUpAdvances.Waiting;
import ru.rodnik.ui.Format;

/** What waits in the office, each queue with its number and the way to it; the first that waits is the main one. */
public record OfficeHomePage(LocalDate today, List<Queue> queues) {

    private static final String YEAR_PATH = "/office/acts";

    /** A queue: {@code unit} stands under the number, {@code main} marks the one to begin with. */
    public record Queue(long waiting, String unit, String title, String what, String button, String href,
            boolean main) {

        Queue first() {
            return new Queue(waiting, unit, title, what, button, href, true);
        }
    }

    /**
     * @param advances that have no счёт-фактура yet, the earliest first
     * @param unsigned subscribers without a signed act of this year, zero while there is time (REC-01)
     * @param desk whether who is signed in takes applications
     */
    static OfficeHomePage of(Counts counts, List<Waiting> advances, long unsigned, boolean desk, LocalDate today) {
        var queues = Stream.of(
                queue(counts.applications(), "заявка", "заявки", "заявок", "Заявки на доступ",
                        "Сверить подписанные бумаги с карточкой и открыть кабинет.", "Открыть заявки",
                        OfficeRoles.DESK_PATH),
                queue(counts.readings(), "показание", "показания", "показаний", "Показания на проверке",
                        "Расход не похож на обычный: принять или вернуть с причиной.", "Проверить показания",
                        "/office/readings"),
                queue(counts.hotWater(), "объём", "объёма", "объёмов", "Объёмы горячей воды",
                        "Сверить объём со сканом. Непринятое не войдёт в водоотведение.", "Проверить объёмы",
                        "/office/hot-water"),
                queue(counts.parked(), "договор", "договора", "договоров", "Отложены при расчёте",
                        "Не начислены в последнем рассчитанном месяце, у каждого указана причина.", "Открыть месяцы",
                        "/office/months"),
                queue(advances.size(), "аванс", "аванса", "авансов", "Авансы без счёта-фактуры",
                        AdvancesPage.until(advances, today), "Открыть авансы", AdvancesPage.PATH),
                queue(counts.acts(), "акт", "акта", "актов", "Разногласия по актам сверки",
                        "Абонент не согласен с остатком: разобрать строки и ответить.", "Открыть акты",
                        "/office/acts?show=disputed"),
                queue(unsigned, "абонент", "абонента", "абонентов", "Сверка за " + today.getYear() + " год",
                        "Подписанного акта этого года ещё нет, а сверка — не реже раза в год.", "Открыть сверки",
                        YEAR_PATH))
                .filter(queue -> desk || !queue.href().equals(OfficeRoles.DESK_PATH))
                .filter(queue -> queue.waiting() > 0 || !queue.href().equals(YEAR_PATH)).toList();
        var begin = queues.stream().filter(queue -> queue.waiting() > 0).findFirst();
        return new OfficeHomePage(today, queues.stream()
                .map(queue -> begin.filter(queue::equals).map(Queue::first).orElse(queue)).toList());
    }

    private static Queue queue(
            long waiting, String one, String few, String many, String title, String what, String button, String href) {
        return new Queue(waiting, Format.word(waiting, one, few, many), title, what, button, href, false);
    }

    public String lead() {
        return (queues.stream().allMatch(queue -> queue.waiting() == 0)
                ? "Всё разобрано."
                : "Начните с того, что ближе к сроку.") + " Сегодня" + Format.NBSP + Format.date(today) + ".";
    }
}
