package ru.rodnik.consumption;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A ground with the numbers it was applied to, kept without words so that a month of them stays small;
 * {@link ReasonWords} says it in Russian when somebody asks.
 *
 * @param values as {@link Ground} names them, in order
 * @param inputs ids of the readings and declarations that were used
 */
public record Reason(Ground ground, List<String> values, List<Long> inputs) {

    public Reason {
        values = List.copyOf(values);
        inputs = List.copyOf(inputs);
    }

    static Reason of(Ground ground, Object... values) {
        return new Reason(ground, Stream.of(values).map(Object::toString).toList(), List.of());
    }

    Reason from(Long... ids) {
        return new Reason(ground, values, Arrays.stream(ids).filter(id -> id != 0).toList());
    }

    /** How reasons are kept in a column: {@code METERED|M-1|2026-10-31|100.000|2026-11-30|220.000#5,9}, joined by ;. */
    public static String encode(List<Reason> reasons) {
        return reasons.stream().map(Reason::encode).collect(Collectors.joining(";"));
    }

    /** What {@link #encode(List)} wrote. */
    public static List<Reason> decode(String reasons) {
        return reasons.isEmpty() ? List.of() : Arrays.stream(reasons.split(";")).map(Reason::decodeOne).toList();
    }

    private String encode() {
        var text = Stream.concat(Stream.of(ground.name()), values.stream().map(Reason::quote))
                .collect(Collectors.joining("|"));
        return inputs.isEmpty()
                ? text
                : text + "#" + inputs.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Reason decodeOne(String text) {
        int hash = text.indexOf('#');
        var words = (hash < 0 ? text : text.substring(0, hash)).split("\\|", -1);
        var ids = hash < 0 ? new String[0] : text.substring(hash + 1).split(",");
        return new Reason(
                Ground.valueOf(words[0]),
                Arrays.stream(words).skip(1).map(word -> URLDecoder.decode(word, StandardCharsets.UTF_8)).toList(),
                Arrays.stream(ids).map(Long::valueOf).toList());
    }

    /** Most values are dates and numbers, which stand as they are. */
    private static String quote(String value) {
        return value.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-')
                ? value
                : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
