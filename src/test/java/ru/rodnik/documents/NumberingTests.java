package ru.rodnik.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.CommittingTest;
import ru.rodnik.documents.HighWaterMarks.SeriesOfYear;
import ru.rodnik.shared.Acting;

/** Numbers of a series of its own, given by many at once (T43, T44). */
class NumberingTests extends CommittingTest {

    private final Numbering numbering;
    private final HighWaterMarks marks;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    NumberingTests(Numbering numbering, HighWaterMarks marks, JdbcClient sql, PlatformTransactionManager transactions) {
        this.numbering = numbering;
        this.marks = marks;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void thirty_two_clients_of_whom_a_third_fail_leave_no_gap_and_no_date_goes_back() throws Exception {
        var given = new ConcurrentSkipListMap<Long, LocalDate>();
        try (var clients = Executors.newFixedThreadPool(32)) {
            var work = IntStream.range(0, 160).<Runnable>mapToObj(n -> () -> issue(n, given)).toList();
            for (Future<?> each : work.stream().map(clients::submit).toList()) {
                each.get();
            }
        }
        assertThat(given.keySet()).containsExactlyElementsOf(LongStream.rangeClosed(1, 112).boxed().toList());
        assertThat(List.copyOf(given.values())).isSorted();
        assertThat(marks.of(new SeriesOfYear("TEST_GAPLESS", 2031))).isEqualTo(112);
    }

    /** Every client wants another day of January; three of ten change their minds. */
    private void issue(int client, ConcurrentSkipListMap<Long, LocalDate> given) {
        try (var _ = Acting.asSystem("test")) {
            transaction.executeWithoutResult(status -> {
                var date = numbering.dateNotBefore(
                        LocalDate.of(2031, 1, 1 + client * 11 % 31), List.of("TEST_GAPLESS"));
                long number = numbering.take("TEST_GAPLESS", date, 1);
                if (client % 10 < 3) {
                    status.setRollbackOnly();
                } else {
                    assertThat(given.put(number, date)).isNull();
                }
            });
        }
    }

    @Test
    void a_date_never_goes_back_within_a_series() {
        transaction.executeWithoutResult(_ -> {
            var february = numbering.dateNotBefore(LocalDate.of(2031, 2, 28), List.of("TEST_DATES"));
            numbering.take("TEST_DATES", february, 3);
            assertThat(numbering.dateNotBefore(LocalDate.of(2031, 1, 31), List.of("TEST_DATES")))
                    .isEqualTo(LocalDate.of(2031, 2, 28));
        });
    }

    @Test
    void a_number_that_was_told_is_not_given_again_after_a_restore() {
        transaction.executeWithoutResult(_ -> numbering.take("TEST_RESTORED", LocalDate.of(2031, 1, 31), 10));
        sql.sql("update documents.series set last_number = 0 where series = 'TEST_RESTORED'").update();
        transaction.executeWithoutResult(_ -> numbering.take("TEST_RESTORED", LocalDate.of(2031, 1, 31), 0));
        assertThat(sql.sql("select number from documents.voided_number where series = 'TEST_RESTORED' order by 1")
                .query(Long.class).list()).containsExactlyElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
        var next = transaction.execute(status -> {
            status.setRollbackOnly();
            return numbering.take("TEST_RESTORED", LocalDate.of(2031, 1, 31), 1);
        });
        assertThat(next).isEqualTo(11);
    }
}
