package ru.rodnik.reconciliation.web;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.reconciliation.FindDifferences;
import ru.rodnik.reconciliation.FindDifferences.Found;
import ru.rodnik.reconciliation.HeldLedgers;
import ru.rodnik.reconciliation.HeldLedgers.Held;
import ru.rodnik.reconciliation.OwnParties;
import ru.rodnik.reconciliation.OwnParties.Parties;
import ru.rodnik.reconciliation.UnknownToYou;
import ru.rodnik.reconciliation.difference.Difference;
import ru.rodnik.reconciliation.difference.LedgerLine;
import ru.rodnik.reconciliation.web.DifferencesPage.Line;
import ru.rodnik.reconciliation.web.DifferencesPage.Row;
import ru.rodnik.reconciliation.web.DifferencesPage.Side;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.TypedDate;

/** Puts the page of the difference finder together. */
@Component
class DifferencesPages {

    private static final int YEARS_MAX = 5;

    private final OwnParties parties;
    private final HeldLedgers held;
    private final FindDifferences findDifferences;
    private final Clock clock;

    DifferencesPages(OwnParties parties, HeldLedgers held, FindDifferences findDifferences, Clock clock) {
        this.parties = parties;
        this.held = held;
        this.findDifferences = findDifferences;
        this.clock = clock;
    }

    /**
     * Days and contract as the address has them; what makes no sense asks for what the file says.
     *
     * @param act which the result may go into, none for a new one
     */
    record View(@Nullable Long contract, @Nullable String from, @Nullable String to, @Nullable Long act) {

        @Nullable
        LocalDate first() {
            return day(from);
        }

        @Nullable
        LocalDate last() {
            return day(to);
        }

        private static @Nullable LocalDate day(@Nullable String typed) {
            return typed == null
                    ? null
                    : TypedDate.parse(typed).filter(day -> day.getYear() >= 2000 && day.getYear() < 2100).orElse(null);
        }
    }

    /** A held file compared as the view asks. */
    record Result(Held held, Found found, Form form) {}

    /** @throws UnknownToYou where the file is not held any more, or is another's */
    @Transactional(readOnly = true)
    public Result result(String id, View view) {
        var ledger = held.find(id).orElseThrow(UnknownToYou::new);
        var open = parties.open(view.contract());
        var form = judge(view, ledger);
        var found = form.isRefused()
                ? findDifferences.find(open, ledger.ledger(), null, last(ledger))
                : findDifferences.find(open, ledger.ledger(), view.first(),
                        view.to() == null ? last(ledger) : view.last());
        return new Result(ledger, found, form);
    }

    /** The last day of the file, but no day that has not come: an act may be formed of what was found. */
    private LocalDate last(Held ledger) {
        var today = LocalDate.now(clock);
        var stated = ledger.ledger().to();
        return stated.isAfter(today) && !ledger.ledger().from().isAfter(today) ? today : stated;
    }

    private Form judge(View view, Held ledger) {
        var from = view.from() == null ? Format.date(ledger.ledger().from()) : view.from();
        var to = view.to() == null ? Format.date(last(ledger)) : view.to();
        var form = Form.of(Map.of("from", from, "to", to,
                "contract", view.contract() == null ? "" : view.contract().toString()));
        var first = view.from() == null ? ledger.ledger().from() : view.first();
        var last = view.to() == null ? last(ledger) : view.last();
        if (first == null) {
            form = form.refuse("from", "Введите первый день так: 01.07.2026.");
        }
        if (last == null) {
            form = form.refuse("to", "Введите последний день так: 30.09.2026.");
        }
        if (first != null && last != null && (last.isBefore(first) || last.isAfter(first.plusYears(YEARS_MAX)))) {
            form = form.refuse("to", "Последний день — не раньше первого и не позже чем через пять лет после него.");
        } else if (view.to() != null && last != null && last.isAfter(LocalDate.now(clock))) {
            form = form.refuse("to", "Этот день ещё не наступил. Укажите сегодняшний или более ранний.");
        }
        return form;
    }

