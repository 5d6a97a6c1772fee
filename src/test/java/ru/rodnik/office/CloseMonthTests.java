package ru.rodnik.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.rodnik.DatabaseTest;
import ru.rodnik.billing.CutOffMonth;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;

/** October 2026 of one shop, from the end of collection to the closing. */
class CloseMonthTests extends DatabaseTest {

    private static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");
    private static final int CODE = 88_501;

    private final WaterTown town;
    private final CutOffMonth cutOffMonth;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final CloseMonth closeMonth;
    private final MonthBoard board;
    private final Clock clock;

    CloseMonthTests(
            WaterTown town,
            CutOffMonth cutOffMonth,
            RunMonth runMonth,
            ReleaseMonth releaseMonth,
            CloseMonth closeMonth,
            MonthBoard board,
            Clock clock) {
        this.town = town;
        this.cutOffMonth = cutOffMonth;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.closeMonth = closeMonth;
        this.board = board;
        this.clock = clock;
    }

    @BeforeEach
    void a_shop_with_a_reading() {
        town.opens();
        town.subscriber(CODE, "ООО «Лавка»");
        var contract = town.contract(CODE, "Д-88501", "LEGAL_OTHER", "NET", null);
        var premises = town.premises(contract, CODE, "P-88501", "NONE");
        var meter = town.coldMeter(premises, CODE, "M-88501", LocalDate.of(2026, 9, 30), "0");
        town.reading(meter, CODE, "2026-10-31", "10", OffsetDateTime.now(clock).minusDays(1));
    }

    @Test
    void a_month_is_open_cut_off_calculated_and_closed_in_this_order() {
        assertThat(board.standing(OCTOBER).cutOffAt()).isNull();
        assertThat(cutOffMonth.cutOff(OCTOBER)).isTrue();
        assertThat(cutOffMonth.cutOff(OCTOBER)).isFalse();
        assertThat(board.standing(OCTOBER).cutOffAt()).isNotNull();
        runMonth.run(OCTOBER);
        assertThat(board.standing(OCTOBER).calculatedAt()).isNotNull();
        assertThat(closeMonth.close(OCTOBER)).isEqualTo(CloseMonth.Outcome.NOT_RELEASED);
        releaseMonth.release(OCTOBER);
        assertThat(closeMonth.close(OCTOBER)).isEqualTo(CloseMonth.Outcome.CLOSED);
        assertThat(closeMonth.close(OCTOBER)).isEqualTo(CloseMonth.Outcome.ALREADY_CLOSED);
        assertThat(board.standing(OCTOBER).isClosed()).isTrue();
        assertThat(board.run(OCTOBER)).hasValueSatisfying(run -> assertThat(run.released()).isEqualTo(1));
    }

    @Test
    void a_month_that_is_run_is_cut_off_by_its_run() {
        runMonth.run(OCTOBER);
        assertThat(board.standing(OCTOBER).cutOffAt()).isNotNull();
    }
}
