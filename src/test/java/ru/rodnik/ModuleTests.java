package ru.rodnik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use only what their declaration names, and nothing goes round in circles. */
class ModuleTests {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");

    @Test
    void modules_keep_to_what_they_declare() {
        ApplicationModules.of(Rodnik.class).verify();
    }

    /** The tests stand first on the class path: a {@code package-info} of theirs would take the module's declaration away. */
    @Test
    void no_test_hides_what_a_module_declares() throws IOException {
        try (var files = Files.walk(TESTS)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java")).map(TESTS::relativize))
                    .noneMatch(file -> Files.exists(MAIN.resolve(file)));
        }
    }
}
