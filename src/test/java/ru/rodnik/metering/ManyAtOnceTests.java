package ru.rodnik.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.metering.MeteringStage.form;
import static ru.rodnik.metering.MeteringStage.typed;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.CommittingTest;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.Acting;

/** T41, T49: what many hands do at the same moment to subscribers 63 and 64. These tests commit. */
class ManyAtOnceTests extends CommittingTest {

    private static final String IN_TIME = "2031-11-15T10:00:00+04:00";

    private final MeteringStage stage;
    private final TransactionTemplate transaction;

    ManyAtOnceTests(MeteringStage stage, PlatformTransactionManager transactions) {
        this.stage = stage;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void fifty_identical_requests_at_once_are_one_receipt() throws Exception {
        var meter = meterOf(63);
        var form = form(typed(meter, "110"));

        var answers = allAtOnce(50, () -> submitted(63, form));

        assertThat(answers.stream().filter(answer -> !answer.equals("in flight")).distinct()).hasSize(1);
        assertThat(submitted(63, form)).as("once more, later").startsWith("2031-11-");
        assertThat(history(meter)).containsExactly("110 ACCEPTED");
    }

    @Test
    void of_twenty_people_with_different_values_one_is_filed_and_nineteen_are_told() throws Exception {
        var meter = meterOf(64);
        var value = new java.util.concurrent.atomic.AtomicInteger(110);

        var answers = allAtOnce(20, () -> submitted(64, form(typed(meter, String.valueOf(value.getAndIncrement())))));

        assertThat(answers.stream().filter(answer -> answer.equals("changed meanwhile"))).hasSize(19);
        assertThat(history(meter)).hasSize(1);
    }

    private String submitted(int code, ReadingsToSubmit form) {
        try (var _ = MeteringStage.actingAs(code)) {
            var outcome = transaction.execute(_ -> stage.submitAt(IN_TIME).submit(form));
            return outcome.changedMeanwhile() ? "changed meanwhile" : outcome.receipts().getFirst();
        } catch (OnceOnly.InFlight _) {
            return "in flight";
        }
    }

    private static List<String> allAtOnce(int people, Callable<String> work) throws Exception {
        var ready = new CountDownLatch(people);
        try (var threads = Executors.newFixedThreadPool(people)) {
            var running = IntStream.range(0, people).mapToObj(_ -> threads.submit(() -> {
                ready.countDown();
                ready.await();
                return work.call();
            })).toList();
            var answers = new java.util.ArrayList<String>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private long meterOf(int code) {
        try (var _ = Acting.asSystem("test")) {
            return transaction.execute(_ -> {
                stage.subscriber(code);
                var contract = stage.contract(code, code + "-Д");
                return stage.meter(
                        code, stage.premises(code, contract, code + "-1", "NON_RESIDENTIAL", "NONE"), code + "-001");
            });
        }
    }

    private List<String> history(long meter) {
        return transaction.execute(_ -> stage.history(meter));
    }
}
