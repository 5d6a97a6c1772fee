package ru.rodnik.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static ru.rodnik.access.web.SignedIn.staff;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.StaffRole;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.office.ClosingBoard.Filter;
import ru.rodnik.office.ClosingBoard.Line;
import ru.rodnik.office.ClosingBoard.Sums;
import ru.rodnik.portal.SignedIn;
import ru.rodnik.registry.ContractCategory;
import ru.rodnik.registry.PremisesUse;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** This month: a great and a small shop are silent, a third one has handed in. */
class ClosingBoardTests extends DatabaseTest {

    private static final Filter ALL = new Filter(null, null, null);
    private static final int GREAT = 88_411;
    private static final int SMALL = 88_412;
    private static final int READ = 88_413;

    private final WaterTown town;
    private final ClosingBoard board;
    private final SilenceEstimates estimates;
    private final RemindOfReadings remindOfReadings;
    private final RunMonth runMonth;
    private final JdbcClient sql;
    private final Clock clock;
    private final MockMvc browser;
    private final LocalDate today;
    private final BillingPeriod month;
    private long great;
    private long small;
    private long greatMeter;

    ClosingBoardTests(
            WaterTown town, ClosingBoard board, SilenceEstimates estimates, RemindOfReadings remindOfReadings,
            RunMonth runMonth, JdbcClient sql, Clock clock, MockMvc browser) {
        this.town = town;
        this.board = board;
        this.estimates = estimates;
        this.remindOfReadings = remindOfReadings;
        this.runMonth = runMonth;
        this.sql = sql;
        this.clock = clock;
        this.browser = browser;
        this.today = LocalDate.now(clock);
        this.month = BillingPeriod.containing(today);
    }

    @BeforeEach
    void three_shops() {
        town.opens();
        great = shop(GREAT, "ООО «Большая лавка»", "M-G", "1000", "4000", null);
        small = shop(SMALL, "ООО «Малая лавка»", "M-S", "10", "40", null);
        shop(READ, "ООО «Точная лавка»", "M-R", "100", "130", "140");
        greatMeter = sql.sql("select id from metering.meter where code = 'M-G'").query(Long.class).single();
        estimates.refresh(month, 2);
    }

    private long shop(int code, String name, String meter, String first, String second, @Nullable String now) {
        town.subscriber(code, name);
        var contract = town.contract(code, "Д-" + code, "LEGAL_OTHER", "NET", null);
        var premises = town.premises(contract, code, "P-" + code, "NONE");
        var id = town.coldMeter(premises, code, meter, LocalDate.of(2025, 1, 10), "0");
        reading(id, code, month.plusMonths(-2).lastDay(), first);
        reading(id, code, month.previous().lastDay(), second);
        if (now != null) {
            reading(id, code, month.firstDay(), now);
        }
        return contract;
    }

    private void reading(long meter, int code, LocalDate on, String value) {
        town.reading(meter, code, on.toString(), value, OffsetDateTime.now(clock));
    }

    private List<Line> lines(Filter filter) {
        return board.look(month, today, filter, 0, 100).lines();
    }

    private Sums sums() {
        return board.look(month, today, ALL, 0, 100).sums();
    }

    @Test
    void nobody_is_left_out_of_the_sums_by_paging() {
        var seen = board.look(month, today, ALL, 1, 1);
        assertThat(seen.lines()).extracting(Line::contractId).containsExactly(small);
        assertThat(seen.sums()).isEqualTo(sums());
        assertThat(board.look(month, today, new Filter("Самарский", null, null), 0, 100).sums())
                .satisfies(none -> assertThat(none.lines()).isZero())
                .satisfies(none -> assertThat(none.silent()).isEqualTo(2));
    }

    @Test
    void the_silent_stand_there_with_the_dearest_first() {
        assertThat(lines(ALL)).extracting(Line::contractId).containsExactly(great, small);
        assertThat(lines(ALL)).allSatisfy(line -> {
            assertThat(line.missing()).isEqualTo(1);
            assertThat(line.gross()).isNotNull();
        });
        assertThat(sums().contracts()).isEqualTo(2);
    }

