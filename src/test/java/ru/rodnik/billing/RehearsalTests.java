package ru.rodnik.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.billing.MonthBridge.Cause;
import ru.rodnik.billing.Rehearsals.Order;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** Two shops in October 2026, released; in November one takes twice as much. */
class RehearsalTests extends DatabaseTest {

    private static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");
    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final int CODE = 88_401;

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final RehearseMonth rehearseMonth;
    private final Rehearsals rehearsals;
    private final Months months;
    private final JdbcClient sql;
    private final Clock clock;

    RehearsalTests(
            WaterTown town,
            RunMonth runMonth,
            ReleaseMonth releaseMonth,
            RehearseMonth rehearseMonth,
            Rehearsals rehearsals,
            Months months,
            JdbcClient sql,
            Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.rehearseMonth = rehearseMonth;
        this.rehearsals = rehearsals;
        this.months = months;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void october_is_released() {
        town.opens();
        town.subscriber(CODE, "ООО «Лавка»");
        var first = shop("1");
        var second = shop("2");
        reads(first, "2026-10-31", "10");
        reads(second, "2026-10-31", "10");
        runMonth.run(OCTOBER);
        releaseMonth.release(OCTOBER);
        reads(first, "2026-11-30", "30");
        reads(second, "2026-11-30", "20");
    }

    private long shop(String number) {
        var contract = town.contract(CODE, "Д-8840" + number, "LEGAL_OTHER", "NET", null);
        var premises = town.premises(contract, CODE, "P-8840" + number, "NONE");
        return town.coldMeter(premises, CODE, "M-8840" + number, LocalDate.of(2026, 9, 30), "0");
    }

    private void reads(long meter, String day, String dial) {
        town.reading(meter, CODE, day, dial, OffsetDateTime.now(clock).minusDays(1));
    }

    @Test
    void the_causes_lead_from_the_month_before_to_this_one_contract_by_contract() {
        var rehearsal = rehearseMonth.rehearse(NOVEMBER);
        assertThat(rehearsal.differences()).hasSize(2);
        assertThat(rehearsal.total().before()).isEqualTo(months.current(OCTOBER).orElseThrow().gross());
        assertThat(rehearsal.total().now())
                .isEqualTo(Money.sum(rehearsal.now().stream().map(ServiceTotals::gross).toList()));
        assertThat(rehearsal.total().of(Cause.VOLUME).isPositive()).isTrue();
        assertThat(months.current(NOVEMBER)).isEmpty();
    }

    @Test
    void what_a_page_keeps_of_it_adds_up_to_the_same() {
        var rehearsal = rehearseMonth.rehearse(NOVEMBER);
        long id = rehearsals.begin(NOVEMBER, 2);
        rehearsals.file(id, rehearsal.differences());
        rehearsals.advance(id, 2);
        rehearsals.finish(id);
        assertThat(rehearsals.total(id)).isEqualTo(rehearsal.total());
        assertThat(rehearsals.of(NOVEMBER).orElseThrow().contracts()).isEqualTo(2);
        for (var order : Order.values()) {
            assertThat(rehearsals.lines(id, null, order, true, 0, 10)).hasSize(rehearsals.count(id, null));
        }
        assertThat(rehearsals.lines(id, null, Order.DIFFERENCE, false, 0, 1)).extracting(Rehearsals.Line::contract)
                .containsExactly("Д-88401");
        for (var cause : Cause.values()) {
            assertThat(rehearsals.lines(id, cause, Order.DIFFERENCE, false, 0, 10))
                    .hasSize(rehearsals.count(id, cause));
        }
    }

    @Test
    void the_next_rehearsal_takes_the_place_of_the_last() {
        rehearsals.file(rehearsals.begin(NOVEMBER, 2), rehearseMonth.rehearse(NOVEMBER).differences());
        var id = rehearsals.begin(NOVEMBER, 2);
        assertThat(rehearsals.total(id)).isEqualTo(MonthBridge.NONE);
        assertThat(sql.sql("select count(*) as rows from billing.rehearsal_contract").query(Long.class).single())
                .isZero();
    }
}
