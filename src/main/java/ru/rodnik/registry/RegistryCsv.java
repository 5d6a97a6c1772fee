package ru.rodnik.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads one file of the dialect, row by row: mistakes go one way, rows the other, faulty ones too, less the fault. */
final class RegistryCsv {

    private static final CSVFormat DIALECT = CSVFormat.DEFAULT.builder()
            .setDelimiter(';').setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(true).get();
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\r\n]+\\s*");

    private final RegistryFile file;
    private final List<String> names;
    private final Consumer<Row> rows;
    private final Consumer<Mistake> mistakes;
    private int width;

    RegistryCsv(RegistryFile file, Consumer<Row> rows, Consumer<Mistake> mistakes) {
        this.file = file;
        this.names = file.columns().stream().map(Column::name).toList();
        this.rows = rows;
        this.mistakes = mistakes;
    }

    void read(Path path) throws IOException {
        try (var reader = withoutMark(Files.newInputStream(path));
                var parser = CSVParser.builder().setReader(reader).setFormat(DIALECT).get()) {
            var records = parser.iterator();
            try {
                if (!records.hasNext()) {
                    mistake(1, "", "no header");
                    return;
                }
                var header = header(records.next());
                while (records.hasNext()) {
                    var given = records.next();
                    rows.accept(row((int) parser.getCurrentLineNumber() - breaksWithin(given), header, given));
                }
            } catch (UncheckedIOException | IllegalStateException _) {
                mistake((int) parser.getCurrentLineNumber(), "", "quotes are not in order");
            }
        }
    }

    /** What is not UTF-8 arrives as U+FFFD and is found where it stands. */
    private static Reader withoutMark(InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, UTF_8), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    /** For each column of the file the place where the header has it, or −1. */
    private int[] header(CSVRecord given) {
        var called = new ArrayList<String>();
        for (var value : given) {
            var name = value.strip();
            if (!names.contains(name)) {
                mistake(1, name, "unknown column");
            } else if (called.contains(name)) {
                mistake(1, name, "column given twice");
            }
            called.add(name);
        }
        file.columns().stream()
                .filter(column -> column.required() && !called.contains(column.name()))
                .forEach(column -> mistake(1, column.name(), "column is missing"));
        width = called.size();
        return names.stream().mapToInt(called::indexOf).toArray();
    }

    private Row row(int line, int[] header, CSVRecord given) {
        var values = new @Nullable String[header.length];
        if (given.size() != width) {
            mistake(line, "", given.size() + " fields instead of " + width);
        }
        for (int i = 0; i < header.length; i++) {
            var column = file.columns().get(i);
            values[i] = header[i] < 0
                    ? column.otherwise()
                    : value(line, column, header[i] < given.size() ? given.get(header[i]) : "");
        }
        var row = new Row(line, names, values);
        file.judge(row).forEach((field, says) -> mistake(line, field, says));
        return row;
    }

    private @Nullable String value(int line, Column column, String given) {
        var text = plain(given);
        if (text.isEmpty()) {
            if (column.required()) {
                mistake(line, column.name(), "not given");
            }
            return column.otherwise();
        }
        try {
            if (text.indexOf('\ufffd') >= 0) {
                throw new WrongValue("not UTF-8");
            }
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw new WrongValue("has a control character");
            }
            return column.format().read(text);
        } catch (WrongValue e) {
            mistake(line, column.name(), e.says());
            return null;
        }
    }

    /** A line break within quotes is a space. */
    private static String plain(String given) {
        var oneLine = given.indexOf('\n') < 0 && given.indexOf('\r') < 0;
        var text = oneLine ? given : LINE_BREAK.matcher(given).replaceAll(" ");
        return text.replace('\t', ' ').strip();
    }

    private static int breaksWithin(CSVRecord given) {
        int breaks = 0;
        for (var value : given) {
            for (int i = 0; i < value.length(); i++) {
                var c = value.charAt(i);
                if (c == '\n' || (c == '\r' && (i + 1 == value.length() || value.charAt(i + 1) != '\n'))) {
                    breaks++;
                }
            }
        }
        return breaks;
    }

    private void mistake(int line, String field, String says) {
        mistakes.accept(new Mistake(file.name(), line, field, says));
    }
}
