package ru.rodnik.metering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.web.SignedIn;
import ru.rodnik.metering.MeteringStage;
import ru.rodnik.shared.BillingPeriod;

/**
 * Subscriber 71 may hand in on any day: a shop with two meters, which showed 400 a month ago, 1 m³ a day. Subscriber 72
 * is a stranger.
 */
class ReadingsPageTests extends DatabaseTest {

    private final MockMvc web;
    private final MeteringStage stage;
    private final JdbcClient sql;
    private final Clock clock;

    private long contract;
    private long first;
    private long second;

    ReadingsPageTests(MockMvc web, MeteringStage stage, JdbcClient sql, Clock clock) {
        this.web = web;
        this.stage = stage;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_shop_with_two_meters() {
        stage.subscriber(71);
        stage.subscriber(72);
        contract = stage.contract(71, "71-Д");
        stage.alwaysOpen(contract);
        var premises = stage.premises(71, contract, "71-1", "NON_RESIDENTIAL", "NONE");
        first = stage.meter(71, premises, "71-001");
        second = stage.meter(71, premises, "71-002");
        var lastMonth = BillingPeriod.containing(LocalDate.now(clock)).previous().lastDay();
        stage.accepted(71, first, lastMonth.toString(), 400);
        stage.accepted(71, second, lastMonth.toString(), 400);
    }

    @Test
    void the_sheet_shows_each_meter_with_its_previous_value_and_a_field() throws Exception {
        var page = seen(get("/cabinet/readings"));

        assertThat(page).contains("№ 71-001", "№ 71-002", "Передано 0 из 2", "Передать показания", "Принимаем до")
                .contains("name=\"value-" + first + "\"", "400<span class=\"sub\">");
    }

    @Test
    void what_is_fine_is_filed_and_what_is_wrong_comes_back_as_typed() throws Exception {
        var answer = sent(post("/cabinet/readings").param("value-" + first, "405").param("value-" + second, "399"))
                .andExpect(status().isUnprocessableContent());

        assertThat(text(answer)).contains("Меньше прошлого показания 400", "value=\"399\"", "Остальные переданы: 1",
                "Квитанция");
        assertThat(stage.history(first)).containsExactly("400 ACCEPTED", "405 ACCEPTED");
        assertThat(stage.history(second)).containsExactly("400 ACCEPTED");
    }

    @Test
    void all_that_is_filed_leads_to_the_receipt_and_its_paper_is_always_the_same() throws Exception {
        var address = sent(post("/cabinet/readings").param("value-" + first, "405").param("value-" + second, "406"))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();

        var receipt = java.util.Objects.requireNonNull(address).replaceFirst(".*receipt=", "");
        assertThat(seen(get("/cabinet/readings").param("receipt", receipt))).contains("№ " + receipt, "2 показания",
                "Принято");
        assertThat(seen(get("/cabinet/readings/receipts/" + receipt))).contains("71-001", "405", "Скачать");
        var pdf = bytes("/cabinet/readings/receipts/" + receipt + ".pdf");
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(bytes("/cabinet/readings/receipts/" + receipt + ".pdf")).isEqualTo(pdf);
    }

    @Test
    void an_unusual_value_is_asked_about_and_filed_when_confirmed() throws Exception {
        var asked = text(sent(post("/cabinet/readings").param("value-" + first, "900"))
                .andExpect(status().isUnprocessableContent()));
        assertThat(asked).contains("Необычно", "больше обычного", "Показание верное", "confirmed-" + first);

        sent(post("/cabinet/readings").param("value-" + first, "900").param("confirmed-" + first, "900"))
                .andExpect(status().is3xxRedirection());
        assertThat(stage.history(first)).containsExactly("400 ACCEPTED", "900 HELD");
        assertThat(seen(get("/cabinet/readings"))).contains("На проверке", "Проверяет инженер");
    }

    @Test
    void a_row_is_judged_while_it_is_typed_and_nothing_is_filed() throws Exception {
        var row = text(sent(post("/cabinet/readings/check").queryParam("meter", String.valueOf(first))
                .param("value-" + first, "407").param("value-" + second, "")));

        assertThat(row).contains("7 м³", "готовы к отправке 1", "hx-swap-oob").doesNotContain("<html");
        assertThat(stage.history(first)).containsExactly("400 ACCEPTED");
    }

    @Test
    void the_draft_bill_follows_what_is_typed_and_nothing_is_filed() throws Exception {
        var draft = text(sent(post("/cabinet/readings/draft").header("HX-Request", "true")
                .param("value-" + first, "407").param("value-" + second, "")));

        assertThat(draft).contains("Не документ", "Итого", "id=\"bill-sum\" hx-swap-oob", "7 м³", "готовы к отправке 1")
                .doesNotContain("<html");
        assertThat(stage.history(first)).containsExactly("400 ACCEPTED");
    }

    @Test
    void without_script_the_draft_bill_comes_with_the_whole_page_as_it_was_typed() throws Exception {
        var page = text(sent(post("/cabinet/readings/draft").param("value-" + first, "407")
                .param("value-" + second, "9999")).andExpect(status().isOk()));

        assertThat(page).contains("<html", "Черновик счёта", "value=\"407\"", "value=\"9999\"", "Необычно");
        assertThat(stage.history(first)).containsExactly("400 ACCEPTED");
    }

    @Test
    void somebody_else_was_faster_and_the_second_is_told() throws Exception {
        sent(post("/cabinet/readings").param("value-" + first, "405"));

        var late = sent(post("/cabinet/readings").param("value-" + first, "404").param("seen-" + first, "0"))
                .andExpect(status().isConflict());
        assertThat(text(late)).contains("Пока вы вводили, передано 405");
    }

    @Test
    void the_same_key_with_other_values_is_refused() throws Exception {
        var key = UUID.randomUUID().toString();
        sent(post("/cabinet/readings").param("value-" + first, "405"), key).andExpect(status().is3xxRedirection());
        sent(post("/cabinet/readings").param("value-" + first, "405"), key).andExpect(status().is3xxRedirection());

        sent(post("/cabinet/readings").param("value-" + first, "406"), key)
                .andExpect(status().isUnprocessableContent());
        assertThat(stage.history(first)).containsExactly("400 ACCEPTED", "405 ACCEPTED");
    }

    @Test
    void a_closed_window_leaves_the_sheet_to_read_and_says_when_it_opens() throws Exception {
        sql.sql("update metering.submission_window set first_day = :day, last_day = :day where contract_id = :contract")
                .param("day", LocalDate.now(clock).getDayOfMonth() > 15 ? 5 : 25).param("contract", contract).update();

        var page = seen(get("/cabinet/readings"));
        assertThat(page).contains("Приём показаний закрыт", "снова откроется", "readonly").doesNotContain("btn--main");
        sent(post("/cabinet/readings").param("value-" + first, "405")).andExpect(status().isUnprocessableContent());
        assertThat(stage.history(first)).containsExactly("400 ACCEPTED");
    }

    @Test
    void the_history_shows_every_reading_with_source_and_state_and_is_filtered() throws Exception {
        sent(post("/cabinet/readings").param("value-" + first, "405"));

        assertThat(seen(get("/cabinet/readings/history"))).contains("71-001", "71-002", "Кабинет", "Загружено из файла",
                "Принято");
        assertThat(seen(get("/cabinet/readings/history").param("sought", "71-002"))).doesNotContain("71-001");
        assertThat(seen(get("/cabinet/readings/history").param("period", "2019-01"))).contains("Показаний не нашлось");
    }

    @Test
    void a_stranger_gets_404() throws Exception {
        sent(post("/cabinet/readings").param("value-" + first, "405"));
        var receipt = sql.sql("select receipt from metering.submission where contract_id = :contract")
                .param("contract", contract).query(String.class).single();
        for (var address : new String[] {
                "/cabinet/readings?contract=" + contract, "/cabinet/readings/history?contract=" + contract,
                "/cabinet/readings/receipts/" + receipt, "/cabinet/readings/receipts/" + receipt + ".pdf"
        }) {
            web.perform(get(address).with(SignedIn.subscriber(sql, 72))).andExpect(status().isNotFound());
        }
        web.perform(post("/cabinet/readings").with(csrf()).with(SignedIn.subscriber(sql, 72))
                .param("requestKey", "k").param("value-" + second, "405")).andExpect(status().isNotFound());
        web.perform(post("/cabinet/readings/check").with(csrf()).with(SignedIn.subscriber(sql, 72))
                .param("meter", String.valueOf(second)).param("value-" + second, "405"))
                .andExpect(status().isNotFound());
        assertThat(text(web.perform(get("/cabinet/readings").with(SignedIn.subscriber(sql, 72)))))
                .doesNotContain("71-001");
        assertThat(text(web.perform(get("/cabinet/readings/history").with(SignedIn.subscriber(sql, 72)))))
                .doesNotContain("71-001");
    }

    private byte[] bytes(String address) throws Exception {
        return web.perform(get(address).with(SignedIn.subscriber(sql, 71))).andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andReturn().getResponse().getContentAsByteArray();
    }

    private String seen(MockHttpServletRequestBuilder request) throws Exception {
        return text(web.perform(request.with(SignedIn.subscriber(sql, 71))).andExpect(status().isOk()));
    }

    private ResultActions sent(MockHttpServletRequestBuilder request) throws Exception {
        return sent(request, UUID.randomUUID().toString());
    }

    private ResultActions sent(MockHttpServletRequestBuilder request, String key) throws Exception {
        return web.perform(request.param("requestKey", key).with(SignedIn.subscriber(sql, 71)).with(csrf()));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ').replace("&nbsp;", " ");
    }
}
