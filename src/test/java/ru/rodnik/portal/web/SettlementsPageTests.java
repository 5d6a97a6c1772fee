package ru.rodnik.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import ru.rodnik.DatabaseTest;
import ru.rodnik.portal.AccountFacts;
import ru.rodnik.portal.SignedIn;
import ru.rodnik.shared.BillingPeriod;

/** Subscriber 101 owed 5 000.00 at the start of 2026, was charged 1 000.00 for January and paid 4 500.00 in February. */
class SettlementsPageTests extends DatabaseTest {

    private static final String YEAR = "?from=01.01.2026&to=28.02.2026";

    private final MockMvc browser;
    private final JdbcClient sql;
    private final AccountFacts facts;
    private long contract;

    SettlementsPageTests(MockMvc browser, JdbcClient sql) {
        this.browser = browser;
        this.sql = sql;
        this.facts = new AccountFacts(sql);
    }

    @BeforeEach
    void a_debt_a_charge_and_a_payment() {
        facts.utility();
        facts.subscriber(101, "ООО «Ладья»");
        contract = facts.contract(101, "4417");
        facts.owed(101, contract, "OPENING", LocalDate.of(2025, 12, 31), "5000.00", "opening:1", "Входящее сальдо");
        facts.owed(101, contract, "CHARGE", LocalDate.of(2026, 1, 31), "1000.00", "document:1", "=Реализация");
        facts.owed(101, contract, "PAYMENT", LocalDate.of(2026, 2, 10), "-4500.00", "payment:1", "Оплата (п/п № 45)");
        facts.paid(101, contract, LocalDate.of(2026, 2, 10), "4500.00", BillingPeriod.of("2025-12"));
    }

    @Test
    void each_change_stands_with_what_is_owed_after_it() throws Exception {
        assertThat(page(YEAR)).containsSubsequence(
                "Февраль\u00a02026", "долг\u00a06\u00a0000,00", "долг\u00a01\u00a0500,00", "10.02.2026",
                "4\u00a0500,00",
                "долг\u00a01\u00a0500,00", "Январь\u00a02026", "долг\u00a05\u00a0000,00", "31.01.2026", "1\u00a0000,00",
                "долг\u00a06\u00a0000,00");
    }

    @Test
    void every_month_has_its_opening_and_its_closing_balance() throws Exception {
        var table = page(YEAR).split("Остатки и обороты по месяцам")[1];

        assertThat(table).containsSubsequence(
                "Февраль\u00a02026", "долг\u00a06\u00a0000,00", "0,00", "4\u00a0500,00", "долг\u00a01\u00a0500,00");
        assertThat(table).containsSubsequence(
                "Январь\u00a02026", "долг\u00a05\u00a0000,00", "1\u00a0000,00", "0,00", "долг\u00a06\u00a0000,00");
    }

    @Test
    void the_earliest_unpaid_month_is_the_next_payment_and_it_is_late() throws Exception {
        assertThat(page("")).containsSubsequence("Долг", "1\u00a0500,00\u00a0₽", "просрочено 1\u00a0500,00\u00a0₽",
                "Следующий платёж");
    }

    @Test
    void requisites_carry_a_purpose_that_names_contract_and_month() throws Exception {
        assertThat(page("")).contains("40702810000000000001", "Оплата по договору №\u00a04417 за\u00a0");
    }

    @Test
    void a_period_without_changes_says_so() throws Exception {
        assertThat(page("?from=01.03.2026&to=31.03.2026")).contains("операций нет");
    }

    @Test
    void a_period_typed_backwards_or_wrongly_is_no_mistake_of_ours() throws Exception {
        page("?from=28.02.2026&to=01.01.2026");
        page("?from=31.02.2026&to=x&page=-5");
        page("?from=01.01.2000&to=31.12.2099");
    }

    @Test
    void excel_has_the_history_and_the_months_with_text_as_text() throws Exception {
        var bytes = browser.perform(SignedIn.as(sql, 101, get("/cabinet/settlements/export.xlsx")
                .param("from", "01.01.2026").param("to", "28.02.2026")))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var history = book.getFirstSheet().read();
            assertThat(history).hasSize(3);
            assertThat(history.get(2).getCellText(2)).isEqualTo("=Реализация");
            assertThat(history.get(1).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("1500.00");
            var months = book.findSheet("По месяцам").orElseThrow().read();
            assertThat(months.get(2).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("1500.00");
        }
    }

    private String page(String query) throws Exception {
        return browser.perform(SignedIn.as(sql, 101, get(java.net.URI.create("/cabinet/settlements" + query))))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
