package ru.rodnik.metering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.web.SignedIn;
import ru.rodnik.metering.MeteringStage;
import ru.rodnik.metering.Scans;
import ru.rodnik.metering.ReviewHotWater;

/** Subscriber 73 hands in the hot water of a shop on any day; 74 is a stranger. */
class HotWaterPageTests extends DatabaseTest {

    private final MockMvc web;
    private final MeteringStage stage;
    private final ReviewHotWater review;
    private final JdbcClient sql;

    private long contract;
    private long shop;

    HotWaterPageTests(MockMvc web, MeteringStage stage, ReviewHotWater review, JdbcClient sql) {
        this.web = web;
        this.stage = stage;
        this.review = review;
        this.sql = sql;
    }

    @BeforeEach
    void a_shop_with_hot_water_of_a_heat_supplier() {
        stage.subscriber(73);
        stage.subscriber(74);
        contract = stage.contract(73, "73-Д");
        stage.alwaysOpen(contract);
        shop = stage.premises(73, contract, "73-1", "NON_RESIDENTIAL", "EXTERNAL_SUPPLIER");
    }

    @Test
    void a_volume_with_its_scan_is_filed_and_the_scan_comes_back_as_an_attachment() throws Exception {
        sent("35", Scans.png()).andExpect(status().is3xxRedirection());

        assertThat(seen("/cabinet/hot-water")).contains("35 м³", "На проверке", "Передано 1 из 1", "1 объём");
        var scan = web.perform(get("/cabinet/hot-water/scans/" + id()).with(SignedIn.subscriber(sql, 73)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        assertThat(scan.andReturn().getResponse().getContentAsByteArray()).isEqualTo(Scans.png());
    }

    @Test
    void without_a_scan_or_with_a_pretender_it_comes_back_with_words() throws Exception {
        assertThat(text(sent("35", new byte[0]).andExpect(status().isUnprocessableContent())))
                .contains("Приложите скан документа с объёмом", "value=\"35\"");
        assertThat(text(sent("35", Scans.pretender()).andExpect(status().isUnprocessableContent())))
                .contains("Это не PDF, JPEG и не PNG");
        assertThat(sql.sql("select count(*) from metering.hot_water where premises_id = :shop").param("shop", shop)
                .query(Long.class).single()).isZero();
    }

    @Test
    void a_refusal_shows_its_reason_and_the_field_again() throws Exception {
        sent("35", Scans.png());
        try (var _ = MeteringStage.actingAsEngineer()) {
            review.refuse(id(), "В акте 34 м³.");
        }

        assertThat(seen("/cabinet/hot-water")).contains("Отклонено", "В акте 34 м³.", "name=\"volume-" + shop + "\"");
    }

    @Test
    void one_scan_serves_many_premises() throws Exception {
        var annex = stage.premises(73, contract, "73-2", "NON_RESIDENTIAL", "EXTERNAL_SUPPLIER");
        web.perform(
                multipart("/cabinet/hot-water").file(new MockMultipartFile("scan", "акт.png", "image/png", Scans.png()))
                        .param("requestKey", UUID.randomUUID().toString()).param("volume-" + shop, "35")
                        .param("volume-" + annex, "12,5").with(SignedIn.subscriber(sql, 73)).with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(sql.sql("select count(*) from metering.hot_water where premises_id in (:shop, :annex)")
                .param("shop", shop).param("annex", annex).query(Long.class).single()).isEqualTo(2);
        assertThat(sql
                .sql("select count(distinct scan_file_id) from metering.hot_water where premises_id in (:shop, :annex)")
                .param("shop", shop).param("annex", annex).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void a_stranger_gets_404() throws Exception {
        sent("35", Scans.png());
        for (var address : new String[] {"/cabinet/hot-water?contract=" + contract,
                "/cabinet/hot-water/scans/" + id()}) {
            web.perform(get(address).with(SignedIn.subscriber(sql, 74))).andExpect(status().isNotFound());
        }
        web.perform(multipart("/cabinet/hot-water").param("requestKey", "k").param("volume-" + shop, "1")
                .with(SignedIn.subscriber(sql, 74)).with(csrf())).andExpect(status().isNotFound());
        assertThat(text(web.perform(get("/cabinet/hot-water").with(SignedIn.subscriber(sql, 74)))))
                .doesNotContain("ул. Мирная");
    }

    private long id() {
        return sql.sql("select max(id) as id from metering.hot_water where premises_id = :shop").param("shop", shop)
                .query(Long.class).single();
    }

    private ResultActions sent(String volume, byte[] scan) throws Exception {
        return web.perform(multipart("/cabinet/hot-water")
                .file(new MockMultipartFile("scan-" + shop, "акт.png", "image/png", scan))
                .param("requestKey", UUID.randomUUID().toString()).param("volume-" + shop, volume)
                .param("covers-" + shop, "2026-10")
                .with(SignedIn.subscriber(sql, 73)).with(csrf()));
    }

    private String seen(String address) throws Exception {
        return text(web.perform(get(address).with(SignedIn.subscriber(sql, 73))).andExpect(status().isOk()));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ').replace("&nbsp;", " ");
    }
}
