package ru.rodnik.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static ru.rodnik.access.web.SignedIn.staff;
import static ru.rodnik.access.web.SignedIn.subscriber;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.StaffRole;
import ru.rodnik.audit.Invariant;
import ru.rodnik.documents.ReconciliationAct;
import ru.rodnik.portal.AccountFacts;
import ru.rodnik.reconciliation.ActSelection.Who;
import ru.rodnik.reconciliation.MoveAct.Evidence;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/**
 * The third quarter: 101 was charged 1 000.00, 202 paid his 500.00, 303 owes 70.00 from before, 404 has nothing, 505 has
 * not even a contract. 101 and 202 have accounts to see acts in.
 */
class ManyActsTests extends DatabaseTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

    private final MockMvc browser;
    private final JdbcClient sql;
    private final FormActs formActs;
    private final Acts acts;
    private final MoveAct moveAct;
    private final YearOfActs yearOfActs;
    private final ReconciliationAct reconciliationAct;
    private final List<Invariant> invariants;
    private final Clock clock;
    private final AccountFacts facts;

    ManyActsTests(
            MockMvc browser, JdbcClient sql, FormActs formActs, Acts acts, MoveAct moveAct, YearOfActs yearOfActs,
            ReconciliationAct reconciliationAct, List<Invariant> invariants, Clock clock) {
        this.browser = browser;
        this.sql = sql;
        this.formActs = formActs;
        this.acts = acts;
        this.moveAct = moveAct;
        this.yearOfActs = yearOfActs;
        this.reconciliationAct = reconciliationAct;
        this.invariants = invariants;
        this.clock = clock;
        this.facts = new AccountFacts(sql);
    }

    @BeforeEach
    void five_subscribers_of_different_kinds() throws Exception {
        facts.utility();
        sql.sql("update registry.utility set chief_accountant = 'Сидорова М. И.'").update();
        moved(101, "CHARGE", LocalDate.of(2026, 7, 31), "1000.00");
        var paid = moved(202, "CHARGE", LocalDate.of(2026, 5, 31), "500.00");
        facts.owed(202, paid, "PAYMENT", LocalDate.of(2026, 8, 10), "-500.00", "payment:202", "Оплата");
        moved(303, "CHARGE", LocalDate.of(2025, 12, 31), "70.00");
        facts.subscriber(404, "ООО «Тишина»");
        facts.contract(404, "404");
        facts.subscriber(505, "ООО «Без договора»");
        for (var code : List.of(101, 202)) {
            browser.perform(get("/cabinet").with(subscriber(sql, code)));
        }
    }

    private long moved(int code, String kind, LocalDate on, String amount) {
        facts.subscriber(code, "ООО «Абонент " + code + "»");
        var contract = facts.contract(code, String.valueOf(code));
        facts.owed(code, contract, kind, on, amount, "document:" + code, "Реализация");
        return contract;
    }

    private static ActSelection quarter(Who who, Integer... codes) {
        return new ActSelection(who, Set.copyOf(List.of(codes).stream().map(SubscriberCode::new).toList()), JULY,
                SEPTEMBER);
    }

    private List<Integer> chosen(ActSelection selection) {
        return formActs.plan(selection).chosen().stream().map(one -> one.subscriberCode().value()).toList();
    }

    private ResultActions office(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(staff(sql, "accountant", null, StaffRole.ACCOUNTANT)).with(csrf()));
    }

    private String seen(MockHttpServletRequestBuilder request) throws Exception {
        return office(request).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(UTF_8)
                .replace('\u00a0', ' ');
    }

    private MockHttpServletRequestBuilder forming(String key, Who who) {
        return post("/office/acts/bulk").param("requestKey", key).param("from", "01.07.2026").param("to", "30.09.2026")
                .param("who", who.name());
    }

    private long drafts() {
        return acts.draftsOfOffice(null);
    }

    @Test
    void a_plan_says_who_gets_an_act_and_why_the_others_do_not() {
        assertThat(chosen(quarter(Who.TURNOVER))).containsExactly(101, 202);
        assertThat(chosen(quarter(Who.DEBT))).containsExactly(101, 303);
        assertThat(chosen(quarter(Who.WITHOUT_ACT))).containsExactly(101, 202, 303);
        var named = formActs.plan(quarter(Who.CODES, 303, 404, 505, 9999));

        assertThat(named.chosen()).singleElement().satisfies(one -> {
            assertThat(one.opening()).isEqualTo(Money.of("70.00"));
            assertThat(one.closing()).isEqualTo(Money.of("70.00"));
        });
        assertThat(named.leftOut()).containsOnlyKeys(LeftOut.NOTHING_TO_COMPARE, LeftOut.NO_CONTRACT);
        assertThat(named.unknown()).containsExactly(new SubscriberCode(9999));
    }

    @Test
    void the_page_shows_the_plan_and_then_forms_it_once() throws Exception {
        assertThat(seen(get("/office/acts/bulk"))).contains("Акты сверки сразу многим", "Показать, кто получит акт");
        assertThat(seen(get("/office/acts/bulk").param("from", "01.07.2026").param("to", "30.09.2026")
                .param("who", "TURNOVER"))).contains("Сформировать 2 черновика", "ООО «Абонент 101»", "1 000,00",
                        "за эти дни нет ни начислений, ни оплат", "ООО «Тишина», код 404", "нет договора");
        for (int twice = 0; twice < 2; twice++) {
            office(forming("key-00000001", Who.TURNOVER)).andExpect(redirectedUrl("/office/acts?show=draft"))
                    .andExpect(flash().attribute("note", Matchers.startsWith("Сформировали 2\u00a0черновика.")));
        }

        assertThat(drafts()).isEqualTo(2);
        assertThat(acts.queue(ActState.DRAFT, new SubscriberCode(202), 0, 9)).singleElement().satisfies(act -> {
            assertThat(act.opening()).isEqualTo(Money.of("500.00"));
            assertThat(act.credit()).isEqualTo(Money.of("500.00"));
            assertThat(act.closing()).isEqualTo(Money.ZERO);
            assertThat(reconciliationAct.pdf(act.id())).isPresent();
            assertThat(act.isShownToThem()).isFalse();
        });
        assertThat(formActs.plan(quarter(Who.TURNOVER)).leftOut().get(LeftOut.HAS_ACT)).hasSize(2);
        office(forming("key-00000002", Who.TURNOVER))
                .andExpect(flash().attribute("note", Matchers.startsWith("Новых актов нет")));
        office(forming("key-00000001", Who.DEBT)).andExpect(status().is(422));
        assertThat(drafts()).isEqualTo(2);
    }

    @Test
    void what_was_mistyped_comes_back_with_words() throws Exception {
        assertThat(seen(get("/office/acts/bulk").param("from", "30.09.2026").param("to", "01.07.2026")
                .param("who", "CODES").param("codes", "101, сто"))).contains("не раньше первого",
                        "Это не коды абонентов: сто");
        office(forming("key-00000003", Who.CODES)).andExpect(status().is(422));
        browser.perform(forming("key-00000004", Who.TURNOVER).with(csrf())
                .with(staff(sql, "engineer", null, StaffRole.METERING))).andExpect(status().isForbidden());
        assertThat(drafts()).isZero();
    }

    @Test
    void drafts_go_through_the_account_to_those_who_have_one_and_to_the_others_by_post() throws Exception {
        office(forming("key-00000005", Who.WITHOUT_ACT));
        assertThat(seen(get("/office/acts").param("show", "draft"))).contains("Отправить все 3 черновика",
                "Отметить акт №");
        for (int twice = 0; twice < 2; twice++) {
            office(post("/office/acts/sendings").param("requestKey", "key-00000006").param("which", "all"))
                    .andExpect(flash().attribute("note", Matchers.allOf(
                            Matchers.startsWith("Отправили 2\u00a0акта: личный кабинет. Ждём ответа до"),
                            Matchers.containsString("Остались черновиками 1"))));
        }
        office(post("/office/acts/sendings").param("requestKey", "key-00000007").param("which", "all")
                .param("channel", "POST")).andExpect(flash().attribute("problem",
                        Matchers.containsString("чем подтверждается")));
        var last = acts.queue(ActState.DRAFT, null, 0, 9).getFirst();
        office(post("/office/acts/sendings").param("requestKey", "key-00000008").param("which", "marked")
                .param("act", String.valueOf(last.id())).param("channel", "POST").param("proof", "Реестр № 12"))
                .andExpect(flash().attribute("note", Matchers.startsWith("Отправили 1\u00a0акт: почта.")));

        assertThat(last.subscriberCode()).isEqualTo(new SubscriberCode(303));
        assertThat(acts.events(last.id())).singleElement()
                .satisfies(event -> assertThat(event.proof()).isEqualTo("Реестр № 12"));
        assertThat(acts.queue(ActState.SENT, null, 0, 9)).hasSize(3)
                .allSatisfy(act -> assertThat(act.sentOn()).isEqualTo(LocalDate.now(clock)));
        assertThat(invariants.stream().filter(one -> one.says().contains("сверки"))
                .flatMap(one -> one.broken().stream())).isEmpty();
    }

    @Test
    void a_subscriber_without_a_signed_act_of_the_year_is_reminded_of() throws Exception {
        assertThat(yearOfActs.standing()).isEqualTo(new YearOfActs.Standing(2026, 2, 0, 0, 0, 0));
        var first = reconciliationAct.form(new SubscriberCode(101), null, JULY, SEPTEMBER).orElseThrow().id();
        moveAct.move(first, ActState.SIGNED, Evidence.of(Channel.PAPER, "Директор Орлова Н. В.", ""));
        var second = reconciliationAct.form(new SubscriberCode(202), null, JULY, SEPTEMBER).orElseThrow().id();
        moveAct.move(second, ActState.SENT, Evidence.of(Channel.ACCOUNT, "", ""));

        assertThat(yearOfActs.standing()).isEqualTo(new YearOfActs.Standing(2026, 2, 1, 0, 1, 0));
        assertThat(chosen(quarter(Who.UNSIGNED))).containsExactly(303);
        assertThat(seen(get("/office/acts"))).contains("нет подписанного акта у 1 абонента из 2", "ждём ответа 1",
                "/office/acts/bulk?who=UNSIGNED");
        assertThat(seen(get("/office"))).contains("Сверка за 2026 год");
    }

    @Test
    void forty_acts_take_as_many_statements_as_two() throws Exception {
        var two = statements(() -> office(forming("key-00000009", Who.TURNOVER)));
        var listOfTwo = statements(() -> seen(get("/office/acts").param("show", "draft")));
        for (int code = 1001; code <= 1040; code++) {
            moved(code, "CHARGE", LocalDate.of(2026, 9, 30), "10.00");
        }
        var forty = statements(() -> office(forming("key-00000010", Who.TURNOVER)));

        assertThat(drafts()).isEqualTo(42);
        assertThat(forty).isEqualTo(two);
        assertThat(statements(() -> seen(get("/office/acts").param("show", "draft")))).isEqualTo(listOfTwo);
        var sent = statements(
                () -> office(post("/office/acts/sendings").param("requestKey", "key-00000011").param("which", "all")));
        assertThat(sent).isLessThan(40);
    }

    private interface Work {
        void carryOut() throws Exception;
    }

    private static int statements(Work work) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            work.carryOut();
        } finally {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(heard);
        }
        return (int) heard.list.stream().filter(one -> one.getMessage().contains("SQL statement")).count();
    }
}
