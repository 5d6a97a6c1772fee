package ru.rodnik.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.platform.Command;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** Two shops in November 2026; their month is cut off, run by two at once, and run from the console (T50). */
class RunAgainTests extends DatabaseTest {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final int CODE = 88_301;

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final BillCommand command;
    private final Months months;
    private final MonthLock lock;
    private final JdbcClient sql;
    private final Clock clock;
    private long first;

    RunAgainTests(
            WaterTown town,
            RunMonth runMonth,
            ReleaseMonth releaseMonth,
            BillCommand command,
            Months months,
            MonthLock lock,
            JdbcClient sql,
            Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.command = command;
        this.months = months;
        this.lock = lock;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void two_shops() {
        town.opens();
        town.subscriber(CODE, "ООО «Лавка»");
        first = shop("1", "10");
        shop("2", "20");
    }

    private long shop(String number, String took) {
        var contract = town.contract(CODE, "Д-8830" + number, "LEGAL_OTHER", "NET", null);
        var premises = town.premises(contract, CODE, "P-8830" + number, "NONE");
        var meter = town.coldMeter(premises, CODE, "M-8830" + number, LocalDate.of(2026, 10, 31), "0");
        town.reading(meter, CODE, "2026-11-20", took, OffsetDateTime.now(clock).minusDays(1));
        return contract;
    }

    @Test
    void a_run_that_was_cut_off_goes_on_where_it_was() {
        runMonth.run(NOVEMBER);
        var whole = charges();
        sql.sql("delete from billing.charge where contract_id <> :first").param("first", first).update();
        sql.sql("delete from consumption.volume where contract_id <> :first").param("first", first).update();
        sql.sql("""
                insert into billing.run_part (run_id, number, first_contract, last_contract, contracts)
                select run_id, 2, :first + 1, last_contract, 1 from billing.run_part
                """).param("first", first).update();
        sql.sql("""
                update billing.run_part
                   set last_contract = :first, contracts = 1, net = 753.00, vat = 165.66, gross = 918.66
                 where number = 1
                """).param("first", first).update();
        sql.sql("update billing.month_run set state = 'RUNNING'").update();
        assertThat(months.current(NOVEMBER).orElseThrow().gross()).isEqualTo(Money.of("918.66"));
        runMonth.run(NOVEMBER);
        var run = months.current(NOVEMBER).orElseThrow();
        assertThat(run.number()).isEqualTo(1);
        assertThat(run.gross()).isEqualTo(Money.of("2755.98"));
        assertThat(run.contracts()).isEqualTo(2);
        assertThat(charges()).isEqualTo(whole);
    }

    private Object charges() {
        return town.rows("""
                select run_id, contract_id, premises_id, service, method, volume, net, vat, gross, basis
                  from billing.charge order by contract_id, service
                """);
    }

    @Test
    void of_two_who_run_a_month_at_once_one_does() {
        try (var _ = lock.take(NOVEMBER).orElseThrow()) {
            var other = CompletableFuture.supplyAsync(() -> lock.take(NOVEMBER).isEmpty()).join();
            assertThat(other).isTrue();
            assertThat(runMonth.run(NOVEMBER)).isInstanceOf(RunOutcome.UnderWay.class);
            assertThat(releaseMonth.release(NOVEMBER)).isInstanceOf(ReleaseOutcome.UnderWay.class);
        }
        assertThat(runMonth.run(NOVEMBER)).isInstanceOf(RunOutcome.Run.class);
    }

    @Test
    void the_console_rehearses_runs_and_releases() {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(command.run("2026-11", true, Optional.empty(), false, print, print)).isEqualTo(Command.DONE);
        assertThat(months.current(NOVEMBER)).isEmpty();
        assertThat(command.run("2026-11", false, Optional.empty(), true, print, print)).isEqualTo(Command.DONE);
        assertThat(command.run("2026-11", false, Optional.empty(), false, print, print)).isEqualTo(Command.DONE);
        assertThat(command.run("ноябрь", false, Optional.empty(), false, print, print)).isEqualTo(Command.WRONG_USAGE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("проба, ничего не записано", "всего 2755.98", "Не начислено договоров: 0", "выпущен",
                        "Секунд:");
    }

    @Test
    void a_released_charge_is_never_deleted() {
        runMonth.run(NOVEMBER);
        releaseMonth.release(NOVEMBER);
        assertThatThrownBy(() -> sql.sql("delete from billing.charge").update())
                .rootCause().hasMessageContaining("a released charge is final");
    }

    @Test
    void a_released_charge_is_never_changed() {
        runMonth.run(NOVEMBER);
        assertThatThrownBy(() -> sql.sql("update billing.charge set net = 0, gross = vat").update())
                .rootCause().hasMessageContaining("append-only");
    }
}
