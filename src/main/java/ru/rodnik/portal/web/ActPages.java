package ru.rodnik.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.portal.Account;
import ru.rodnik.portal.FormAct;
import ru.rodnik.portal.OpenAccount;
import ru.rodnik.reporting.SettlementLine;
import ru.rodnik.reporting.Settlements;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Tab;
import ru.rodnik.ui.TypedDate;

/** Puts the pages of a reconciliation act together. */
@Component
class ActPages {

    static final String PATH = SettlementsPages.PATH + "/act";
    private static final int YEARS_MAX = 5;
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    /** Days that may be put on an act, or what is wrong with what was typed. */
    record Days(LocalDate from, LocalDate to) {}

    private final OpenAccount openAccount;
    private final Settlements settlements;
    private final FormAct formAct;
    private final Clock clock;

    ActPages(
            OpenAccount openAccount, Settlements settlements, FormAct formAct, Clock clock) {
        this.openAccount = openAccount;
        this.settlements = settlements;
        this.formAct = formAct;
        this.clock = clock;
    }

    /** What is typed, judged: no problems means the days are good. */
    Form judge(ActForm typed) {
        var form = Form.of(values(typed));
        var from = typed.from() == null ? null : TypedDate.parse(typed.from()).orElse(null);
        var to = typed.to() == null ? null : TypedDate.parse(typed.to()).orElse(null);
        if (from == null) {
            form = form.refuse("from", "Введите первый день так: 01.07.2026.");
        }
        if (to == null) {
            form = form.refuse("to", "Введите последний день так: 30.09.2026.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            form = form.refuse("to", "Последний день раньше первого. Поменяйте дни местами.");
        }
        if (from != null && to != null && to.isAfter(from.plusYears(YEARS_MAX))) {
            form = form.refuse("to", "За один акт — не больше пяти лет. Сократите период.");
        }
        if (to != null && to.isAfter(LocalDate.now(clock))) {
            form = form.refuse("to", "Этот день ещё не наступил. Укажите сегодняшний или более ранний.");
        }
        return form;
    }

    /** Of a form that was found good. */
    static Days days(ActForm typed) {
        return new Days(
                TypedDate.parse(String.valueOf(typed.from())).orElseThrow(),
                TypedDate.parse(String.valueOf(typed.to())).orElseThrow());
    }

    private static Map<String, String> values(ActForm typed) {
        var values = new LinkedHashMap<String, String>();
        values.put("from", typed.from() == null ? "" : typed.from());
        values.put("to", typed.to() == null ? "" : typed.to());
        values.put("contract", typed.contract() == null ? "" : typed.contract().toString());
        return values;
    }

    /** The page with what was typed; at first the last full quarter. */
    @Transactional(readOnly = true)
    public ActPage page(ActForm typed) {
        var account = openAccount.open(typed.contract());
        var offer = SettlementsPages.actOffer(account, LocalDate.now(clock));
        var first = typed.from() == null && typed.to() == null;
        var asked = first ? new ActForm(typed.contract(), offer.from(), offer.to(), null) : typed;
        var form = first ? Form.of(values(asked)) : judge(asked);
        return new ActPage(
                account.shortName(), form, contracts(offer, typed), UUID.randomUUID().toString(),
                periods(typed.contract(), asked), form.isRefused() ? null : preview(account, days(asked)));
    }

    private static List<Choice> contracts(SettlementsPage.ActOffer offer, ActForm typed) {
        var chosen = typed.contract() == null ? "" : typed.contract().toString();
        return offer.contracts().size() == 1
                ? offer.contracts()
                : offer.contracts().stream()
                        .map(choice -> new Choice(choice.value(), choice.label(), choice.value().equals(chosen)))
                        .toList();
    }

    private List<Tab> periods(@Nullable Long contract, ActForm asked) {
        var today = LocalDate.now(clock);
        var quarter = SettlementsPages.lastFullQuarter(today);
        var month = BillingPeriod.containing(today).previous();
        var year = month.month().getYear();
        return List.of(
                tab(contract, asked, QUARTERS.get(quarter.month().getMonthValue() / 3) + " квартал",
                        quarter.firstDay(), quarter.plusMonths(2).lastDay()),
                tab(contract, asked, "С начала года", LocalDate.of(year, 1, 1), month.lastDay()),
                tab(contract, asked, String.valueOf(year - 1), LocalDate.of(year - 1, 1, 1),
                        LocalDate.of(year - 1, 12, 31)));
    }

    private static Tab tab(@Nullable Long contract, ActForm asked, String label, LocalDate from, LocalDate to) {
        var current = Format.date(from).equals(asked.from()) && Format.date(to).equals(asked.to());
        return new Tab(label, Addresses.of(PATH, SettlementsPages.parts(contract, from, to)), current);
    }

    private ActPage.Preview preview(Account account, Days days) {
        var opening = settlements.owed(account.reach(), days.from().minusDays(1));
        var lines = settlements.all(account.reach(), days.from(), days.to()).stream()
                .filter(line -> !line.countsAs().equals("OPENING")).toList();
        var closing = settlements.owed(account.reach(), days.to());
        var debit = Money.sum(lines.stream().map(SettlementLine::amount).filter(Money::isPositive).toList());
        var credit = Money.sum(lines.stream().map(SettlementLine::amount).filter(Money::isNegative).toList()).negated();
        var takenOver = closing.minus(debit).plus(credit).minus(opening);
        var rows = new ArrayList<ActPage.Row>();
        rows.add(balance("Остаток на" + Format.NBSP + Format.date(days.from()), opening.plus(takenOver)));
        rows.add(new ActPage.Row("Начислено", debit.isZero() ? "—" : Format.money(debit), "—"));
        rows.add(new ActPage.Row("Оплачено", "—", credit.isZero() ? "—" : Format.money(credit)));
        return new ActPage.Preview(rows, balance("Остаток на" + Format.NBSP + Format.date(days.to()), closing));
    }

    private static ActPage.Row balance(String name, Money owed) {
        return new ActPage.Row(
                name,
                owed.isNegative() ? "—" : Format.money(owed),
                owed.isPositive() ? "—" : Format.money(owed.abs()));
    }

    /** In the list beside the history. */
    List<SettlementsPage.FormedAct> list(Account account, int most) {
        var numbers = account.numbers();
        return formAct.formed(account, most).stream()
                .map(act -> {
                    var contract = act.contractId() == null ? null : numbers.get(act.contractId());
                    return new SettlementsPage.FormedAct(
                            "Акт " + Format.no(act.number()),
                            Format.date(act.periodFrom()) + " — " + Format.date(act.periodTo())
                                    + (contract == null ? ", все договоры" : ", договор " + Format.no(contract)),
                            act.state().title(), PATH + "/" + act.id());
                })
                .toList();
    }
}
