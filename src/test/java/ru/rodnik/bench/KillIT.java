package ru.rodnik.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The built program is killed three times at each of its works, on one base where it serves; the seed repeats it. Both
 * trials wait a lot for disks and starts, so they go on at one time.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillIT {

    @Test
    void no_acknowledged_reading_number_or_paper_is_lost_when_the_program_is_killed() throws IOException {
        assertThat(withstood("readings,documents")).isZero();
    }

    @Test
    void a_month_that_was_killed_while_it_ran_comes_to_the_same_bytes() throws IOException {
        assertThat(withstood("month")).isZero();
    }

    private static int withstood(String what) throws IOException {
        var bench = new ProgramJar(Path.of("target", "rodnik.jar").toAbsolutePath())
                .start(List.of("bench", "kill", what, "--rounds", "3"));
        try (var lines = new BufferedReader(new InputStreamReader(bench.getInputStream(), UTF_8))) {
            lines.lines().forEach(System.out::println);
        } finally {
            bench.destroy();
        }
        return bench.onExit().join().exitValue();
    }
}
