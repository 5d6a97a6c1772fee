package ru.rodnik.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of covered rules names classes and tests that are there. */
class RulesCoveredTests {

    private static final Pattern NAMED = Pattern.compile("`([a-z]+(?:\\.[a-z]+)*\\.[A-Z]\\w+)(?:#(\\w+))?`");

    @Test
    void every_class_and_every_test_of_the_table_is_there() throws IOException {
        var named = NAMED.matcher(Files.readString(Path.of("docs/rules-covered.md"))).results()
                .map(found -> List.of(found.group(1), found.group(2) == null ? "" : found.group(2)))
                .distinct().toList();
        assertThat(named).hasSizeGreaterThan(80);
        assertThat(named.stream().filter(one -> !isThere(one.getFirst(), one.getLast()))).isEmpty();
    }

    private static boolean isThere(String type, String test) {
        try {
            var found = Class.forName("ru.rodnik." + type, false, RulesCoveredTests.class.getClassLoader());
            return test.isEmpty()
                    || Stream.of(found.getDeclaredMethods()).anyMatch(method -> method.getName().equals(test));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
