package ru.rodnik.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ru.rodnik.DatabaseTest;
import ru.rodnik.portal.AccountFacts;
import ru.rodnik.portal.SignedIn;
import ru.rodnik.shared.BillingPeriod;

/** Subscriber 101 owed 5 000.00 before 2026, was charged 1 000.00 and paid 4 500.00; he forms acts, 202 gets none of them. */
class ActTests extends DatabaseTest {

    private final MockMvc browser;
    private final JdbcClient sql;
    private final AccountFacts facts;
    private long contract;

    ActTests(MockMvc browser, JdbcClient sql) {
        this.browser = browser;
        this.sql = sql;
        this.facts = new AccountFacts(sql);
    }

    @BeforeEach
    void a_debt_a_charge_and_a_payment() {
        facts.utility();
        facts.subscriber(101, "ООО «Ладья»");
        facts.subscriber(202, "ООО «Чужой»");
        facts.contract(202, "9999");
        contract = facts.contract(101, "4417");
        facts.owed(101, contract, "OPENING", LocalDate.of(2025, 12, 31), "5000.00", "opening:1", "Входящее сальдо");
        facts.owed(101, contract, "CHARGE", LocalDate.of(2026, 1, 31), "1000.00", "document:1", "Реализация");
        facts.owed(101, contract, "PAYMENT", LocalDate.of(2026, 2, 10), "-4500.00", "payment:1", "Оплата");
    }

    @Test
    void the_totals_are_shown_before_the_act_is_formed() throws Exception {
        var page = browser.perform(SignedIn.as(sql, 101, get("/cabinet/settlements/act")
                .param("from", "01.01.2026").param("to", "28.02.2026")))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).containsSubsequence(
                "Остаток на\u00a001.01.2026", "5\u00a0000,00", "Начислено", "1\u00a0000,00", "Оплачено",
                "4\u00a0500,00",
                "Остаток на\u00a028.02.2026", "1\u00a0500,00");
    }

    @Test
    void an_act_is_formed_listed_and_taken_as_pdf() throws Exception {
        var act = formed("key-00000001");

        assertThat(text(get(act))).contains("Согласны с остатком", "долг\u00a05\u00a0000,00",
                "долг\u00a01\u00a0500,00", "Скачать");
        assertThat(text(get("/cabinet/settlements"))).contains("01.01.2026 — 28.02.2026", act);
        var pdf = browser.perform(SignedIn.as(sql, 101, get(act + "/pdf")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Content-Disposition", Matchers.containsString("filename*=UTF-8''")))
                .andReturn().getResponse().getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void a_double_click_forms_one_act() throws Exception {
        assertThat(formed("key-00000002")).isEqualTo(formed("key-00000002"));
    }

    @Test
    void the_same_key_for_another_period_is_refused() throws Exception {
        formed("key-00000003");
        browser.perform(SignedIn.as(sql, 101, sent("key-00000003", "01.01.2026", "31.01.2026")))
                .andExpect(status().is(422));
    }

    @ParameterizedTest
    @CsvSource({
            "'', 28.02.2026, Введите первый день", "01.01.2026, 31.02.2026, Введите последний день",
            "28.02.2026, 01.01.2026, раньше первого", "01.01.2015, 28.02.2026, не больше пяти лет",
            "01.01.2026, 01.01.2099, не больше пяти лет"
    })
    void days_that_make_no_sense_come_back_with_what_to_type(String from, String to, String words) throws Exception {
        browser.perform(SignedIn.as(sql, 101, sent("key-00000004", from, to)))
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString(words)));
    }

    @Test
    void a_stranger_gets_404() throws Exception {
        var act = formed("key-00000005");
        var run = facts.releasedRun(BillingPeriod.of("2026-01"));
        var paper = facts.paper(101, contract, run, BillingPeriod.of("2026-01"), "INVOICE", 1, "1000.00");

        browser.perform(SignedIn.as(sql, 202, get(act))).andExpect(status().isNotFound());
        browser.perform(SignedIn.as(sql, 202, get(act + "/pdf"))).andExpect(status().isNotFound());
        browser.perform(SignedIn.as(sql, 202, get("/cabinet/documents/" + paper + "/pdf")))
                .andExpect(status().isNotFound());
        browser.perform(SignedIn.as(sql, 202, sent("key-00000006", "01.01.2026", "28.02.2026")))
                .andExpect(status().isNotFound());
        browser.perform(
                SignedIn.as(sql, 202, get("/cabinet/settlements/act").param("contract", String.valueOf(contract))))
                .andExpect(status().isNotFound());
    }

    @Test
    void anybody_with_the_code_of_a_paper_learns_that_it_is_genuine_and_no_more() throws Exception {
        var act = formed("key-00000007");
        var code = sql.sql("select verify_code from documents.reconciliation_v").query(String.class).single();

        assertThat(act).isNotEmpty();
        assertThat(verified(code)).contains("Акт сверки расчётов", "подлинный").doesNotContain("Ладья", "1 500",
                "1\u00a0500");
    }

    private String verified(String code) throws Exception {
        return browser.perform(get("/verify/" + code))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String formed(String key) throws Exception {
        var answer = browser.perform(SignedIn.as(sql, 101, sent(key, "01.01.2026", "28.02.2026")))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        assertThat(answer).matches("/cabinet/settlements/act/\\d+");
        return String.valueOf(answer);
    }

    private MockHttpServletRequestBuilder sent(String key, String from, String to) {
        return post("/cabinet/settlements/act").param("requestKey", key).param("from", from).param("to", to)
                .param("contract", String.valueOf(contract));
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(SignedIn.as(sql, 101, request))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
