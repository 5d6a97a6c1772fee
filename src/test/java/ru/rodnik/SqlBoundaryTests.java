package ru.rodnik;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL keeps the boundaries of Java: a statement names tables of its own schema, of others only published views. */
class SqlBoundaryTests {

    private static final Path CODE = Path.of("src/main/java/ru/rodnik");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** {@code schema.name} in a statement; what follows a letter, a dot or a slash is a package, an address or a file. */
    private static final Pattern NAMED = Pattern.compile("(?<![\\w./\"])([a-z]+)\\.([a-z_]+)(?![\\w(]|\\.[a-z])");

    /** A word of the journal, like {@code 'reconciliation.formed'}, is no table. */
    private static final Pattern WORD = Pattern.compile("'[a-z]+\\.[a-z_-]+'");

    @Test
    void statements_name_their_own_tables_and_published_views_of_others() throws IOException {
        var schemas = schemas();
        try (var files = Files.walk(CODE)) {
            var trespasses = files
                    .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".sql"))
                    .flatMap(file -> trespasses(module(CODE, file), read(file), file, schemas))
                    .toList();
            assertThat(trespasses).isEmpty();
        }
    }

    @Test
    void migrations_and_views_name_tables_of_their_own_module_only() throws IOException {
        var schemas = schemas();
        try (var files = Files.walk(MIGRATIONS)) {
            var trespasses = files
                    .filter(file -> file.toString().endsWith(".sql"))
                    .flatMap(file -> trespasses(module(MIGRATIONS, file), read(file), file, schemas))
                    .toList();
            assertThat(trespasses).isEmpty();
        }
    }

    @Test
    void a_planted_trespass_is_found() {
        var planted = "var rows = \"\"\"\n select * from ledger.entry\n\"\"\"";
        assertThat(trespasses("portal", planted, Path.of("Planted.java"), Set.of("ledger", "portal"))).hasSize(1);
        assertThat(trespasses("portal", "select * from ledger.entry_v", Path.of("Good.sql"), Set.of("ledger")))
                .isEmpty();
        assertThat(trespasses("ledger", "select * from ledger.entry", Path.of("Own.sql"), Set.of("ledger"))).isEmpty();
        assertThat(trespasses("portal", "select 1 from audit.act_v where action = 'ledger.entered'", Path.of("W.sql"),
                Set.of("ledger", "audit"))).isEmpty();
    }

    private static Stream<String> trespasses(String module, String text, Path file, Set<String> schemas) {
        var found = new ArrayList<String>();
        for (var statement : statements(text, file)) {
            var named = NAMED.matcher(WORD.matcher(statement).replaceAll("''"));
            while (named.find()) {
                var schema = named.group(1);
                if (schemas.contains(schema) && !schema.equals(module) && !schema.equals("shared")
                        && !named.group(2).endsWith("_v")) {
                    found.add(file + " (" + module + ") names " + named.group());
                }
            }
        }
        return found.stream();
    }

    /** Of Java only what stands in text blocks and strings that read like statements. */
    private static List<String> statements(String text, Path file) {
        if (file.toString().endsWith(".sql")) {
            return List.of(text.replaceAll("(?m)--.*$", ""));
        }
        return Pattern
                .compile("\"\"\"(.*?)\"\"\"|\"([^\"\n]*\\b(?:select|insert|update|delete|from|join|copy)\\b[^\"\n]*)\"",
                        Pattern.DOTALL)
                .matcher(text).results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .filter(s -> s.matches("(?is).*\\b(select|insert|update|delete|from|join|copy)\\b.*"))
                .toList();
    }

    private static String module(Path root, Path file) {
        var relative = root.relativize(file);
        return relative.getNameCount() > 1 ? relative.getName(0).toString() : "";
    }

    private static Set<String> schemas() throws IOException {
        try (var folders = Files.list(MIGRATIONS)) {
            return folders.map(folder -> folder.getFileName().toString()).collect(toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
