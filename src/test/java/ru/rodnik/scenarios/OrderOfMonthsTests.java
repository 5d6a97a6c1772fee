package ru.rodnik.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.ReleaseOutcome;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.billing.RunOutcome;
import ru.rodnik.shared.BillingPeriod;

/** A shop takes 2 m³ a day, read at the end of September and of November, not of October: months go out in their order. */
class OrderOfMonthsTests extends DatabaseTest {

    private static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");
    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final int SHOP = 88_601;

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final JdbcClient sql;
    private final Clock clock;

    OrderOfMonthsTests(WaterTown town, RunMonth runMonth, ReleaseMonth releaseMonth, JdbcClient sql, Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_shop_without_a_reading_of_october() {
        town.opens();
        town.subscriber(SHOP, "ООО «Лавка»");
        var contract = town.contract(SHOP, "Д-88601", "LEGAL_OTHER", "NET", null);
        var premises = town.premises(contract, SHOP, "P-88601", "NONE", true, false);
        var meter = town.coldMeter(premises, SHOP, "M-88601", LocalDate.of(2025, 1, 10), "0");
        var earlier = OffsetDateTime.now(clock).minusDays(1);
        town.reading(meter, SHOP, "2026-08-31", "878", earlier);
        town.reading(meter, SHOP, "2026-09-30", "938", earlier);
        town.reading(meter, SHOP, "2026-11-30", "1060", earlier);
    }

    @Test
    void a_month_is_not_run_after_a_later_one_which_charged_its_water_already() {
        runMonth.run(NOVEMBER);
        releaseMonth.release(NOVEMBER);
        assertThat(charged()).as("61 days at 2 m³").isEqualByComparingTo("122");

        assertThat(runMonth.run(OCTOBER)).isEqualTo(new RunOutcome.LaterReleased(NOVEMBER));
        assertThat(charged()).isEqualByComparingTo("122");
    }

    @Test
    void a_calculation_that_waited_too_long_is_not_released() {
        runMonth.run(OCTOBER);
        runMonth.run(NOVEMBER);
        releaseMonth.release(NOVEMBER);

        assertThat(releaseMonth.release(OCTOBER)).isEqualTo(new ReleaseOutcome.LaterReleased(NOVEMBER));
        assertThat(charged()).isEqualByComparingTo("122");
    }

    @Test
    void a_month_that_did_not_know_of_the_one_before_is_calculated_again() {
        runMonth.run(OCTOBER);
        runMonth.run(NOVEMBER);
        assertThat(releaseMonth.release(OCTOBER)).isInstanceOf(ReleaseOutcome.Released.class);
        assertThat(releaseMonth.release(NOVEMBER)).isEqualTo(new ReleaseOutcome.Outdated(OCTOBER));

        runMonth.run(NOVEMBER);
        assertThat(releaseMonth.release(NOVEMBER)).isInstanceOf(ReleaseOutcome.Released.class);
        assertThat(charged()).isEqualByComparingTo("122");
    }

    private BigDecimal charged() {
        return sql.sql(
                "select sum(volume) from billing.charge_v where subscriber_code = :code and service = 'COLD_WATER'")
                .param("code", SHOP).query(BigDecimal.class).single();
    }
}
