package ru.rodnik.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import ru.rodnik.DatabaseTest;
import ru.rodnik.portal.AccountFacts;
import ru.rodnik.portal.SignedIn;
import ru.rodnik.shared.BillingPeriod;

/** Subscribers 101 and 202 have a month each; every page shows one's own and answers 404 about the other's (T21). */
class StrangersTests extends DatabaseTest {

    private static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");

    private final MockMvc browser;
    private final JdbcClient sql;
    private final AccountFacts facts;
    private long strangersContract;
    private long run;

    StrangersTests(MockMvc browser, JdbcClient sql) {
        this.browser = browser;
        this.sql = sql;
        this.facts = new AccountFacts(sql);
    }

    @BeforeEach
    void two_subscribers_with_a_month_each() {
        facts.utility();
        run = facts.releasedRun(OCTOBER);
        served(101, "ООО «Ладья»", "4417", "ул. Ново-Садовая, 24", 120);
        strangersContract = served(202, "ООО «Чужой»", "9999", "ул. Чужая, 1", 777);
    }

    private long served(int code, String name, String number, String address, int volume) {
        facts.subscriber(code, name);
        var contract = facts.contract(code, number);
        premises(code, contract, "P-" + code, address, volume);
        facts.paper(code, contract, run, OCTOBER, "INVOICE", code, volume + ".00");
        facts.owed(code, contract, "CHARGE", OCTOBER.lastDay(), volume + ".00", "document:" + code,
                "Реализация " + name);
        return contract;
    }

    private void premises(int code, long contract, String premisesCode, String address, int volume) {
        var place = facts.premises(code, contract, premisesCode, address);
        var meter = facts.meter(code, place, "19-" + premisesCode);
        facts.reading(code, meter, LocalDate.of(2026, 10, 19), 1000 + volume, "ACCEPTED");
        facts.charged(code, contract, place, run, OCTOBER, volume);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/cabinet", "/cabinet/volumes", "/cabinet/documents", "/cabinet/settlements?from=01.01.2026&to=31.12.2026",
            "/cabinet/profile"
    })
    void a_page_shows_ones_own_and_nothing_of_a_stranger(String address) throws Exception {
        assertThat(page(address)).contains("ООО «Ладья»").doesNotContain("Чужой", "Чужая", "777,00", "№\u00a09999");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/cabinet", "/cabinet/volumes", "/cabinet/volumes/export.xlsx", "/cabinet/volumes/export.csv",
            "/cabinet/documents",
            "/cabinet/settlements", "/cabinet/settlements/export.xlsx", "/cabinet/settlements/export.csv",
            "/cabinet/profile"
    })
    void a_strangers_contract_is_not_there(String path) throws Exception {
        browser.perform(SignedIn.as(sql, 101, get(path).param("contract", String.valueOf(strangersContract))))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/cabinet", "/cabinet/volumes", "/cabinet/documents", "/cabinet/settlements", "/cabinet/profile"
    })
    void a_page_asks_as_many_questions_for_ten_places_as_for_one(String path) throws Exception {
        var forOne = statements(path);
        var contract = facts.contract(101, "4418");
        for (int i = 0; i < 9; i++) {
            premises(101, contract, "Q-" + i, "ул. Десятая, " + i, 10 + i);
        }

        assertThat(statements(path)).isEqualTo(forOne).isBetween(5, 25);
    }

    private int statements(String path) throws Exception {
        page(path);
        var log = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var heard = new ch.qos.logback.core.read.ListAppender<ch.qos.logback.classic.spi.ILoggingEvent>();
        var level = log.getLevel();
        heard.start();
        log.addAppender(heard);
        log.setAdditive(false);
        log.setLevel(ch.qos.logback.classic.Level.DEBUG);
        try {
            page(path);
        } finally {
            log.setLevel(level);
            log.setAdditive(true);
            log.detachAppender(heard);
        }
        List<String> said = new ArrayList<>();
        heard.list.forEach(event -> said.add(event.getFormattedMessage()));
        return (int) said.stream().filter(line -> line.startsWith("Executing prepared SQL statement")).count();
    }

    private String page(String address) throws Exception {
        return browser.perform(SignedIn.as(sql, 101, get(java.net.URI.create(address))))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
