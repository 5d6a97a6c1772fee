package ru.rodnik.metering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.StaffRole;
import ru.rodnik.access.web.SignedIn;
import ru.rodnik.metering.MeteringStage;
import ru.rodnik.metering.Scans;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Format;

/** Subscriber 75: a shop with a meter (400 a month ago) and hot water; the metering engineer looks after both. */
class OfficePagesTests extends DatabaseTest {

    private final MockMvc web;
    private final MeteringStage stage;
    private final JdbcClient sql;
    private final Clock clock;

    private long meter;
    private long shop;

    OfficePagesTests(MockMvc web, MeteringStage stage, JdbcClient sql, Clock clock) {
        this.web = web;
        this.stage = stage;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_shop() {
        stage.subscriber(75);
        var contract = stage.contract(75, "75-Д");
        stage.alwaysOpen(contract);
        shop = stage.premises(75, contract, "75-1", "NON_RESIDENTIAL", "EXTERNAL_SUPPLIER");
        meter = stage.meter(75, shop, "75-001");
        stage.accepted(75, meter, BillingPeriod.containing(LocalDate.now(clock)).previous().lastDay().toString(), 400);
    }

    @Test
    void a_meter_is_found_by_number_address_or_code_and_has_a_card() throws Exception {
        assertThat(seen("/office/meters?q=75-001")).contains("№ 75-001", "Магазин 75");
        assertThat(seen("/office/meters?q=75")).contains("№ 75-001");
        assertThat(seen("/office/meters?q=Мирная, 75-1")).contains("№ 75-001");
        assertThat(seen("/office/meters?q=нет такого")).contains("Приборов не нашлось");
        assertThat(seen("/office/meters/" + meter)).contains("Прибор № 75-001", "400", "Загружено из файла", "75-Д");
    }

    @Test
    void a_held_reading_is_accepted_or_refused_with_words_for_the_subscriber() throws Exception {
        held();
        var id = sql.sql("select max(id) as id from metering.reading where meter_id = :meter").param("meter", meter)
                .query(Long.class).single();
        assertThat(seen("/office/readings")).contains("№ 75-001", "больше обычного", "Принять", "Отклонить");

        engineer(post("/office/readings/" + id + "/refusal").param("reason", " "))
                .andExpect(status().isUnprocessableContent());
        engineer(post("/office/readings/" + id + "/refusal").param("reason", "На фото 410"))
                .andExpect(redirectedUrl("/office/readings?done=refused"));
        engineer(post("/office/readings/" + id + "/approval")).andExpect(status().isConflict());
        assertThat(stage.history(meter)).containsExactly("400 ACCEPTED", "900 REFUSED");
        assertThat(text(web.perform(get("/cabinet/readings").with(SignedIn.subscriber(sql, 75)))))
                .contains("На фото 410");
    }

    @Test
    void a_photo_is_asked_for_sent_and_looked_at() throws Exception {
        held();
        var id = sql.sql("select max(id) as id from metering.reading where meter_id = :meter").param("meter", meter)
                .query(Long.class).single();
        engineer(post("/office/readings/" + id + "/photo-request").param("reason", "Снимите все цифры"))
                .andExpect(redirectedUrl("/office/readings?done=photo"));
        var subscriber = SignedIn.subscriber(sql, 75);
        assertThat(text(web.perform(get("/cabinet").with(subscriber)))).contains("Пришлите фото", "Снимите все цифры");
        assertThat(text(web.perform(get("/cabinet/readings/" + id).with(subscriber))))
                .contains("Отправить фото", "На проверке", "больше обычного");
        web.perform(multipart("/cabinet/readings/" + id + "/photos").with(subscriber).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        web.perform(multipart("/cabinet/readings/" + id + "/photos")
                .file(new MockMultipartFile("photo", "фото.png", "image/png", Scans.png()))
                .with(subscriber).with(csrf())).andExpect(redirectedUrl("/cabinet/readings/" + id + "?sent"));

        assertThat(seen("/office/readings")).contains("1 фото от абонента");
        assertThat(seen("/office/readings/" + id)).contains("фото.png", "Принять", "Снимите все цифры");
        var photo = sql.sql("select id from metering.reading_photo where reading_id = :id").param("id", id)
                .query(Long.class).single();
        var address = "/cabinet/readings/" + id + "/photos/" + photo;
        web.perform(get(address).with(subscriber)).andExpect(status().isOk());
        stage.subscriber(74);
        web.perform(get(address).with(SignedIn.subscriber(sql, 74))).andExpect(status().isNotFound());
        web.perform(get("/cabinet/readings/" + id).with(SignedIn.subscriber(sql, 74)))
                .andExpect(status().isNotFound());
    }

    @Test
    void an_accountant_looks_but_does_not_decide() throws Exception {
        held();
        var id = sql.sql("select max(id) as id from metering.reading where meter_id = :meter").param("meter", meter)
                .query(Long.class).single();
        web.perform(post("/office/readings/" + id + "/approval").with(csrf())
                .with(SignedIn.staff(sql, "accountant-75", null, StaffRole.ACCOUNTANT)))
                .andExpect(status().isForbidden());
        web.perform(get("/office/readings").with(SignedIn.subscriber(sql, 75))).andExpect(status().isForbidden());
    }

    @Test
    void an_employee_enters_for_the_subscriber_with_a_reason() throws Exception {
        assertThat(seen("/office/readings/entry?code=75")).contains("Магазин 75", "value-" + meter);
        entered("", "405").andExpect(status().isUnprocessableContent());
        assertThat(text(entered("звонок", "399"))).contains("Меньше прошлого показания 400");
        assertThat(stage.history(meter)).containsExactly("400 ACCEPTED");

        entered("звонок", "405").andExpect(status().is3xxRedirection());
        assertThat(stage.history(meter)).containsExactly("400 ACCEPTED", "405 ACCEPTED");
        assertThat(text(web.perform(get("/cabinet/readings/history").with(SignedIn.subscriber(sql, 75)))))
                .contains("Внёс сотрудник");
    }

    @Test
    void hot_water_is_compared_with_its_scan_and_accepted() throws Exception {
        web.perform(multipart("/cabinet/hot-water")
                .file(new MockMultipartFile("scan-" + shop, "акт.png", "image/png", Scans.png()))
                .param("requestKey", UUID.randomUUID().toString()).param("volume-" + shop, "35")
                .with(SignedIn.subscriber(sql, 75)).with(csrf()));
        var id = sql.sql("select max(id) as id from metering.hot_water where premises_id = :shop").param("shop", shop)
                .query(Long.class).single();

        assertThat(seen("/office/hot-water")).contains("35 м³", "Скачать скан", "Магазин 75");
        web.perform(get("/office/hot-water/" + id + "/scan").with(engineer())).andExpect(status().isOk());
        engineer(post("/office/hot-water/" + id + "/approval"))
                .andExpect(redirectedUrl("/office/hot-water?done=accepted"));
        assertThat(seen("/office/hot-water")).doesNotContain("Магазин 75");
    }

    private void held() throws Exception {
        web.perform(post("/cabinet/readings").param("requestKey", UUID.randomUUID().toString())
                .param("value-" + meter, "900").param("confirmed-" + meter, "900")
                .with(SignedIn.subscriber(sql, 75)).with(csrf())).andExpect(status().is3xxRedirection());
    }

    private ResultActions entered(String reason, String value) throws Exception {
        return engineer(
                post("/office/readings/entry").param("requestKey", UUID.randomUUID().toString()).param("code", "75")
                        .param("takenOn", Format.date(LocalDate.now(clock))).param("reason", reason)
                        .param("value-" + meter, value));
    }

    private ResultActions engineer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(engineer()).with(csrf()));
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor engineer() {
        return SignedIn.staff(sql, "metering-75", null, StaffRole.METERING);
    }

    private String seen(String address) throws Exception {
        return text(web.perform(get(address).with(engineer())).andExpect(status().isOk()));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ').replace("&nbsp;", " ");
    }
}
