package ru.rodnik.reconciliation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.reconciliation.ActState;
import ru.rodnik.reconciliation.ActTerms;
import ru.rodnik.reconciliation.Acts;
import ru.rodnik.reconciliation.Acts.Standing;
import ru.rodnik.reconciliation.OwnParties;
import ru.rodnik.reconciliation.OwnParties.Parties;
import ru.rodnik.reconciliation.UnknownToYou;
import ru.rodnik.reconciliation.YearOfActs;
import ru.rodnik.registry.WorkingCalendar;
import ru.rodnik.registry.WorkingDays;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;

/** Puts the list of acts together. */
@Component
class OfficeActsPages {

    private static final int PER_PAGE = 50;
    private static final int MONTHS_A_QUARTER = 3;

    private final Acts acts;
    private final OwnParties parties;
    private final YearOfActs year;
    private final WorkingDays workingDays;
    private final Clock clock;

    OfficeActsPages(Acts acts, OwnParties parties, YearOfActs year, WorkingDays workingDays, Clock clock) {
        this.acts = acts;
        this.parties = parties;
        this.year = year;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    static Optional<ActState> state(@Nullable String typed) {
        return List.of(ActState.values()).stream().filter(one -> one.name().equalsIgnoreCase(typed)).findFirst();
    }

    /** The list, and the form as it was typed. */
    @Transactional(readOnly = true)
    public OfficeActsPage page(@Nullable String show, Form typed, int page) {
        var today = LocalDate.now(clock);
        var state = state(show).orElse(null);
        var code = SubscriberCode.parse(typed.value("code")).orElse(null);
        var form = typed.value("code").isBlank() || code != null
                ? typed
                : typed.refuse("code", "Код — от 1 до 5 цифр. Исправьте и нажмите «Выбрать».");
        Parties chosen = null;
        if (code != null) {
            try {
                chosen = parties.of(code, null);
            } catch (UnknownToYou _) {
                form = form.refuse("code", "Абонента с кодом " + code + " нет. Проверьте код в разделе «Абоненты».");
            }
        }
        var rows = acts.queue(state, chosen == null ? null : code, (page - 1L) * PER_PAGE, PER_PAGE);
        var view = new java.util.LinkedHashMap<String, String>();
        view.put("show", state == null ? "" : low(state));
        view.put("code", chosen == null ? "" : chosen.code().toString());
        return new OfficeActsPage(
                filters(state, chosen == null ? null : chosen.code()), rows(rows),
                new Pager("Акты", rows.isEmpty() ? 0 : rows.getFirst().total(), PER_PAGE, page, Addresses.OFFICE, view),
                days(form), chosen == null ? null : chosen.name(),
                chosen == null ? List.<Choice>of() : DifferencesPages.contracts(chosen),
                chosen == null ? "" : warning(chosen.code()),
                chosen == null && state == null ? YearWords.of(year.standing(), today) : null,
                state == ActState.DRAFT && !rows.isEmpty() && MoneyRole.isHeld()
                        ? sending(acts.draftsOfOffice(chosen == null ? null : chosen.code()))
                        : null);
    }

    private OfficeActsPage.Sending sending(long drafts) {
        return new OfficeActsPage.Sending(
                Format.date(LocalDate.now(clock)),
                drafts == 0
                        ? ""
                        : (drafts == 1 ? "Отправить " : "Отправить все ")
                                + Format.plural(drafts, "черновик", "черновика", "черновиков"),
                UUID.randomUUID().toString());
    }

    private Form days(Form form) {
        var today = LocalDate.now(clock);
        var quarter = ActTerms.quarterOf(today);
        var last = quarter.minusDays(1);
        return form.value("from").isEmpty()
                ? form.with("from", Format.date(quarter.minusMonths(MONTHS_A_QUARTER))).with("to", Format.date(last))
                : form;
    }

    /** REC-02: said, not forbidden: the other side may ask for one more. */
    private String warning(SubscriberCode code) {
        var today = LocalDate.now(clock);
        var quarter = ActTerms.quarterOf(today);
        var asked = acts.asked(code, true, quarter);
        var most = acts.terms(today).actsAQuarter();
        return asked < most
                ? ""
                : "В этом квартале мы уже отправили " + Format.plural(asked, "акт", "акта", "актов")
                        + " по своей инициативе. По типовому договору — не чаще чем "
                        + Format.plural(most, "раз", "раза",
                                "раз")
                        + " в квартал; чаще — если попросил абонент.";
    }

    private List<Tab> filters(@Nullable ActState current, @Nullable SubscriberCode code) {
        var counts = new EnumMap<ActState, Long>(ActState.class);
        acts.counts(code).forEach(count -> counts.put(count.state(), count.acts()));
        var tabs = new ArrayList<Tab>();
        var suffix = code == null ? "" : "&code=" + code;
        tabs.add(new Tab("Все", Addresses.OFFICE + (suffix.isEmpty() ? "" : "?" + suffix.substring(1)),
                current == null));
        for (var state : List.of(ActState.DISPUTED, ActState.SENT, ActState.VIEWED, ActState.DEEMED_AGREED,
                ActState.SIGNED, ActState.DRAFT)) {
            tabs.add(new Tab(state.title() + ", " + Format.number(counts.getOrDefault(state, 0L)),
                    Addresses.OFFICE + "?show=" + low(state) + suffix, state == current));
        }
        return tabs;
    }

    private static String low(ActState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private List<OfficeActsPage.Row> rows(List<Standing> standings) {
        var calendar = workingDays.calendar();
        var terms = acts.terms(standings.stream().map(Standing::sentOn).filter(Objects::nonNull).toList());
        return standings.stream().map(act -> row(act, terms, calendar)).toList();
    }

    private OfficeActsPage.Row row(Standing act, Map<LocalDate, ActTerms> terms, WorkingCalendar calendar) {
        var today = LocalDate.now(clock);
        var sentOn = act.sentOn();
        var waits = act.state().isOpen() && sentOn != null;
        var agreedOn = sentOn == null
                ? today
                : Objects.requireNonNull(terms.get(sentOn)).agreedOn(sentOn, calendar);
        return new OfficeActsPage.Row(
                act.id(), Addresses.OFFICE + "/" + act.id(), act.number(),
                Format.date(act.periodFrom()) + " — " + Format.date(act.periodTo()), act.subscriber(),
                act.subscriberCode().toString(), act.contract() == null ? "все" : Format.no(act.contract()),
                Format.balance(act.closing()), act.state().title(), ActStandingPages.tone(act.state()),
                waits ? "молчание — согласие с " + Format.date(agreedOn) : "", waits && !today.isBefore(agreedOn));
    }
}
