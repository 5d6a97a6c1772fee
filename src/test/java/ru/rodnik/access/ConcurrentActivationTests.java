package ru.rodnik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.access.Sokol.OPERATOR9;
import static ru.rodnik.access.Sokol.SENIOR9;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.CommittingTest;

/** Two applications of one code are activated at the same moment, in transactions that really commit (T03). */
class ConcurrentActivationTests extends CommittingTest {

    private static final int CODE = 91_777;

    private final RegisterApplication register;
    private final ActivationDesk desk;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    ConcurrentActivationTests(
            RegisterApplication register, ActivationDesk desk, JdbcClient sql, TransactionTemplate transaction) {
        this.register = register;
        this.desk = desk;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Test
    void exactly_one_of_two_becomes_active() throws Exception {
        transaction.executeWithoutResult(_ -> Sokol.registered(sql, CODE));
        var numbers = List.of(
                Sokol.applies(register, CODE, Sokol.PASSWORD),
                Sokol.applies(register, CODE, "чужой шелест камышей ночью"));
        numbers.forEach(number -> Sokol.receives(desk, OPERATOR9, number));
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var verdicts = threads.invokeAll(numbers.stream()
                    .map(number -> (Callable<DeskVerdict>) () -> {
                        barrier.await();
                        return Sokol.activates(desk, SENIOR9, number);
                    })
                    .toList());
            var answers = List.of(verdicts.get(0).get(), verdicts.get(1).get());
            assertThat(answers).containsExactlyInAnyOrder(
                    new DeskVerdict.Done(ApplicationState.ACTIVE),
                    new DeskVerdict.WrongState(ApplicationState.SUPERSEDED));
        }
        var states = transaction.execute(_ -> sql.sql(
                "select state from access.application where subscriber_code = :code order by state")
                .param("code", CODE).query(String.class).list());
        assertThat(states).containsExactly("ACTIVE", "SUPERSEDED");
    }
}
