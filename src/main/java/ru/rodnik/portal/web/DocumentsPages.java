package ru.rodnik.portal.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.DocumentKind;
import ru.rodnik.documents.PaperSetting;
import ru.rodnik.documents.PaperSettings;
import ru.rodnik.portal.Account;
import ru.rodnik.portal.AccountContract;
import ru.rodnik.portal.ContractWords;
import ru.rodnik.portal.DueDebt;
import ru.rodnik.portal.DueDebts;
import ru.rodnik.portal.OpenAccount;
import ru.rodnik.portal.web.Promises.Promise;
import ru.rodnik.reporting.MonthPaper;
import ru.rodnik.reporting.Papers;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Pager;

/** Puts the papers together, month by month, with what has become of the bills. */
@Component
class DocumentsPages {

    static final String PATH = "/cabinet/documents";
    private static final int MONTHS_A_PAGE = 6;

    private final OpenAccount openAccount;
    private final Papers papers;
    private final DueDebts dueDebts;
    private final Promises promises;
    private final PaperSettings settings;
    private final Clock clock;

    DocumentsPages(
            OpenAccount openAccount, Papers papers, DueDebts dueDebts, Promises promises, PaperSettings settings,
            Clock clock) {
        this.settings = settings;
        this.openAccount = openAccount;
        this.papers = papers;
        this.dueDebts = dueDebts;
        this.promises = promises;
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
        var promise = promises.after(span.map(Papers.Span::lastCharged).orElse(null), today);
        return new DocumentsPage(
                ContractWords.subject(account), OriginalsWords.of(account.shown(), agreed(account, today)),
                promise.map(Promise::words).orElse(""), query.contract(),
                span.isPresent(), years(span.orElse(null), chosenYear), kinds(query.knownKind()),
                promise.filter(_ -> query.pageOrFirst() == 1 && query.knownKind() == null)
                        .map(DocumentsPages::coming).orElse(null),
                months(found, debts, account, new PaperStates(today, clock.getZone())),
                new Pager("Месяцы", found.isEmpty() ? 0 : found.getFirst().months(), MONTHS_A_PAGE, query.pageOrFirst(),
                        PATH, parts));
    }

    private Map<Long, PaperSetting> agreed(Account account, LocalDate today) {
        return settings.of(account.shown().stream().map(AccountContract::id).toList(), today);
    }

    private static DocumentsPage.Coming coming(Promise promise) {
        return new DocumentsPage.Coming(Months.title(promise.month()), promise.words());
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
            List<MonthPaper> found, List<DueDebt> debts, Account account, PaperStates states) {
        var byMonth = new LinkedHashMap<BillingPeriod, List<MonthPaper>>();
        found.forEach(paper -> byMonth.computeIfAbsent(paper.period(), _ -> new ArrayList<>()).add(paper));
        return byMonth.entrySet().stream()
                .map(month -> new DocumentsPage.Month(
                        "m" + month.getKey(),
                        Months.title(month.getKey()),
                        note(month.getValue(), debts),
                        Addresses.of(PATH + "/" + month.getKey() + ".zip", Map.of("contract", chosen(account))),
                        account.only() == null,
                        month.getValue().stream().map(paper -> paper(paper, debts, states)).toList(),
                        annexes(month.getKey(), month.getValue())))
                .toList();
    }

    private static String chosen(Account account) {
        return account.chosen() == null ? "" : String.valueOf(account.chosen().id());
    }

    /** One for each contract that has a bill of the month. */
    private static List<DocumentsPage.Annex> annexes(BillingPeriod period, List<MonthPaper> month) {
        return month.stream().filter(paper -> isOfCharges(paper))
                .collect(toMap(MonthPaper::contractId, Function.identity(), (first, _) -> first, LinkedHashMap::new))
                .values().stream()
                .map(paper -> new DocumentsPage.Annex(
                        Format.no(paper.contractNumber()),
                        WhyController.path(paper.contractId(), period) + "/annex.pdf",
                        WhyController.path(paper.contractId(), period) + "/annex.xlsx",
                        "расшифровка " + Months.forMonth(period) + ", договор " + Format.no(paper.contractNumber())))
                .toList();
    }

    static boolean isOfCharges(MonthPaper paper) {
        return DocumentKind.valueOf(paper.kind()).isOfCharges();
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

    private static DocumentsPage.Paper paper(MonthPaper paper, List<DueDebt> debts, PaperStates states) {
        var title = PaperWords.named(paper);
        var state = states.of(paper, debtOf(paper, debts));
        var card = PATH + "/" + paper.id();
        return new DocumentsPage.Paper(
                title, card, Format.no(paper.contractNumber()), Format.date(paper.date()), Format.money(paper.gross()),
                isOfCharges(paper) ? WhyController.path(paper.contractId(), paper.period()) : "", state.words(),
                state.tone(), state.icon(),
                state.also(), card + "/pdf", PaperWords.hasXml(paper) ? card + "/xml" : "",
                title + " от" + Format.NBSP + Format.date(paper.date()));
    }
}
