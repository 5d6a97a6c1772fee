package ru.rodnik.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.portal.Account;
import ru.rodnik.portal.ContractWords;
import ru.rodnik.portal.DueDebt;
import ru.rodnik.portal.DueDebts;
import ru.rodnik.portal.OpenAccount;
import ru.rodnik.reporting.MonthPaper;
import ru.rodnik.reporting.Papers;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Icon;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tone;

/** Puts the papers together, month by month, with what has become of the bills. */
@Component
class DocumentsPages {

    static final String PATH = "/cabinet/documents";
    private static final int MONTHS_A_PAGE = 6;
    private static final int READY_DAY = 5;

    private record State(String words, Tone tone, @Nullable Icon icon) {}

    private final OpenAccount openAccount;
    private final Papers papers;
    private final DueDebts dueDebts;
    private final Clock clock;

    DocumentsPages(OpenAccount openAccount, Papers papers, DueDebts dueDebts, Clock clock) {
        this.openAccount = openAccount;
        this.papers = papers;
        this.dueDebts = dueDebts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public DocumentsPage page(DocumentsQuery query) {
        var account = openAccount.open(query.contract());
        var today = LocalDate.now(clock);
        var now = BillingPeriod.containing(today);
        var span = papers.span(account.reach());
        var year = query.year();
        var chosenYear = year != null && year >= 2000 && year < 2100 ? year : null;
        var from = chosenYear == null ? BillingPeriod.of("2000-01") : BillingPeriod.of(chosenYear + "-01");
        var to = chosenYear == null ? now : BillingPeriod.of(chosenYear + "-12");
        var first = (query.pageOrFirst() - 1) * MONTHS_A_PAGE + 1;
        var found = papers.of(account.reach(), query.knownKind(), from, to, first, first + MONTHS_A_PAGE - 1);
        var debts = dueDebts.of(account);
        var parts = new LinkedHashMap<String, String>();
        parts.put("contract", query.contract() == null ? "" : query.contract().toString());
        parts.put("kind", query.knownKind() == null ? "" : query.knownKind());
        parts.put("year", chosenYear == null ? "" : chosenYear.toString());
        var coming =
                span.map(Papers.Span::last).map(BillingPeriod::next).filter(next -> !now.isBefore(next)).orElse(null);
        return new DocumentsPage(
                ContractWords.subject(account), query.contract(), span.isPresent(),
                years(span.orElse(null), chosenYear), kinds(query.knownKind()),
                coming == null || query.pageOrFirst() > 1 || query.knownKind() != null ? null : coming(coming, today),
                months(found, debts, account, today),
                new Pager("Месяцы", found.isEmpty() ? 0 : found.getFirst().months(), MONTHS_A_PAGE, query.pageOrFirst(),
                        PATH, parts));
    }

    private static DocumentsPage.Coming coming(BillingPeriod month, LocalDate today) {
        var ready = month.next().firstDay().withDayOfMonth(READY_DAY);
        return new DocumentsPage.Coming(
                Months.title(month),
                today.isAfter(ready)
                        ? "Месяц ещё рассчитывается. Как только расчёт будет выпущен, документы появятся здесь."
                        : "Документы появятся до" + Format.NBSP + Format.date(ready) + ".");
    }

    private static List<Choice> years(Papers.@Nullable Span span, @Nullable Integer chosen) {
        var known = span == null
                ? Stream.<Integer>empty()
                : IntStream.rangeClosed(0, span.last().month().getYear() - span.first().month().getYear())
                        .mapToObj(back -> span.last().month().getYear() - back);
        return Stream.concat(
                Stream.of(new Choice("", "Все годы", chosen == null)),
                known.map(year -> new Choice(year.toString(), year.toString(), year.equals(chosen))))
                .toList();
    }

    private static List<Choice> kinds(@Nullable String chosen) {
        return Stream.concat(
                Stream.of(new Choice("", "Все виды", chosen == null)),
                DocumentsQuery.KINDS.stream()
                        .map(kind -> new Choice(kind, PaperWords.title(kind), kind.equals(chosen))))
                .toList();
    }

    private static List<DocumentsPage.Month> months(
            List<MonthPaper> found, List<DueDebt> debts, Account account, LocalDate today) {
        var byMonth = new LinkedHashMap<BillingPeriod, List<MonthPaper>>();
        found.forEach(paper -> byMonth.computeIfAbsent(paper.period(), _ -> new ArrayList<>()).add(paper));
        return byMonth.entrySet().stream()
                .map(month -> new DocumentsPage.Month(
                        "m" + month.getKey(),
                        Months.title(month.getKey()),
                        note(month.getValue(), debts),
                        account.only() == null,
                        month.getValue().stream().map(paper -> paper(paper, debts, today)).toList()))
                .toList();
    }

    private static String note(List<MonthPaper> month, List<DueDebt> debts) {
        var issued = month.stream().map(MonthPaper::issuedOn).max(LocalDate::compareTo).orElseThrow();
        var bills = month.stream().filter(paper -> paper.kind().equals("INVOICE")).toList();
        if (bills.isEmpty()) {
            return "Выставлены " + Format.date(issued);
        }
        var owed = Money.sum(bills.stream().flatMap(bill -> debtOf(bill, debts).stream()).map(DueDebt::owed).toList());
        return "Выставлены " + Format.date(issued)
                + ". Всего " + Format.roubles(Money.sum(bills.stream().map(MonthPaper::gross).toList()))
                + (owed.isZero() ? ", оплачено" : ", осталось оплатить " + Format.roubles(owed));
    }

    private static Optional<DueDebt> debtOf(MonthPaper bill, List<DueDebt> debts) {
        return debts.stream()
                .filter(each -> each.contractId() == bill.contractId() && each.period().equals(bill.period()))
                .findFirst();
    }

    private static DocumentsPage.Paper paper(MonthPaper paper, List<DueDebt> debts, LocalDate today) {
        var title = PaperWords.title(paper.kind()) + " " + Format.no(paper.number());
        var state = state(paper, debts, today);
        return new DocumentsPage.Paper(
                title, Format.no(paper.contractNumber()), Format.date(paper.date()), Format.money(paper.gross()),
                WhyController.path(paper.contractId(), paper.period()),
                state.words(), state.tone(), state.icon(), PATH + "/" + paper.id() + "/pdf",
                title + " от" + Format.NBSP + Format.date(paper.date()));
    }

    /** Of a bill: whether the month is paid up; of the others: that they are there. */
    private static State state(MonthPaper paper, List<DueDebt> debts, LocalDate today) {
        if (!paper.kind().equals("INVOICE")) {
            return new State("Выставлен" + (paper.kind().endsWith("VAT_INVOICE") ? "а" : ""), Tone.NONE, null);
        }
        var debt = debtOf(paper, debts);
        if (debt.isEmpty()) {
            return new State("Оплачен", Tone.OK, Icon.CHECK);
        }
        var rest = debt.get().owed().compareTo(paper.gross()) < 0
                ? "Осталось " + Format.roubles(debt.get().owed()) + ", "
                : "";
        return debt.get().isLate(today)
                ? new State(rest + (rest.isEmpty() ? "Просрочен с" : "просрочено с") + Format.NBSP
                        + Format.date(debt.get().dueOn().plusDays(1)), Tone.BAD, Icon.ERROR)
                : new State(
                        rest + (rest.isEmpty() ? "Оплатить до" : "до") + Format.NBSP + Format.date(debt.get().dueOn()),
                        Tone.WARN, Icon.CLOCK);
    }
}
