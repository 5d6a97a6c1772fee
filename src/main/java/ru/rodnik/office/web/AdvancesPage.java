package ru.rodnik.office.web;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.List;
import ru.rodnik.office.AdvanceBoard.Line;
import ru.rodnik.payments.AdvanceTerm;
import ru.rodnik.payments.AdvanceTerm.Waits;
import ru.rodnik.payments.DrawUpAdvances.Waiting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Tone;

/**
 * Advances that have no счёт-фактура yet.
 *
 * @param lines the first of them, so many as one page bears; {@code total} is how many there are
 * @param ready how many may be drawn up now
 */
public record AdvancesPage(
        List<Line> lines, long total, long ready, Money sum, String until, boolean mayDrawUp, LocalDate today) {

    static final String PATH = "/office/documents/advances";
    private static final int MOST = 200;

    static AdvancesPage of(List<Line> lines, boolean mayDrawUp, LocalDate today) {
        var waiting = lines.stream().map(Line::waiting).toList();
        return new AdvancesPage(
                lines.stream().limit(MOST).toList(), lines.size(),
                waiting.stream().filter(one -> one.term().waits() == Waits.NOTHING).count(),
                Money.sum(waiting.stream().map(one -> one.advance().amount()).toList()), until(waiting, today),
                mayDrawUp, today);
    }

    /** When the first of them is due, and who draws them up. */
    static String until(List<Waiting> advances, LocalDate today) {
        var first = advances.stream().map(one -> one.term().dueOn()).min(naturalOrder());
        return first.map(due -> (due.isBefore(today) ? "Срок первого вышел " : "Ближайший срок — ") + Format.date(due)
                + ". Готовые программа выставляет ночью.")
                .orElse("Счёт-фактура нужен за пять дней после поступления денег.");
    }

    public String lead() {
        return total == 0
                ? "Все авансы со счетами-фактурами."
                : Format.plural(total, "аванс ждёт", "аванса ждут", "авансов ждут") + " счёта-фактуры, на"
                        + Format.NBSP + Format.roubles(sum) + ". " + until;
    }

    /** What it waits for. */
    public String waits(Line line) {
        var month = BillingPeriod.containing(line.waiting().advance().receivedOn());
        return switch (line.waiting().term().waits()) {
            case NOTHING -> "готов, выставим ближайшей ночью";
            case END_OF_DAY -> "ждёт конца дня";
            case EARLIER_MONTH -> "ждёт документов за " + Months.name(month.previous()) + ": номера идут по датам";
            case SUPPLY -> "ждёт документов за " + Months.name(month)
                    + ": что зачтёт сам месяц, в счёт-фактуру не войдёт";
        };
    }

    /** How near the last day is. */
    public Tone tone(AdvanceTerm term) {
        return term.isLate(today) ? Tone.BAD : term.dueOn().equals(today) ? Tone.WARN : Tone.NONE;
    }

    public String due(AdvanceTerm term) {
        return (term.isLate(today) ? "срок вышел " : "до" + Format.NBSP) + Format.date(term.dueOn());
    }
}
