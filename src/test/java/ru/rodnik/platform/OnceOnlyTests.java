package ru.rodnik.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import ru.rodnik.DatabaseTest;
import ru.rodnik.platform.OnceOnly.KeyReused;

/** The same request twice makes one thing (T41). */
class OnceOnlyTests extends DatabaseTest {

    private final OnceOnly onceOnly;

    OnceOnlyTests(OnceOnly onceOnly) {
        this.onceOnly = onceOnly;
    }

    @Test
    void a_repeated_request_gets_the_first_answer_and_does_nothing() {
        var done = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            assertThat(onceOnly.carryOut("key-1", "value=12", () -> "receipt " + done.incrementAndGet()))
                    .isEqualTo("receipt 1");
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void the_same_key_with_another_content_is_refused() {
        onceOnly.carryOut("key-1", "value=12", () -> "done");
        assertThatThrownBy(() -> onceOnly.carryOut("key-1", "value=13", () -> "done")).isInstanceOf(KeyReused.class);
    }
}