    @Transactional(readOnly = true)
    public DifferencesPage page(String id, View view) {
        var result = result(id, view);
        var found = result.found();
        var comparison = found.comparison();
        var contract = found.parties().chosenId();
        var path = Addresses.DIFFERENCES + "/" + id;
        return new DifferencesPage(
                path, result.held().fileName(), lead(result), found.notes(), result.form(), contracts(found.parties()),
                comparison.differences().stream().map(DifferencesPages::row).toList(), balances(found),
                comparison.differences().isEmpty(), comparison.explained().equals(comparison.gap()),
                Addresses.ofDays(path + "/differences.xlsx", contract, found.from(), found.to()),
                Addresses.of(Addresses.DIFFERENCES, contract, view.act()), UUID.randomUUID().toString(),
                Format.date(found.from()), Format.date(found.to()), contract == null ? "" : contract.toString(),
                view.act());
    }

    private static String lead(Result result) {
        var found = result.found();
        var agreeing = found.comparison().agreeing();
        return result.held().ledger().source().title() + ", " + Format.date(found.from()) + " — "
                + Format.date(found.to()) + ". " + (agreeing == 1 ? "Сошлась " : "Сошлось ")
                + Format.plural(agreeing, "строка", "строки", "строк")
                + ", их не показываем.";
    }

    /** To choose from, all contracts first where there are several. */
    static List<Choice> contracts(Parties parties) {
        var choices = new ArrayList<Choice>();
        if (parties.contracts().size() > 1) {
            choices.add(new Choice("", "Все договоры", parties.chosen() == null));
        }
        parties.contracts().forEach(one -> choices.add(new Choice(String.valueOf(one.id()),
                "Договор " + Format.no(one.number()), one.equals(parties.chosen()))));
        return choices;
    }

    private static List<Fact> balances(Found found) {
        var comparison = found.comparison();
        var ours = comparison.ours();
        var theirs = comparison.theirs();
        var facts = new ArrayList<Fact>();
        var closing = theirs.closing();
        if (ours.closing() instanceof Money ourClosing && closing != null) {
            facts.add(Fact.of("У нас на " + Format.date(found.to()), Format.balance(ourClosing)));
            facts.add(Fact.of("У вас", Format.balance(closing)));
        } else {
            facts.add(Fact.of("Обороты у нас", Format.difference(ours.turnover())));
            facts.add(Fact.of("Обороты у вас", Format.difference(theirs.turnover())));
        }
        facts.add(Fact.of("Разница", Format.difference(comparison.gap())));
        return facts;
    }

    private static Row row(Difference difference) {
        return new Row(difference.cause().title(), difference.because(), difference.advice(), side(difference.ours()),
                side(difference.theirs()),
                difference.effect().isZero() ? "не влияет" : Format.difference(difference.effect()));
    }

    private static Side side(List<LedgerLine> lines) {
        if (lines.isEmpty()) {
            return new Side(List.of(), "", "");
        }
        var sum = Money.sum(lines.stream().map(LedgerLine::amount).toList());
        return new Side(lines.stream().map(DifferencesPages::line).toList(), Format.money(sum.abs()), did(sum, lines));
    }

    /** What a sum did to the debt. */
    static String did(Money sum, List<LedgerLine> lines) {
        return switch (lines.getFirst().kind()) {
            case PAYMENT -> sum.isPositive() ? "возврат оплаты" : "оплачено";
            case CORRECTION -> sum.isNegative() ? "уменьшено" : "доначислено";
            case PENALTY -> "пени";
            case SUPPLY -> sum.isNegative() ? "уменьшено" : "начислено";
        };
    }

    private static Line line(LedgerLine line) {
        var sub = new ArrayList<String>();
        sub.add(Format.date(line.day()));
        if (line.contract() != null) {
            sub.add("договор " + Format.no(line.contract()));
        }
        if (line.place() > 0) {
            sub.add("строка" + Format.NBSP + line.place());
        }
        return new Line(line.text().isBlank() ? "Без документа" : Format.text(line.text()),
                sub.stream().collect(joining(", ")));
    }
}
