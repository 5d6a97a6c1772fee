package ru.rodnik.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static ru.rodnik.access.web.SignedIn.staff;
import static ru.rodnik.access.web.SignedIn.subscriber;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.StaffRole;
import ru.rodnik.audit.Invariant;
import ru.rodnik.documents.FormedReconciliation;
import ru.rodnik.documents.ReconciliationAct;
import ru.rodnik.portal.AccountFacts;
import ru.rodnik.reconciliation.MoveAct.Evidence;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/** Subscriber 101 owes 5 000.00 on 31 August and is charged 98 000.00 in September; 202 gets none of his acts. */
class ActsTests extends DatabaseTest {

    private static final SubscriberCode SHOP = new SubscriberCode(101);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final Charset WINDOWS = Charset.forName("windows-1251");

    private final MockMvc browser;
    private final JdbcClient sql;
    private final ReconciliationAct reconciliationAct;
    private final Acts acts;
    private final MoveAct moveAct;
    private final SilentActs silentActs;
    private final TakeAnswer takeAnswer;
    private final List<Invariant> invariants;
    private final Clock clock;
    private final AccountFacts facts;
    private long contract;

    ActsTests(
            MockMvc browser, JdbcClient sql, ReconciliationAct reconciliationAct, Acts acts, MoveAct moveAct,
            SilentActs silentActs, TakeAnswer takeAnswer, List<Invariant> invariants, Clock clock) {
        this.browser = browser;
        this.sql = sql;
        this.reconciliationAct = reconciliationAct;
        this.acts = acts;
        this.moveAct = moveAct;
        this.silentActs = silentActs;
        this.takeAnswer = takeAnswer;
        this.invariants = invariants;
        this.clock = clock;
        this.facts = new AccountFacts(sql);
    }

    @BeforeEach
    void a_debt_and_a_charge() {
        facts.utility();
        sql.sql("update registry.utility set chief_accountant = 'Сидорова М. И.'").update();
        facts.subscriber(101, "ООО «Ладья»");
        facts.subscriber(202, "ООО «Чужой»");
        contract = facts.contract(101, "4417");
        facts.owed(101, contract, "OPENING", LocalDate.of(2026, 8, 31), "5000.00", "opening:1", "Входящее сальдо");
        facts.owed(101, contract, "CHARGE", LocalDate.of(2026, 9, 30), "98000.00", "document:1",
                "Реализация (счёт-фактура № 1111 от 30.09.2026)");
        sql.sql("insert into registry.non_working_day (day, name) values ('2026-11-04', 'День народного единства')"
                + " on conflict do nothing").update();
    }

    private FormedReconciliation act() {
        return reconciliationAct.form(SHOP, null, SEPTEMBER, OCTOBER.minusDays(1)).orElseThrow();
    }

    private long sent(LocalDate on) {
        var act = act().id();
        moveAct.move(act, ActState.SENT, on, Evidence.of(Channel.POST, "РПО 44300012345678", ""));
        return act;
    }

    private ActState stateOf(long act) {
        return acts.find(act).orElseThrow().state();
    }

