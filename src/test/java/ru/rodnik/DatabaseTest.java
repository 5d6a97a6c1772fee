package ru.rodnik;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Acting;

/**
 * A test on a real PostgreSQL: one server and one Spring context for all, each test rolled back. It acts as the system
 * unless it says otherwise. Tests that must commit (other threads, other connections) extend
 * {@link CommittingTest}.
 */
@SpringBootTest
@AutoConfigureMockMvc
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Transactional
public abstract class DatabaseTest {

    private static final Path HOME = newHome();

    private Acting.Turn turn = () -> {};

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry settings) {
        settings.add("rodnik.home", () -> "${rodnik.home-of-its-own:" + HOME + "}");
        settings.add("rodnik.home.ephemeral", () -> "true");
        settings.add("rodnik.demo", () -> "false");
    }

    /** In the RAM disk where there is one; the server's watchdog removes it when the tests end. */
    static Path newHome() {
        try {
            var memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "rodnik-test-")
                    : Files.createTempDirectory("rodnik-test-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Before the transaction of the test begins, so that it has the scope. */
    @org.springframework.test.context.transaction.BeforeTransaction
    void acts_as_the_system() {
        turn.close();
        turn = Acting.asSystem("test");
    }

    @BeforeEach
    void acts_as_the_system_without_a_transaction_too() {
        turn.close();
        turn = Acting.asSystem("test");
    }

    @AfterEach
    void acts_no_more() {
        turn.close();
    }
}
