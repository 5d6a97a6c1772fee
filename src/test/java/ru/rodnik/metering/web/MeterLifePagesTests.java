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
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.StaffRole;
import ru.rodnik.access.web.SignedIn;
import ru.rodnik.metering.MeteringStage;
import ru.rodnik.metering.Scans;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Format;

/** Subscriber 76: a shop with a meter that showed 400 a month ago; 77 is somebody else. */
class MeterLifePagesTests extends DatabaseTest {

    private final MockMvc web;
    private final MeteringStage stage;
    private final JdbcClient sql;
    private final LocalDate today;

    private long shop;
    private long meter;

    MeterLifePagesTests(MockMvc web, MeteringStage stage, JdbcClient sql, Clock clock) {
        this.web = web;
        this.stage = stage;
        this.sql = sql;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void a_shop() {
        stage.subscriber(76);
        stage.subscriber(77);
        shop = stage.premises(76, stage.contract(76, "76-Д"), "76-1", "NON_RESIDENTIAL", "NONE");
        meter = stage.meter(76, shop, "76-001");
        stage.accepted(76, meter, BillingPeriod.containing(today).previous().lastDay().toString(), 400);
    }

    @Test
    void a_replacement_is_entered_with_both_dials_a_scan_and_a_photo_and_the_subscriber_sees_it() throws Exception {
        assertThat(seen("/office/meters/" + meter)).contains("Ввести акт", "Замена", "Установлен");
        assertThat(seen("/office/meters/" + meter + "/acts/new?kind=REPLACEMENT"))
                .contains("Последнее показание", "Новый прибор", "Заводской номер");
        var answer = engineer(multipart("/office/meters/" + meter + "/acts")
                .file(new MockMultipartFile("scan", "акт.png", "image/png", Scans.png()))
                .file(new MockMultipartFile("photo", "фото.png", "image/png", Scans.png()))
                .param("requestKey", UUID.randomUUID().toString()).param("kind", "REPLACEMENT")
                .param("day", Format.date(today)).param("dated", Format.date(today)).param("number", "З-17")
                .param("dial", "411").param("serial", "76-002").param("digits", "5").param("decimals", "3")
                .param("initial", "0,5").param("newVerifiedUntil", Format.date(today.plusYears(6)))
                .param("model", "СВК-20").param("dn", "20").param("newSeal", "П-5"))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();

        assertThat(seen(String.valueOf(answer))).contains("Прибор № 76-002", "Акт внесён: замена",
                "Установлен взамен другого", "прибор № 76-001", "акт № З-17");
        assertThat(cabinet("/cabinet/meters/" + meter)).contains("Заменён на другой", "прибор № 76-002", "411",
                "Скачать скан", "Скачать фото");
        assertThat(cabinet("/cabinet/meters")).contains("76-001", "76-002", "Снят");
        var act = sql.sql("select id from metering.act where meter_id = :meter").param("meter", meter)
                .query(Long.class).single();
        var photo = "/cabinet/meters/" + meter + "/acts/" + act + "/photo";
        web.perform(get(photo).with(SignedIn.subscriber(sql, 76))).andExpect(status().isOk());
        web.perform(get(photo).with(SignedIn.subscriber(sql, 77))).andExpect(status().isNotFound());
    }

    @Test
    void a_stranger_gets_404() throws Exception {
        web.perform(get("/cabinet/meters/" + meter).with(SignedIn.subscriber(sql, 77)))
                .andExpect(status().isNotFound());
        assertThat(text(web.perform(get("/cabinet/meters").with(SignedIn.subscriber(sql, 77)))))
                .doesNotContain("76-001");
        var contract = sql.sql("select id from registry.contract where number = '76-Д'").query(Long.class).single();
        web.perform(get("/cabinet/meters?contract=" + contract).with(SignedIn.subscriber(sql, 77)))
                .andExpect(status().isNotFound());
        assertThat(cabinet("/cabinet/meters?contract=" + contract)).contains("76-001");
    }

    @Test
    void a_refused_act_comes_back_with_what_was_typed_and_what_to_mend() throws Exception {
        var page = text(engineer(act("REMOVAL").param("dial", "399")).andExpect(status().isUnprocessableContent()));
        assertThat(page).contains("Меньше показания 400", "value=\"399\"", "value=\"А-1\"");
        assertThat(text(engineer(act("VERIFICATION").param("verifiedUntil", "нет"))
                .andExpect(status().isUnprocessableContent()))).contains("до какого дня действует поверка");
        assertThat(sql.sql("select count(*) from metering.act where meter_id = :meter").param("meter", meter)
                .query(Integer.class).single()).isZero();
    }

    @Test
    void an_accountant_sees_the_record_and_enters_nothing() throws Exception {
        var accountant = SignedIn.staff(sql, "accountant-76", null, StaffRole.ACCOUNTANT);
        assertThat(text(web.perform(get("/office/meters/" + meter).with(accountant)))).doesNotContain("Ввести акт");
        web.perform(act("SEAL_BROKEN").with(csrf()).with(accountant)).andExpect(status().isForbidden());
    }

    @Test
    void a_verification_that_ends_is_on_the_list_and_said_to_the_subscriber() throws Exception {
        sql.sql("update metering.meter set verification_due = :due where id = :meter").param("due", today.plusDays(5))
                .param("meter", meter).update();
        assertThat(seen("/office/meters/verification?show=week")).contains("76-001", "Осталось 5 дней",
                "Внести поверку");
        assertThat(seen("/office/meters/verification?show=over")).doesNotContain("76-001");
        assertThat(cabinet("/cabinet/meters/" + meter)).contains("Поверка до", "осталось 5 дней");

        engineer(act("VERIFICATION").param("verifiedUntil", Format.date(today.plusYears(6)))
                .param("registryNumber", "С-ГА/2026/1")).andExpect(status().is3xxRedirection());
        assertThat(seen("/office/meters/verification?show=week")).doesNotContain("76-001");
        assertThat(cabinet("/cabinet/meters/" + meter)).contains("С-ГА/2026/1");
    }

    @Test
    void a_new_irrigation_meter_is_taken_into_use() throws Exception {
        assertThat(seen("/office/meters/new?code=76")).contains("Магазин 76", "полив, не отводится");
        assertThat(seen("/office/meters/new?code=4444")).contains("Абонента с кодом 4444 нет");
        var form = post("/office/meters").param("requestKey", UUID.randomUUID().toString()).param("subscriber", "76")
                .param("premises", String.valueOf(shop)).param("medium", "COLD_WATER").param("role", "IRRIGATION")
                .param("parent", "").param("serial", "76-П").param("digits", "5").param("decimals", "0")
                .param("initial", "12").param("newVerifiedUntil", Format.date(today.plusYears(4)))
                .param("day", Format.date(today)).param("dated", Format.date(today)).param("number", "Д-1");
        engineer(form).andExpect(status().is3xxRedirection());
        assertThat(cabinet("/cabinet/meters")).contains("76-П", "полив");
        engineer(form).andExpect(status().is3xxRedirection());
        assertThat(sql.sql("select count(*) from metering.meter_v where serial = '76-П'").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void a_meter_behind_another_needs_the_other_one() throws Exception {
        assertThat(text(engineer(post("/office/meters").param("requestKey", UUID.randomUUID().toString())
                .param("subscriber", "76").param("premises", String.valueOf(shop)).param("medium", "COLD_WATER")
                .param("role", "SUB").param("parent", "").param("serial", "76-С").param("digits", "5")
                .param("decimals", "0").param("initial", "0")
                .param("newVerifiedUntil", Format.date(today.plusYears(4))).param("day", Format.date(today))
                .param("dated", Format.date(today)).param("number", "Д-2"))
                .andExpect(status().isUnprocessableContent()))).contains("Выберите прибор, за которым стоит этот.");
    }

    @Test
    void a_notice_given_beforehand_is_entered_shown_and_ended() throws Exception {
        assertThat(text(engineer(notice(today.plusDays(1))).andExpect(status().isUnprocessableContent())))
                .contains("День получения ещё не наступил");
        engineer(notice(today)).andExpect(redirectedUrl("/office/meters/suspensions?done=recorded"));
        assertThat(text(engineer(notice(today)).andExpect(status().isUnprocessableContent())))
                .contains("На эти дни уже есть уведомление");
        assertThat(seen("/office/meters/suspensions")).contains("Магазин 76", "Воду не берут");
        assertThat(cabinet("/cabinet/meters/" + meter)).contains("Приостановка: воду не берут");
        var id = sql.sql("select id from metering.suspension_v where premises_id = :shop").param("shop", shop)
                .query(Long.class).single();
        engineer(post("/office/meters/suspensions/" + id + "/end").param("resumed", Format.date(today)))
                .andExpect(status().isUnprocessableContent());
        engineer(post("/office/meters/suspensions/" + id + "/end").param("resumed", Format.date(today.plusDays(5))))
                .andExpect(redirectedUrl("/office/meters/suspensions?done=resumed"));
        assertThat(sql.sql("select until_day from metering.suspension_v where id = :id").param("id", id)
                .query(LocalDate.class).single()).isEqualTo(today.plusDays(4));
    }

    private MockHttpServletRequestBuilder notice(LocalDate received) {
        return post("/office/meters/suspensions").param("requestKey", UUID.randomUUID().toString())
                .param("subscriber", "76").param("premises", String.valueOf(shop)).param("from", Format.date(today))
                .param("until", Format.date(today.plusDays(40))).param("number", "У-3")
                .param("receivedOn", Format.date(received));
    }

    private MockHttpServletRequestBuilder act(String kind) {
        return post("/office/meters/" + meter + "/acts").param("requestKey", UUID.randomUUID().toString())
                .param("kind", kind).param("day", Format.date(today)).param("dated", Format.date(today))
                .param("number", "А-1");
    }

    private ResultActions engineer(
            AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return web.perform(request.with(engineer()).with(csrf()));
    }

    private RequestPostProcessor engineer() {
        return SignedIn.staff(sql, "metering-76", null, StaffRole.METERING);
    }

    private String seen(String address) throws Exception {
        return text(web.perform(get(address).with(engineer())).andExpect(status().isOk()));
    }

    private String cabinet(String address) throws Exception {
        return text(web.perform(get(address).with(SignedIn.subscriber(sql, 76))).andExpect(status().isOk()));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ').replace("&nbsp;", " ");
    }
}
