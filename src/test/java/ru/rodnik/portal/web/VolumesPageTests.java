package ru.rodnik.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import ru.rodnik.DatabaseTest;
import ru.rodnik.portal.AccountFacts;
import ru.rodnik.portal.SignedIn;
import ru.rodnik.shared.BillingPeriod;

/** Subscriber 101 took 100 m³ in September and 120 m³ in October 2026 at one address; 202 is a stranger. */
class VolumesPageTests extends DatabaseTest {

    private static final BillingPeriod SEPTEMBER = BillingPeriod.of("2026-09");
    private static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");

    private final MockMvc browser;
    private final JdbcClient sql;
    private final AccountFacts facts;
    private long contract;
    private long strangersContract;
    private long octoberRun;

    VolumesPageTests(MockMvc browser, JdbcClient sql) {
        this.browser = browser;
        this.sql = sql;
        this.facts = new AccountFacts(sql);
    }

    @BeforeEach
    void two_subscribers_with_two_months_each() {
        facts.subscriber(101, "ООО «Ладья»");
        facts.subscriber(202, "ООО «Чужой»");
        contract = facts.contract(101, "4417");
        strangersContract = facts.contract(202, "9999");
        var shop = facts.premises(101, contract, "P-101", "ул. Ново-Садовая, 24");
        var stranger = facts.premises(202, strangersContract, "P-202", "ул. Чужая, 1");
        var septemberRun = facts.releasedRun(SEPTEMBER);
        octoberRun = facts.releasedRun(OCTOBER);
        facts.charged(101, contract, shop, septemberRun, SEPTEMBER, 100);
        facts.charged(101, contract, shop, octoberRun, OCTOBER, 120);
        facts.charged(202, strangersContract, stranger, octoberRun, OCTOBER, 777);
    }

    @Test
    void the_last_month_is_shown_with_method_reason_and_sum() throws Exception {
        var page = page("/cabinet/volumes");

        assertThat(page)
                .contains("Октябрь\u00a02026 по\u00a0адресам", "ул. Ново-Садовая, 24", "По прибору", "По балансу",
                        "показания 1000 и 1120", "120,000\u00a0м³", "7\u00a0027,20", "11\u00a0023,92")
                .doesNotContain("ул. Чужая", "777,000");
    }

    @Test
    void any_period_by_contract_says_which_month_each_line_is_of() throws Exception {
        assertThat(page("/cabinet/volumes?from=2026-09&to=2026-10&group=contracts"))
                .contains("Сентябрь\u00a02026 — октябрь\u00a02026 по\u00a0договорам", "Договор №\u00a04417",
                        "сентябрь\u00a02026",
                        "220,000");
    }

    @Test
    void a_filter_that_finds_nothing_says_so() throws Exception {
        assertThat(page("/cabinet/volumes?method=CAPACITY")).contains("Ничего не найдено");
    }

    @Test
    void a_sum_opens_into_its_steps() throws Exception {
        var link = java.util.regex.Pattern
                .compile("href=\"(/cabinet/why/" + contract + "/2026-10\\?place=\\d+)#p\\d+\"")
                .matcher(page("/cabinet/volumes"));
        assertThat(link.find()).isTrue();

        assertThat(page(link.group(1)))
                .contains("Почему столько: октябрь\u00a02026", "Прибор №\u00a019-048217",
                        "1\u00a0120,000 − 1\u00a0000,000 = 120,000\u00a0м³",
                        "120,000 × 48,00 = 5\u00a0760,00", "НДС 22\u00a0% от\u00a05\u00a0760,00 = 1\u00a0267,20",
                        "7\u00a0027,20");
    }

    @Test
    void before_the_first_month_the_page_says_when_it_fills() throws Exception {
        facts.subscriber(303, "ООО «Новый»");
        facts.contract(303, "1");
        browser.perform(SignedIn.as(sql, 303, get("/cabinet/volumes")))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("Объёмов пока нет")));
    }

    @Test
    void a_stranger_gets_404() throws Exception {
        for (var path : new String[] {"/cabinet/volumes", "/cabinet/volumes/export.xlsx",
                "/cabinet/volumes/export.csv"}) {
            browser.perform(SignedIn.as(sql, 101, get(path).param("contract", String.valueOf(strangersContract))))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void excel_holds_text_as_text_and_numbers_as_numbers() throws Exception {
        var dangerous = "=1+1";
        var premises = facts.premises(101, contract, "P-103", dangerous);
        facts.charged(101, contract, premises, octoberRun, OCTOBER, 3);
        var answer = browser.perform(SignedIn.as(sql, 101, get("/cabinet/volumes/export.xlsx")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Content-Disposition",
                        org.hamcrest.Matchers.startsWith("attachment; filename")))
                .andReturn().getResponse().getContentAsByteArray();

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(5);
            assertThat(rows.get(0).getCellText(4)).isEqualTo("Адрес");
            assertThat(rows.get(1).getCellText(4)).isEqualTo(dangerous);
            assertThat(rows.get(1).getCell(4).getFormula()).isNull();
            assertThat(rows.get(1).getCellAsNumber(8).orElseThrow()).isEqualByComparingTo("3");
            assertThat(rows.get(3).getCellAsNumber(13).orElseThrow()).isEqualByComparingTo("7027.20");
        }
    }

    @Test
    void csv_keeps_formulas_from_running() throws Exception {
        var premises = facts.premises(101, contract, "P-103", "=1+1");
        facts.charged(101, contract, premises, octoberRun, OCTOBER, 3);
        var text = new String(
                browser.perform(SignedIn.as(sql, 101, get("/cabinet/volumes/export.csv"))).andReturn().getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);

        assertThat(text).startsWith("\ufeffМесяц;Договор;").contains(";'=1+1;", ";120.000;", "2026-10;4417;");
    }

    private String page(String address) throws Exception {
        return browser.perform(SignedIn.as(sql, 101, get(java.net.URI.create(address))))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
