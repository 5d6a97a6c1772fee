package ru.rodnik.access.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.rodnik.access.ApplicationState;
import ru.rodnik.access.Comparison;
import ru.rodnik.access.DeskQueue;
import ru.rodnik.access.DeskQueue.Line;
import ru.rodnik.access.DeskQueue.View;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Tab;
import ru.rodnik.ui.Tone;

/**
 * The activation desk: the queue, and the application that lies on the table.
 *
 * @param room of the employee; none: all rooms
 * @param open the application that is looked at, if there is one
 */
public record DeskPage(
        View view,
        @Nullable String room,
        int waiting,
        int provisional,
        List<QueueItem> queue,
        @Nullable OpenApplication open,
        Form form,
        String lead) {

    /** A line of the queue in words. */
    public record QueueItem(
            String number, String name, String about, String badge, Tone tone, String when, boolean current,
            String href) {}

    public List<Tab> tabs() {
        return List.of(
                new Tab("Ждут, " + waiting, "/office/applications", view == View.WAITING),
                new Tab("Временный доступ, " + provisional, "/office/applications?show=provisional",
                        view == View.PROVISIONAL),
                new Tab("Закрытые", "/office/applications?show=closed", view == View.CLOSED));
    }

    static QueueItem item(Line line, View view, @Nullable String current, LocalDate today, ZoneId zone) {
        var application = line.application();
        var about = Format.no(application.number()) + ", код" + Format.NBSP + application.subscriberCode();
        var differs = !application.content().isEmpty()
                && Comparison.differences(Comparison.of(application.facts(), line.card())) > 0;
        return new QueueItem(
                application.number(), line.card().shortName(), about, badge(line, differs), tone(line, differs),
                when(LocalDateTime.ofInstant(application.createdAt(), zone), today),
                application.number().equals(current),
                "/office/applications/" + application.number()
                        + (view == View.WAITING ? "" : "?show=" + view.name().toLowerCase(Locale.ROOT)));
    }

    private static String badge(Line line, boolean differs) {
        return switch (line.application().state()) {
            case PRINTED -> line.rivals() > 1
                    ? Format.plural(line.rivals(), "заявка", "заявки", "заявок") + " на код"
                    : differs ? "есть отличия" : "совпадает";
            case DRAFT, PAPER_RECEIVED, SCAN_RECEIVED, APPROVED, ACTIVE, ACTIVE_PROVISIONAL, SUSPENDED, REJECTED,
                    EXPIRED,
                    SUPERSEDED -> line.application().state().title();
        };
    }

    private static Tone tone(Line line, boolean differs) {
        return switch (line.application().state()) {
            case PRINTED -> line.rivals() > 1 ? Tone.BAD : differs ? Tone.WARN : Tone.OK;
            case PAPER_RECEIVED, SCAN_RECEIVED, APPROVED -> Tone.ACCENT;
            case ACTIVE -> Tone.OK;
            case ACTIVE_PROVISIONAL -> Tone.WARN;
            case SUSPENDED, REJECTED -> Tone.BAD;
            case DRAFT, EXPIRED, SUPERSEDED -> Tone.NONE;
        };
    }

    /** «сегодня, 10:42», «вчера», then the date. */
    private static String when(LocalDateTime moment, LocalDate today) {
        return switch ((int) Math.min(2, ChronoUnit.DAYS.between(moment.toLocalDate(), today))) {
            case 0 -> "сегодня, %02d:%02d".formatted(moment.getHour(), moment.getMinute());
            case 1 -> "вчера";
            default -> Format.date(moment.toLocalDate());
        };
    }

    /** «Ждут 7, самая старая — 7 дней.» */
    static String lead(@Nullable String room, int waiting, List<DeskQueue.Line> lines, LocalDate today, ZoneId zone) {
        var where = room == null ? "Все кабинеты. " : "Кабинет № " + room + ". ";
        if (waiting == 0) {
            return where + "Никто не ждёт.";
        }
        var oldest = lines.stream().map(line -> line.application())
                .filter(application -> application.state() == ApplicationState.PRINTED
                        || application.state() == ApplicationState.PAPER_RECEIVED
                        || application.state() == ApplicationState.SCAN_RECEIVED)
                .mapToLong(application -> ChronoUnit.DAYS.between(LocalDate.ofInstant(application.createdAt(), zone),
                        today))
                .max().orElse(0);
        return Format.text(where + "Ждут " + waiting
                + (oldest == 0 ? "." : ", самая старая — " + Format.plural(oldest, "день", "дня", "дней") + "."));
    }
}
