package ru.rodnik.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.portal.Account;
import ru.rodnik.portal.ContractWords;
import ru.rodnik.billing.MonthRun;
import ru.rodnik.portal.DueDebt;
import ru.rodnik.portal.DueDebts;
import ru.rodnik.portal.OpenAccount;
import ru.rodnik.portal.PaymentPurpose;
import ru.rodnik.registry.Utility;
import ru.rodnik.registry.UtilityDetails;
import ru.rodnik.reporting.MonthBalance;
import ru.rodnik.reporting.SettlementLine;
import ru.rodnik.reporting.Settlements;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;

/** Puts the page of charges, payments and balances together; as many statements for one contract as for a hundred. */
@Component
class SettlementsPages {

    static final String PATH = "/cabinet/settlements";
    private static final int LINES_A_PAGE = 50;
    private static final int CHART_MONTHS = 12;
    private static final int YEARS = 3;
    private static final int ACTS_SHOWN = 6;

    private final OpenAccount openAccount;
    private final Settlements settlements;
    private final DueDebts dueDebts;
    private final ru.rodnik.billing.Months monthRuns;
    private final Utility utility;
    private final ActPages acts;
    private final Clock clock;

    SettlementsPages(
            OpenAccount openAccount, Settlements settlements, DueDebts dueDebts,
            ru.rodnik.billing.Months monthRuns, Utility utility, ActPages acts,
            Clock clock) {
        this.openAccount = openAccount;
        this.settlements = settlements;
        this.dueDebts = dueDebts;
        this.monthRuns = monthRuns;
        this.utility = utility;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SettlementsPage page(SettlementsQuery query) {
        var account = openAccount.open(query.contract());
        var today = LocalDate.now(clock);
        var from = query.first(today);
        var to = query.last(today);
        var months = settlements.byMonth(account.reach(), BillingPeriod.containing(from), BillingPeriod.containing(to));
        var offset = (query.pageOrFirst() - 1L) * LINES_A_PAGE;
        var lines = settlements.lines(account.reach(), from, to, LINES_A_PAGE, offset);
        var debts = dueDebts.of(account);
        var explained = monthRuns.releasedBefore(BillingPeriod.containing(today).next()).stream()
                .map(MonthRun::period).collect(Collectors.toSet());
        var parts = parts(query.contract(), from, to);
        return new SettlementsPage(
                ContractWords.subject(account),
                query.contract(),
                owed(settlements.owed(account.reach(), today), debts, months, today, from),
                next(debts, explained, today),
                debts.stream().map(debt -> debt(debt, account, explained, today)).toList(),
                utility.on(today).map(details -> requisites(details, account, debts, today)).orElse(List.of()),
                Format.date(from),
                Format.date(to),
                years(query.contract(), account, from, to, today),
                chart(months),
                months.reversed().stream().map(SettlementsPages::month).toList(),
                groups(lines, months, account, explained),
                new Pager("Строки", lines.isEmpty() ? 0 : lines.getFirst().lines(), LINES_A_PAGE, query.pageOrFirst(),
                        PATH, parts),
                Addresses.of(PATH + "/export.xlsx", parts),
                Addresses.of(PATH + "/export.csv", parts),
                actOffer(account, today),
                acts.list(account, ACTS_SHOWN));
    }

    static Map<String, String> parts(@Nullable Long contract, LocalDate from, LocalDate to) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("contract", contract == null ? "" : contract.toString());
        parts.put("from", Format.date(from));
        parts.put("to", Format.date(to));
        return parts;
    }

    private static SettlementsPage.Owed owed(
            Money owed, List<DueDebt> debts, List<MonthBalance> months, LocalDate today, LocalDate from) {
        var late = Money.sum(debts.stream().filter(debt -> debt.isLate(today)).map(DueDebt::owed).toList());
        var since = "с" + Format.NBSP + Format.date(from);
        return new SettlementsPage.Owed(
                owed.isPositive() ? "Долг" : owed.isNegative() ? "Аванс на балансе" : "Долга нет",
                Format.roubles(owed.abs()),
                late.isZero() ? "" : "просрочено " + Format.roubles(late),
                List.of(
                        Fact.of("Начислено " + since, Format.roubles(sum(months, MonthBalance::charged))),
                        Fact.of("Перерасчёты", difference(sum(months, MonthBalance::corrected))),
                        Fact.of("Пени", Format.roubles(sum(months, MonthBalance::penalties))),
                        Fact.of("Оплачено", Format.roubles(sum(months, MonthBalance::paid)))));
    }

    private static String difference(Money money) {
        return Format.difference(money) + Format.NBSP + "₽";
    }

    private static Money sum(List<MonthBalance> months, Function<MonthBalance, Money> part) {
        return Money.sum(months.stream().map(part).toList());
    }

    private static SettlementsPage.@Nullable Next next(
            List<DueDebt> debts, Set<BillingPeriod> explained, LocalDate today) {
        if (debts.isEmpty()) {
            return null;
        }
        var due = debts.getFirst().dueOn();
        var together = debts.stream().filter(debt -> debt.dueOn().equals(due)).toList();
        return new SettlementsPage.Next(
                Format.roubles(Money.sum(together.stream().map(DueDebt::owed).toList())),
                Months.forMonth(together.getFirst().period()) + ", " + Format.until(today, due),
                due.isBefore(today), together.size() == 1 ? whyHref(together.getFirst(), explained) : "");
    }

    private static SettlementsPage.Debt debt(
            DueDebt debt, Account account, Set<BillingPeriod> explained, LocalDate today) {
        var contract = account.only() == null ? ", договор " + Format.no(debt.contractNumber()) : "";
        return new SettlementsPage.Debt(
                Months.title(debt.period()) + contract,
                Format.until(today, debt.dueOn()), debt.isLate(today), Format.roubles(debt.owed()),
                whyHref(debt, explained));
    }

