package ru.rodnik.payments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of the form 1CClientBankExchange, taken to pieces: sections of accounts and of documents with their values, each
 * with its line. What the values say is not looked at here (formats §11).
 */
record ClientBankFile(List<Value> header, List<Section> accounts, List<Section> documents, List<Fault> faults) {

    /** @param key as banks spell it, in small letters */
    record Value(int line, String key, String text) {}

    /** What cannot be read, and where. */
    record Fault(int line, String field, String says) {}

    /** From {@code Секция…} to {@code Конец…}; of a key given twice the first value holds, of the purpose all. */
    record Section(int line, Map<String, Value> values) {

        /** The value of a key; empty when it is not given or says nothing. */
        Optional<Value> value(String key) {
            return Optional.ofNullable(values.get(key.toLowerCase(Locale.ROOT)))
                    .filter(value -> !value.text().isEmpty());
        }

        String text(String key) {
            return value(key).map(Value::text).orElse("");
        }

        /** Where the key stands; where the section begins when it does not. */
        int lineOf(String key) {
            return Optional.ofNullable(values.get(key.toLowerCase(Locale.ROOT))).map(Value::line).orElse(line);
        }

        private void put(int line, String key, String text) {
            var before = values.get(key);
            if (before == null || before.text().isEmpty()) {
                values.put(key, new Value(line, key, text));
            }
        }

        private void lengthen(String key, String text) {
            var before = values.get(key);
            if (before != null) {
                values.put(key, new Value(before.line(), key, (before.text() + " " + text).strip()));
            }
        }
    }

    private static final String FIRST_LINE = "1CClientBankExchange";
    private static final Pattern KEY = Pattern.compile("\\p{L}{2,40}\\d?");
    private static final Pattern WORDS_OF_THE_FORM =
            Pattern.compile("ВерсияФормата|Кодировка|Секция|КонецФайла",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String PURPOSE = "назначениеплатежа";

    static ClientBankFile of(byte[] bytes) {
        var text = decoded(bytes);
        if (text == null || !text.lines().findFirst().orElse("").strip().equalsIgnoreCase(FIRST_LINE)) {
            return new ClientBankFile(List.of(), List.of(), List.of(), List.of(new Fault(
                    1, "", "это не выписка: первая строка не " + FIRST_LINE + " или кодировка неизвестна")));
        }
        return new Reading().read(text);
    }

    /** What the file says of its encoding is often wrong: whichever shows the words of the form is right. */
    private static @Nullable String decoded(byte[] bytes) {
        for (var charset : List.of(UTF_8, Charset.forName("windows-1251"), Charset.forName("IBM866"))) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (WORDS_OF_THE_FORM.matcher(text).find()) {
                    return text.startsWith("\ufeff") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException _) {
                continue;
            }
        }
        return null;
    }

    /** Goes through the lines once. */
    private static final class Reading {

        private final List<Value> header = new ArrayList<>();
        private final List<Section> accounts = new ArrayList<>();
        private final List<Section> documents = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private @Nullable Section open;
        private String lastKey = "";
        private boolean ended;

        ClientBankFile read(String text) {
            var lines = text.split("\r\n|\n|\r", -1);
            for (int i = 1; i < lines.length && !ended; i++) {
                var line = lines[i].strip();
                if (!line.isEmpty()) {
                    take(i + 1, line);
                }
            }
            if (!ended) {
                faults.add(new Fault(lines.length, "", "нет строки КонецФайла: файл, возможно, обрезан"));
            }
            return new ClientBankFile(header, accounts, documents, faults);
        }

        private void take(int number, String line) {
            var word = line.toLowerCase(Locale.ROOT);
            if (word.startsWith("секциярасчсчет")) {
                begin(number, accounts);
            } else if (word.startsWith("секциядокумент")) {
                begin(number, documents);
            } else if (word.equals("конецрасчсчет") || word.equals("конецдокумента")) {
                open = null;
            } else if (word.equals("конецфайла")) {
                ended = true;
            } else {
                value(number, line);
            }
        }

        /** A section that was not ended ends where the next begins. */
        private void begin(int number, List<Section> sections) {
            open = new Section(number, new HashMap<>());
            lastKey = "";
            sections.add(open);
        }

        /** What is no {@code Key=value} belongs to a purpose of several lines, if one stands before it. */
        private void value(int number, String line) {
            int equals = line.indexOf('=');
            var key = equals < 0 ? "" : line.substring(0, equals).replace(" ", "").toLowerCase(Locale.ROOT);
            if (equals > 0 && KEY.matcher(line.substring(0, equals).strip()).matches()) {
                lastKey = key;
                var text = line.substring(equals + 1).strip();
                if (open == null) {
                    header.add(new Value(number, key, text));
                } else {
                    open.put(number, key, text);
                }
            } else if (open != null && lastKey.startsWith(PURPOSE)) {
                open.lengthen(lastKey, line);
            } else {
                faults.add(new Fault(number, "", "строка не понята: «" + shortened(line) + "»"));
            }
        }

        private static String shortened(String line) {
            return line.length() <= 40 ? line : line.substring(0, 40) + "…";
        }
    }
}
