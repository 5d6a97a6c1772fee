package ru.rodnik.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The built program is killed three times while it takes readings; the seed it prints repeats the moments. */
class KillIT {

    @Test
    void no_acknowledged_reading_is_lost_when_the_program_is_killed() throws IOException {
        var bench = new ProgramJar(Path.of("target", "rodnik.jar").toAbsolutePath())
                .start(List.of("bench", "kill", "--rounds", "3"));
        try (var lines = new BufferedReader(new InputStreamReader(bench.getInputStream(), UTF_8))) {
            lines.lines().forEach(System.out::println);
        } finally {
            bench.destroy();
        }
        assertThat(bench.onExit().join().exitValue()).isZero();
    }
}