    private static String whyHref(DueDebt debt, Set<BillingPeriod> explained) {
        return explained.contains(debt.period()) ? WhyController.path(debt.contractId(), debt.period()) : "";
    }

    private static List<Fact> requisites(UtilityDetails details, Account account, List<DueDebt> debts,
            LocalDate today) {
        var facts = new ArrayList<Fact>(List.of(
                Fact.of("Получатель", details.name()),
                Fact.of("ИНН / КПП", details.inn() + " / " + details.kpp()),
                Fact.of("Банк", details.bankName()),
                Fact.of("БИК", details.bik().toString()),
                Fact.of("Расчётный счёт", details.account()),
                Fact.of("Корр. счёт", details.correspondentAccount())));
        var contract = account.only();
        if (contract != null) {
            var month = debts.isEmpty() ? BillingPeriod.containing(today).previous() : debts.getFirst().period();
            facts.add(Fact.of("Назначение платежа", PaymentPurpose.of(contract.number(), month)));
        }
        return facts;
    }

    private List<Tab> years(@Nullable Long contract, Account account, LocalDate from, LocalDate to, LocalDate today) {
        var first = settlements.since(account.reach()).map(LocalDate::getYear).orElse(today.getYear());
        return IntStream.rangeClosed(Math.max(first, today.getYear() - YEARS + 1), today.getYear())
                .map(i -> today.getYear() - i + Math.max(first, today.getYear() - YEARS + 1))
                .mapToObj(year -> {
                    var begin = LocalDate.of(year, 1, 1);
                    var end = year == today.getYear() ? today : LocalDate.of(year, 12, 31);
                    return new Tab(
                            String.valueOf(year), Addresses.of(PATH, parts(contract, begin, end)),
                            from.equals(begin) && to.equals(end));
                })
                .toList();
    }

    private static @Nullable BalanceChart chart(List<MonthBalance> months) {
        var shown = months.subList(Math.max(0, months.size() - CHART_MONTHS), months.size());
        return shown.stream().allMatch(MonthBalance::isQuiet) ? null : BalanceChart.of(shown);
    }

    private static SettlementsPage.Month month(MonthBalance month) {
        return new SettlementsPage.Month(
                Months.title(month.period()), Format.balance(month.opening()), Format.money(month.chargedInAll()),
                Format.money(month.paid()), Format.balance(month.closing()));
    }

    private static List<SettlementsPage.Group> groups(
            List<SettlementLine> lines, List<MonthBalance> months, Account account, Set<BillingPeriod> explained) {
        var byMonth =
                lines.stream().collect(Collectors.groupingBy(line -> BillingPeriod.containing(line.effectiveOn())));
        return months.reversed().stream()
                .filter(month -> byMonth.containsKey(month.period()))
                .map(month -> group(month, byMonth.getOrDefault(month.period(), List.of()), account, explained))
                .toList();
    }

    private static SettlementsPage.Group group(
            MonthBalance month, List<SettlementLine> lines, Account account, Set<BillingPeriod> explained) {
        var only = account.only();
        return new SettlementsPage.Group(
                Months.title(month.period()),
                "на" + Format.NBSP + "начало месяца: " + Format.balance(month.opening()),
                Format.money(month.chargedInAll()),
                only == null || !explained.contains(month.period())
                        ? ""
                        : WhyController.path(only.id(), month.period()),
                Format.money(month.paid()), Format.balance(month.closing()),
                lines.stream().map(line -> line(line, account)).toList());
    }

    private static SettlementsPage.Line line(SettlementLine line, Account account) {
        var words = SettlementWords.of(line);
        var sub = new ArrayList<String>();
        if (!words.paper().isEmpty()) {
            sub.add(Format.text(words.paper()));
        }
        if (account.only() == null) {
            sub.add("договор " + Format.no(line.contractNumber()));
        }
        if (line.reversed()) {
            sub.add("отменено позже");
        }
        var charged = line.charged();
        var paid = line.paid();
        return new SettlementsPage.Line(
                Format.date(line.effectiveOn()), Format.text(words.title()), String.join(", ", sub),
                charged == null ? "" : Format.money(charged), whyHref(line), paid == null ? "" : Format.money(paid),
                Format.balance(line.owed()));
    }

    private static String whyHref(SettlementLine line) {
        return line.period() == null || line.isPayment() || !line.source().startsWith("document:")
                ? ""
                : WhyController.path(line.contractId(), line.period());
    }

    static SettlementsPage.ActOffer actOffer(Account account, LocalDate today) {
        var quarter = lastFullQuarter(today);
        var contracts = new ArrayList<Choice>();
        if (account.contracts().size() > 1) {
            contracts.add(new Choice("", "Все договоры", account.chosen() == null));
        }
        account.contracts().forEach(contract -> contracts.add(new Choice(
                String.valueOf(contract.id()), ContractWords.title(contract), contract.equals(account.only()))));
        return new SettlementsPage.ActOffer(
                Format.date(quarter.firstDay()), Format.date(quarter.plusMonths(2).lastDay()), contracts,
                UUID.randomUUID().toString(),
                Addresses.of(PATH + "/act",
                        Map.of("contract", account.chosen() == null ? "" : String.valueOf(account.chosen().id()))));
    }

    /** Its first month: the quarter that most reconciliations are of. */
    static BillingPeriod lastFullQuarter(LocalDate today) {
        var month = BillingPeriod.containing(today);
        return month.plusMonths(-((month.month().getMonthValue() - 1) % 3) - 3);
    }
}
