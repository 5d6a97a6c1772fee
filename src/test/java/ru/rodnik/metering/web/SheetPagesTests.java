package ru.rodnik.metering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.web.SignedIn;
import ru.rodnik.metering.MeteringStage;
import ru.rodnik.shared.BillingPeriod;

/** A management company with three houses of 60 meters each, in two contracts, all at 400 a month ago. */
class SheetPagesTests extends DatabaseTest {

    private static final int HOUSES = 3;
    private static final int METERS = 60;

    private final MockMvc web;
    private final MeteringStage stage;
    private final JdbcClient sql;
    private final Clock clock;
    private final List<List<Long>> houses = new ArrayList<>();

    SheetPagesTests(MockMvc web, MeteringStage stage, JdbcClient sql, Clock clock) {
        this.web = web;
        this.stage = stage;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void three_large_houses() {
        stage.subscriber(77);
        var contracts = List.of(stage.contract(77, "77-А"), stage.contract(77, "77-Б"));
        contracts.forEach(stage::alwaysOpen);
        var lastMonth = BillingPeriod.containing(LocalDate.now(clock)).previous().lastDay().toString();
        for (int house = 1; house <= HOUSES; house++) {
            var premises =
                    stage.premises(77, contracts.get(house / HOUSES), "77-" + house, "APARTMENT_BUILDING", "NONE");
            var meters = new ArrayList<Long>();
            for (int i = 1; i <= METERS; i++) {
                var meter = stage.meter(77, premises, "77-" + house + "-" + i);
                stage.accepted(77, meter, lastMonth, 400);
                meters.add(meter);
            }
            houses.add(meters);
        }
    }

    @Test
    void a_page_holds_whole_houses() throws Exception {
        var first = seen(get("/cabinet/readings"));

        assertThat(first).contains("Приборы 1–60 из 180", "name=\"value-" + houses.get(0).getLast() + "\"")
                .doesNotContain("name=\"value-" + houses.get(1).getFirst() + "\"");
        assertThat(seen(get("/cabinet/readings").param("page", "3"))).contains("Приборы 121–180 из 180");
    }

    @Test
    void what_is_typed_on_one_page_is_kept_on_the_next_and_handed_in_with_it() throws Exception {
        var early = houses.get(0).getFirst();
        var late = houses.get(2).getFirst();
        var third = seen(post("/cabinet/readings/draft").param("page", "1").param("go", "3")
                .param("value-" + early, "405").param("seen-" + early, "0"));
        assertThat(third).contains("Приборы 121–180 из 180", "name=\"value-" + early + "\" value=\"405\"",
                "name=\"value-" + late + "\"", "готовы к отправке 1");

        var answer = sent(post("/cabinet/readings").param("page", "3").param("value-" + early, "405")
                .param("value-" + late, "406"));
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(stage.history(early)).containsExactly("400 ACCEPTED", "405 ACCEPTED");
        assertThat(stage.history(late)).containsExactly("400 ACCEPTED", "406 ACCEPTED");
        assertThat(seen(get(Objects.requireNonNull(answer.getRedirectedUrl())))).contains("Квитанции о приёме: 2",
                "договор № 77-А",
                "договор № 77-Б");
    }

    @Test
    void a_mistake_of_another_page_opens_that_page() throws Exception {
        var wrong = houses.get(1).getFirst();
        var page = seen(post("/cabinet/readings").param("page", "3").param("value-" + wrong, "399"));

        assertThat(page).contains("Приборы 61–120 из 180", "Меньше прошлого показания 400", "href=\"#m" + wrong + "\"");
        assertThat(seen(post("/cabinet/readings/draft").param("go", "1").param("value-" + wrong, "399")))
                .contains("Приборы 1–60 из 180", "страница 2");
    }

    @Test
    void the_filter_keeps_what_is_typed() throws Exception {
        var meter = houses.get(0).getFirst();

        assertThat(seen(post("/cabinet/readings/draft").param("filter", "missing").param("value-" + meter, "405")))
                .contains("value=\"405\"", "name=\"only\" value=\"missing\"");
    }

    private String seen(MockHttpServletRequestBuilder request) throws Exception {
        return new String(sent(request).getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ')
                .replace("&nbsp;", " ");
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.param("requestKey", UUID.randomUUID().toString())
                .with(SignedIn.subscriber(sql, 77)).with(csrf())).andReturn().getResponse();
    }
}