    @Test
    void silence_costs_what_the_run_of_the_month_charges_when_nothing_comes() {
        var expected = sums().gross();
        runMonth.run(month);
        assertThat(sql.sql("select sum(gross) as amount from billing.charge where contract_id in (:great, :small)")
                .param("great", great).param("small", small).query(Money.class).single()).isEqualTo(expected);
    }

    @Test
    void district_category_and_use_narrow_the_board() {
        assertThat(lines(new Filter("Ленинский", ContractCategory.LEGAL_OTHER, PremisesUse.NON_RESIDENTIAL)))
                .hasSize(2);
        assertThat(lines(new Filter("Самарский", null, null))).isEmpty();
        assertThat(lines(new Filter(null, ContractCategory.BUDGET, null))).isEmpty();
        assertThat(lines(new Filter(null, null, PremisesUse.APARTMENT_BUILDING))).isEmpty();
    }

    @Test
    void a_reminder_is_sent_once_a_day_and_its_answer_is_counted() {
        assertThat(remindOfReadings.remind("key-1", month, ALL, List.of(great))).isEqualTo(1);
        assertThat(remindOfReadings.remind("key-1", month, ALL, List.of(great))).as("the same request").isEqualTo(1);
        assertThat(remindOfReadings.remind("key-2", month, ALL, null)).as("only the other one is left").isEqualTo(1);
        assertThat(remindOfReadings.remind("key-3", month, ALL, null)).isZero();
        assertThat(count("select count(*) from office.reminder")).isEqualTo(2);
        assertThat(count("select count(*) from audit.act_v where action = 'readings.reminded'")).isEqualTo(2);

        reading(greatMeter, GREAT, month.firstDay(), "5000");
        var sums = sums();
        assertThat(sums.reminded()).isEqualTo(2);
        assertThat(sums.answered()).isEqualTo(1);
        assertThat(lines(ALL)).extracting(Line::contractId).containsExactly(small);
    }

    @Test
    void the_reminded_finds_the_message_in_his_account_until_he_hands_in() throws Exception {
        remindOfReadings.remind("key-4", month, ALL, List.of(great));
        assertThat(cabinet(GREAT)).contains("Ждём показания за", "Д-88411");
        assertThat(cabinet(SMALL)).doesNotContain("Ждём показания за");
        reading(greatMeter, GREAT, month.firstDay(), "5000");
        assertThat(cabinet(GREAT)).doesNotContain("Ждём показания за");
    }

    @Test
    void the_page_sends_reminders_and_gives_the_table_as_a_file() throws Exception {
        assertThat(office(get("/office/closing"))).contains("Кто не передал", "ООО «Большая лавка»",
                "1 прибор".replace(' ', '\u00a0'));
        browser.perform(
                as(post("/office/closing/reminders").param("requestKey", "key-5").param("contract", "" + small)))
                .andExpect(status().is3xxRedirection());
        assertThat(count("select count(*) from office.reminder")).isEqualTo(1);
        browser.perform(as(get("/office/closing/export.xlsx"))).andExpect(status().isOk());
        browser.perform(get("/office/closing").with(staff(sql, "acc", null, StaffRole.ACCOUNTANT)))
                .andExpect(status().isOk());
        browser.perform(post("/office/closing/reminders").param("requestKey", "key-6").param("all", "true").with(csrf())
                .with(staff(sql, "acc", null, StaffRole.ACCOUNTANT))).andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(staff(sql, "bill", null, StaffRole.BILLING)).with(csrf());
    }

    private String office(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(as(request)).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String cabinet(int code) throws Exception {
        return browser.perform(SignedIn.as(sql, code, get("/cabinet"))).andExpect(status().isOk()).andReturn()
                .getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private long count(String statement) {
        return sql.sql(statement).query(Long.class).single();
    }
}
