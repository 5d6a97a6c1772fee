package ru.rodnik.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import ru.rodnik.DatabaseTest;
import ru.rodnik.metering.MeteringStage;
import ru.rodnik.portal.AccountFacts;
import ru.rodnik.portal.SignedIn;
import ru.rodnik.shared.BillingPeriod;

/**
 * Subscriber 81 has a premises for every case that may be told differently; «Обзор» and the rail ask for as many
 * readings and volumes as the sheets on which they are handed in.
 */
class WaitingCountsTests extends DatabaseTest {

    private final MockMvc web;
    private final MeteringStage stage;
    private final AccountFacts facts;
    private final JdbcClient sql;
    private final LocalDate today;
    private final BillingPeriod month;
    private long contract;

    WaitingCountsTests(MockMvc web, MeteringStage stage, JdbcClient sql, Clock clock) {
        this.web = web;
        this.stage = stage;
        this.facts = new AccountFacts(sql);
        this.sql = sql;
        this.today = LocalDate.now(clock);
        this.month = BillingPeriod.containing(today);
    }

    @BeforeEach
    void a_premises_for_every_case() {
        facts.utility();
        stage.subscriber(81);
        contract = stage.contract(81, "81-Д");
        stage.alwaysOpen(contract);
        metered("81-plain", "1");
        stage.premises(81, contract, "81-none", "NON_RESIDENTIAL", "EXTERNAL_SUPPLIER");
        changed(metered("81-overdue", "2"), "verification_due = '2026-02-01'");
        changed(metered("81-removed", "3"), "removed_on = '2026-02-01', final_reading = 100");
        changed(metered("81-today", "4"), "removed_on = cast(:today as date), final_reading = 100");
        changed(metered("81-tomorrow", "5"), "installed_on = cast(:today as date) + 1");
        facts.reading(81, metered("81-read", "6"), today, 110, "ACCEPTED");
        facts.reading(81, metered("81-held", "7"), today, 110, "HELD");
        facts.reading(81, metered("81-refused", "8"), today, 110, "REFUSED");
        hotWater("81-hot-accepted", "ACCEPTED");
        hotWater("81-hot-submitted", "SUBMITTED");
        hotWater("81-hot-refused", "REFUSED");
        var own = stage.premises(81, contract, "81-hot-meter", "NON_RESIDENTIAL", "EXTERNAL_SUPPLIER");
        changed(stage.meter(81, own, "9"), "medium = 'HOT_WATER'");
        var over = stage.contract(81, "81-over");
        stage.alwaysOpen(over);
        stage.meter(81, stage.premises(81, over, "81-over-1", "NON_RESIDENTIAL", "EXTERNAL_SUPPLIER"), "10");
        sql.sql("update registry.contract set valid_to = '2026-01-31' where id = :id").param("id", over).update();
        var soon = stage.contract(81, "81-soon");
        stage.alwaysOpen(soon);
        stage.meter(81, stage.premises(81, soon, "81-soon-1", "NON_RESIDENTIAL", "EXTERNAL_SUPPLIER"), "11");
        sql.sql("update registry.contract set valid_from = cast(:today as date) + 60 where id = :id")
                .param("today", today).param("id", soon).update();
    }

    private long metered(String premises, String serial) {
        return stage.meter(81, stage.premises(81, contract, premises, "NON_RESIDENTIAL", "NONE"), serial);
    }

    private void changed(long meter, String how) {
        sql.sql("update metering.meter set " + how + " where id = :id").param("today", today).param("id", meter)
                .update();
    }

    private void hotWater(String premises, String state) {
        facts.hotWater(81, stage.premises(81, contract, premises, "NON_RESIDENTIAL", "EXTERNAL_SUPPLIER"), month, 7,
                state, "нет скана");
    }

    @Test
    void the_overview_and_the_rail_ask_for_what_the_sheets_ask_for() throws Exception {
        assertThat(found("Передано (\\d+ из \\d+)", "/cabinet/readings")).isEqualTo("2 из 7");
        assertThat(found("Передать показания: (\\d+ из \\d+)", "/cabinet")).isEqualTo("2 из 7");
        assertThat(found("Передано (\\d+ из \\d+)", "/cabinet/hot-water")).isEqualTo("2 из 4");
        assertThat(found("Передать объёмы горячей воды: (\\d+ из \\d+)", "/cabinet")).isEqualTo("2 из 4");
        assertThat(words("/cabinet/volumes")).contains("Показания : ждут 5", "Горячая вода : ждут 2");
    }

    @Test
    void of_one_contract_too() throws Exception {
        var query = "?contract=" + contract;
        assertThat(found("Передано (\\d+ из \\d+)", "/cabinet/readings" + query)).isEqualTo("2 из 7");
        assertThat(found("Передать показания: (\\d+ из \\d+)", "/cabinet" + query)).isEqualTo("2 из 7");
    }

    @Test
    void outside_the_window_both_say_that_it_is_closed_and_how_many_are_missing() throws Exception {
        var closed = today.getDayOfMonth() == 1 ? 28 : 1;
        sql.sql("update metering.submission_window set first_day = :day, last_day = :day where contract_id is not null")
                .param("day", closed).update();

        assertThat(words("/cabinet/readings")).contains("Приём показаний закрыт", "Передано 2 из 7");
        if (closed == 1) {
            assertThat(words("/cabinet")).contains("Показания не переданы: 5 из 7",
                    "Объёмы горячей воды не переданы: 2 из 4");
        } else {
            assertThat(words("/cabinet")).doesNotContain("Передать показания: ");
        }
        assertThat(words("/cabinet")).doesNotContain("Показания : ждут", "Горячая вода : ждут");
    }

    private String found(String pattern, String address) throws Exception {
        var words = words(address);
        var found = Pattern.compile(pattern).matcher(words);
        assertThat(found.find()).as(address + ": " + words).isTrue();
        return found.group(1);
    }

    private String words(String address) throws Exception {
        var page = web.perform(SignedIn.as(sql, 81, get(URI.create(address)))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return HtmlUtils.htmlUnescape(page.replaceAll("<[^>]*>", " ")).replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }
}
