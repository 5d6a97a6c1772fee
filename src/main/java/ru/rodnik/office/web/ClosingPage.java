package ru.rodnik.office.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.rodnik.office.ClosingBoard.Filter;
import ru.rodnik.office.ClosingBoard.Line;
import ru.rodnik.office.ClosingBoard.Sums;
import ru.rodnik.office.SilenceEstimates.Progress;
import ru.rodnik.registry.ContractCategory;
import ru.rodnik.registry.PremisesUse;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Pager;

/**
 * Who has not handed in yet.
 *
 * @param progress of the estimate under way, none while there is none
 * @param stale whether some of them are still being estimated
 * @param mayRemind whether who is signed in may send reminders
 */
public record ClosingPage(
        BillingPeriod month,
        LocalDate today,
        ZoneId zone,
        Filter filter,
        List<String> districtNames,
        Sums sums,
        List<Line> lines,
        Pager pager,
        @Nullable Progress progress,
        boolean stale,
        boolean mayRemind,
        String requestKey,
        String excel) {

    private static final int HUNDRED = 100;

    public String lead() {
        return "Показания " + Months.forMonth(month) + ". Сегодня" + Format.NBSP + Format.date(today) + ".";
    }

    public List<Choice> districts() {
        return choices("Все районы", districtNames.stream()
                .map(name -> new Choice(name, name, name.equals(filter.district()))));
    }

    public List<Choice> categories() {
        return choices("Все категории", Stream.of(ContractCategory.values())
                .map(category -> new Choice(category.name(), of(category), category == filter.category())));
    }

    public List<Choice> uses() {
        return choices("Все помещения", Stream.of(PremisesUse.values())
                .map(use -> new Choice(use.name(), of(use), use == filter.use())));
    }

    private static List<Choice> choices(String any, Stream<Choice> known) {
        return Stream.concat(Stream.of(Choice.of("", any)), known).toList();
    }

    private LocalDate first(Line line) {
        return month.month().atDay(Math.min(line.firstDay(), month.days()));
    }

    private LocalDate last(Line line) {
        return month.month().atDay(Math.min(line.lastDay(), month.days()));
    }

    /** «3 прибора из 5, горячая вода». */
    public String waits(Line line) {
        var parts = new ArrayList<String>();
        if (line.missing() > 0) {
            parts.add(Format.plural(line.missing(), "прибор", "прибора", "приборов")
                    + (line.meters() > line.missing() ? " из" + Format.NBSP + Format.number(line.meters()) : ""));
        }
        if (line.hotMissing() > 0) {
            parts.add("горячая вода: " + Format.plural(line.hotMissing(), "объём", "объёма", "объёмов"));
        }
        return String.join(", ", parts);
    }

    /** Where: the address, or how many of them. */
    public String where(Line line) {
        return line.places() == 1
                ? Format.text(line.address())
                : Format.plural(line.places(), "объект", "объекта", "объектов") + ", " + line.district();
    }

    /** «до 20.11.2026, осталось 4 дня», or when it opens. */
    public String until(Line line) {
        return today.isBefore(first(line))
                ? "откроется " + Format.date(first(line))
                : Format.until(today, last(line));
    }

    public boolean isLate(Line line) {
        return today.isAfter(last(line));
    }

    /** «передали 12 из 50, 24 %». */
    public String answered() {
        return sums.reminded() == 0
                ? "пока никому"
                : Format.number(sums.answered()) + " из" + Format.NBSP + Format.number(sums.reminded()) + ", "
                        + sums.answered() * HUNDRED / sums.reminded() + Format.NBSP + "%";
    }

    public String estimated() {
        return sums.foundAt() == null
                ? "Оценка ещё не посчитана."
                : "Оценка по правилам расчёта от" + Format.NBSP + Format.moment(sums.foundAt(), zone)
                        + (stale ? ", для части договоров ещё считается." : ".");
    }

    public @Nullable String reminded(Line line) {
        return line.remindedOn() == null ? null : Format.date(line.remindedOn());
    }

    static String of(ContractCategory category) {
        return switch (category) {
            case LEGAL_OTHER -> "Организации";
            case BUDGET -> "Бюджетные";
            case UK -> "Управляющие компании";
            case TSZH -> "ТСЖ и ЖСК";
            case NONRES_MKD -> "Нежилые в домах";
            case HEAT_SUPPLIER -> "Теплоснабжающие";
        };
    }

    static String of(PremisesUse use) {
        return switch (use) {
            case NON_RESIDENTIAL -> "Нежилые помещения";
            case APARTMENT_BUILDING -> "Многоквартирные дома";
        };
    }
}