    private String seen(int code, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(subscriber(sql, code)).with(csrf())).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString(UTF_8).replace('\u00a0', ' ');
    }

    private static String page(long act) {
        return "/cabinet/settlements/act/" + act;
    }

    @Test
    void adjacent_periods_close_and_open_with_the_same_balance() {
        var september = act();
        var october = reconciliationAct.form(SHOP, contract, OCTOBER, LocalDate.of(2026, 10, 31)).orElseThrow();

        assertThat(september.closing()).isEqualTo(Money.of("103000.00"));
        assertThat(september.opening().plus(september.debit()).minus(september.credit()))
                .isEqualTo(september.closing());
        assertThat(october.opening()).isEqualTo(september.closing());
    }

    @Test
    void silence_of_ten_working_days_is_consent_with_what_proves_it() {
        var act = sent(LocalDate.of(2026, 11, 2));

        silentActs.run();
        silentActs.run();

        assertThat(stateOf(act)).isEqualTo(ActState.DEEMED_AGREED);
        var step = acts.events(act).getLast();
        assertThat(step.onDay()).isEqualTo(LocalDate.of(2026, 11, 18));
        assertThat(step.channel()).isEqualTo(Channel.PROGRAM);
        assertThat(step.proof()).contains("Отправлен 02.11.2026", "РПО 44300012345678", "в кабинете не открывали",
                "10 рабочих дней");
        assertThat(acts.events(act)).hasSize(2);
    }

    @Test
    void an_answer_in_time_keeps_silence_from_counting() {
        var act = sent(LocalDate.of(2026, 11, 2));
        moveAct.move(act, ActState.DISPUTED, Evidence.of(Channel.ACCOUNT, "", "Не согласны"));

        silentActs.run();

        assertThat(stateOf(act)).isEqualTo(ActState.DISPUTED);
    }

    @Test
    void a_subscriber_sees_agrees_and_every_step_is_in_the_journal() throws Exception {
        var act = sent(LocalDate.now(clock));

        assertThat(seen(101, get(page(act)))).contains("Просмотрен", "Согласны с остатком", "Ответьте ",
                "не квалифицированная электронная подпись");
        assertThat(stateOf(act)).isEqualTo(ActState.VIEWED);
        for (int twice = 0; twice < 2; twice++) {
            browser.perform(post(page(act) + "/agreement").param("requestKey", "key-00000001")
                    .with(subscriber(sql, 101)).with(csrf())).andExpect(status().is3xxRedirection());
        }

        assertThat(stateOf(act)).isEqualTo(ActState.SIGNED);
        assertThat(acts.events(act)).extracting(ActEvent::state)
                .containsExactly(ActState.SENT, ActState.VIEWED, ActState.SIGNED);
        assertThat(acts.events(act).getLast().actorName()).isEqualTo("Орлова Нина Васильевна");
        assertThat(seen(101, get(page(act)))).contains("Стороны согласны", "не квалифицированная подпись");
        assertThat(invariants.stream().filter(one -> one.says().contains("каждый шаг акта"))
                .flatMap(one -> one.broken().stream())).isEmpty();
    }

    @Test
    void objections_need_words_and_are_shown_to_both_sides() throws Exception {
        var act = sent(LocalDate.now(clock));
        browser.perform(post(page(act) + "/objections").param("requestKey", "key-00000002").param("words", " ")
                .with(subscriber(sql, 101)).with(csrf())).andExpect(status().is(422));
        browser.perform(post(page(act) + "/objections").param("requestKey", "key-00000003")
                .param("words", "Платёж № 44 не учтён").with(subscriber(sql, 101)).with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(seen(101, get(page(act)))).contains("Есть разногласия", "Платёж № 44 не учтён");
        assertThat(office(get("/office/acts/" + act))).contains("Платёж № 44 не учтён");
        assertThat(office(get("/office/acts").param("show", "disputed"))).contains("ООО «Ладья»",
                "Есть разногласия, 1");
    }

    private String office(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(staff(sql, "accountant", null, StaffRole.ACCOUNTANT)).with(csrf()))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(UTF_8).replace('\u00a0', ' ');
    }

    @Test
    void what_the_finder_found_goes_into_a_new_act_with_the_file() throws Exception {
        var books = "Дата;Документ;Дебет;Кредит\nСальдо на начало;;;5000,00\n30.09.2026;УПД № 1111;;80327,87\n";
        var held = browser.perform(multipart("/cabinet/settlements/differences")
                .file(new MockMultipartFile("file", "60.csv", "text/csv", books.getBytes(UTF_8)))
                .with(subscriber(sql, 101)).with(csrf())).andReturn().getResponse().getRedirectedUrl();
        assertThat(seen(101, get(String.valueOf(held)))).contains("НДС", "Включить в акт как разногласия");

        var address = browser.perform(post(held + "/act").param("requestKey", "key-00000004").with(subscriber(sql, 101))
                .with(csrf())).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();

        assertThat(seen(101, get(String.valueOf(address)))).contains("Есть разногласия", "НДС", "98 000,00",
                "80 327,87",
                "17 672,13", "SHA-256");
        assertThat(sql.sql("select purpose from files.stored_file where name = '60.csv'").query(String.class).list())
                .containsExactly("OBJECTIONS");
        theFileIsGivenBackToBothSidesAndToNobodyElse(String.valueOf(address), books);
    }

    private void theFileIsGivenBackToBothSidesAndToNobodyElse(String act, String books) throws Exception {
        var office = "/office/acts/" + act.replaceAll("\\D", "");
        assertThat(office(get(office))).contains("Скачать 60.csv", office + "/files/1");
        for (var taken : List.of(get(act + "/files/1").with(subscriber(sql, 101)),
                get(office + "/files/1").with(staff(sql, "accountant", null, StaffRole.ACCOUNTANT)))) {
            browser.perform(taken).andExpect(status().isOk()).andExpect(content().bytes(books.getBytes(UTF_8)))
                    .andExpect(content().contentType("text/csv"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment;")));
        }
        browser.perform(get(act + "/files/1").with(subscriber(sql, 202))).andExpect(status().isNotFound());
        browser.perform(get(act + "/files/2").with(subscriber(sql, 101))).andExpect(status().isNotFound());
        browser.perform(get(office + "/files/1").with(subscriber(sql, 101))).andExpect(status().isForbidden());
        assertThat(sql.sql("select actor_kind from audit.act where action = 'reconciliation.file-taken' order by id")
                .query(String.class).list()).containsExactly("SUBSCRIBER", "STAFF");
    }

    @Test
    void a_draft_of_the_office_is_not_shown_until_it_is_sent_and_a_stranger_never_sees_it() throws Exception {
        var location = browser.perform(post("/office/acts").param("code", "101").param("from", "01.09.2026")
                .param("to", "30.09.2026").with(staff(sql, "accountant", null, StaffRole.ACCOUNTANT)).with(csrf()))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        var act = Long.parseLong(String.valueOf(location).replaceAll("\\D", ""));

        browser.perform(get(page(act)).with(subscriber(sql, 101))).andExpect(status().isNotFound());
        browser.perform(post("/office/acts/" + act + "/sending").param("channel", "ACCOUNT")
                .with(staff(sql, "accountant", null, StaffRole.ACCOUNTANT)).with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(seen(101, get(page(act)))).contains("Просмотрен");
        for (var path : List.of("", "/pdf", "/xml")) {
            browser.perform(get(page(act) + path).with(subscriber(sql, 202))).andExpect(status().isNotFound());
        }
        browser.perform(post(page(act) + "/agreement").param("requestKey", "key-00000005").with(subscriber(sql, 202))
                .with(csrf())).andExpect(status().isNotFound());
        assertThat(office(get("/office/acts").param("code", "101"))).contains("уже отправили 1 акт");
    }

    @Test
    void only_those_who_settle_accounts_send() throws Exception {
        browser.perform(post("/office/acts/" + act().id() + "/sending")
                .with(staff(sql, "engineer", null, StaffRole.METERING)).with(csrf())).andExpect(status().isForbidden());
    }

    private String answer(long act, String mark, String table) {
        var xml = reconciliationAct.xml(act).orElseThrow();
        return """
                <?xml version="1.0" encoding="windows-1251"?>
                <Файл ИдФайл="ON_AKTSVERPOL_1" ВерсФорм="5.01" ВерсПрог="1С" ПризнРазн="%s"><Документ КНД="1110333" ДатаИнфПол="05.11.2026" ВрИнфПол="10:00:00">
                <ИдИнфОтпр ИдФайлИнфОтпр="%s" ДатФайлИнфОтпр="02.11.2026" ВрФайлИнфОтпр="09:00:00"><ЭП>MIIB</ЭП></ИдИнфОтпр>
                %s<Подписант Должн="Директор"><ФИО Фамилия="Орлова" Имя="Нина"/></Подписант></Документ></Файл>
                """
                .formatted(mark, xml.fileName().replace(".xml", ""), table);
    }

    @Test
    void the_recipients_answer_moves_the_act_it_names() {
        var agreed = sent(LocalDate.of(2026, 11, 2));
        assertThat(takeAnswer.take(answer(agreed, "1", "").getBytes(WINDOWS)))
                .isEqualTo(new TakeAnswer.Outcome.Taken(agreed, ActState.SIGNED));
        assertThat(acts.events(agreed).getLast().proof()).contains("Директор Орлова Нина", "не проверяла");

        var disputed = sent(LocalDate.of(2026, 11, 2));
        var table = """
                <ТаблАкт><ДогСв НомДог="4417"><ДокСв НаимДок="УПД" НомДок="1111" ДатаДок="30.09.2026" ИтогоРасх="17672.13" ДопИнф="Без НДС">
                <СвОпер НомСтр="1" ДатаОпер="30.09.2026" НаимОпер="Вода" СумКредит="80327.87"/></ДокСв></ДогСв></ТаблАкт>
                """;
        assertThat(takeAnswer.take(answer(disputed, "2", table).getBytes(WINDOWS)))
                .isEqualTo(new TakeAnswer.Outcome.Taken(disputed, ActState.DISPUTED));
        assertThat(acts.objections(disputed)).singleElement().satisfies(one -> {
            assertThat(one.theirPaper()).isEqualTo("УПД № 1111");
            assertThat(one.theirSum()).isEqualTo(Money.of("80327.87"));
            assertThat(one.because()).contains("17672.13", "Без НДС");
        });
    }

    @Test
    void an_answer_to_nothing_of_ours_or_with_a_doctype_is_refused() {
        var act = sent(LocalDate.of(2026, 11, 2));
        var foreign = answer(act, "1", "").replaceAll("ИдФайлИнфОтпр=\"[^\"]+\"", "ИдФайлИнфОтпр=\"ON_X\"");
        assertThat(takeAnswer.take(foreign.getBytes(WINDOWS))).asString().contains("мы не составляли");
        assertThat(takeAnswer.take(answer(act, "2", "").getBytes(WINDOWS))).asString().contains("ПризнРазн");
        assertThat(takeAnswer.take("<!DOCTYPE f SYSTEM \"http://x/\"><f/>".getBytes(UTF_8))).asString()
                .contains("DOCTYPE");
        assertThat(stateOf(act)).isEqualTo(ActState.SENT);
    }
}
