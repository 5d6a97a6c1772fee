package ru.rodnik.reconciliation.web;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.reconciliation.ActSelection.Who;
import ru.rodnik.reconciliation.ActTerms;
import ru.rodnik.reconciliation.FormActs;
import ru.rodnik.reconciliation.FormActs.Plan;
import ru.rodnik.reconciliation.LeftOut;
import ru.rodnik.reconciliation.SubscriberStanding;
import ru.rodnik.reconciliation.web.BulkActsPage.Left;
import ru.rodnik.reconciliation.web.BulkActsPage.Preview;
import ru.rodnik.reconciliation.web.BulkActsPage.Row;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Pager;

/** Puts the page of acts for many subscribers together. */
@Component
class BulkActsPages {

    static final String PATH = Addresses.OFFICE + "/bulk";

    private static final int PER_PAGE = 50;
    private static final int NAMED = 5;
    private static final long MONTHS_A_QUARTER = 3;

    private final FormActs formActs;
    private final Clock clock;

    BulkActsPages(FormActs formActs, Clock clock) {
        this.formActs = formActs;
        this.clock = clock;
    }

    /** The form alone, with the last quarter in it, or with who gets an act of what was asked for. */
    @Transactional(readOnly = true)
    public BulkActsPage page(BulkActsForm asked, int page) {
        if (!asked.isAsked()) {
            var quarter = ActTerms.quarterOf(LocalDate.now(clock));
            var last = new BulkActsForm(
                    Format.date(quarter.minusMonths(MONTHS_A_QUARTER)), Format.date(quarter.minusDays(1)), asked.who(),
                    asked.codes());
            return new BulkActsPage(last.typed(), choices(asked.chosen()), null);
        }
        var form = asked.judged(LocalDate.now(clock));
        return new BulkActsPage(form, choices(asked.chosen()),
                form.isRefused() ? null : preview(formActs.plan(asked.selection()), asked, page));
    }

    private static List<Choice> choices(Who chosen) {
        return Arrays.stream(Who.values()).map(who -> new Choice(who.name(), who.words(), who == chosen)).toList();
    }

    private static Preview preview(Plan plan, BulkActsForm asked, int page) {
        var pager = new Pager("Абоненты", plan.chosen().size(), PER_PAGE, page, PATH, asked.query());
        var rows = plan.chosen().stream().skip(pager.offset()).limit(PER_PAGE).map(BulkActsPages::row).toList();
        var now = plan.now().size();
        var drafts = Format.plural(now, "черновик", "черновика", "черновиков");
        return new Preview(
                now == 0 ? "Формировать нечего" : "Сформируем " + drafts,
                now == 0 ? "" : "Сформировать " + drafts, notes(plan), left(plan), rows, pager,
                UUID.randomUUID().toString(), MoneyRole.isHeld());
    }

    private static List<String> notes(Plan plan) {
        var notes = new ArrayList<String>();
        var rest = plan.chosen().size() - plan.now().size();
        if (rest > 0) {
            notes.add("За один раз — не больше " + Format.number(FormActs.ACTS_MOST) + ". Ещё "
                    + Format.plural(rest, "абонент", "абонента", "абонентов")
                    + ": после формирования откройте эту страницу ещё раз, их покажем первыми.");
        }
        if (plan.asked() > 0) {
            notes.add("Из них "
                    + Format.plural(plan.asked(), "абонент", "абонента", "абонентов")
                    + " в этом квартале уже получали акт по нашей инициативе. По типовому договору — не чаще раза в квартал.");
        }
        return notes;
    }

    private static List<Left> left(Plan plan) {
        var left = new ArrayList<Left>();
        for (var why : LeftOut.values()) {
            var who = plan.leftOut().getOrDefault(why, List.of());
            if (!who.isEmpty()) {
                left.add(new Left(why.words(), subscribers(who.size()), who.stream().limit(NAMED)
                        .map(one -> named(why, one)).collect(joining("; ")) + more(who.size())));
            }
        }
        if (!plan.unknown().isEmpty()) {
            left.add(new Left("такого кода нет", codes(plan.unknown().size()), plan.unknown().stream().sorted()
                    .limit(NAMED).map(SubscriberCode::toString).collect(joining(", ")) + more(plan.unknown().size())));
        }
        return left;
    }

    private static String named(LeftOut why, SubscriberStanding one) {
        return one.name() + ", код " + one.subscriberCode()
                + (why == LeftOut.HAS_ACT ? " (" + Format.no(String.valueOf(one.act())) + ")" : "");
    }

    private static String more(int all) {
        return all > NAMED ? " и ещё " + Format.number(all - NAMED) : "";
    }

    private static String subscribers(int many) {
        return Format.plural(many, "абонент", "абонента", "абонентов");
    }

    private static String codes(int many) {
        return Format.plural(many, "код", "кода", "кодов");
    }

    private static Row row(SubscriberStanding one) {
        return new Row(
                one.name(), one.subscriberCode().toString(), Format.balance(one.opening()), Format.money(one.debit()),
                Format.money(one.credit()), Format.balance(one.closing()));
    }
}
