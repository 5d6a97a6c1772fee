package ru.rodnik.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A page as a client reads it: the fields of its form, and the dials of the sheet of readings. */
final class SheetPage {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern CHANGE = Pattern.compile("[?&]edit=([0-9]+)");
    private static final Pattern METER = Pattern.compile("name=\"value-([0-9]+)\"");
    private static final Pattern BEFORE = Pattern.compile("data-label=\"Прошлое\">([^<]*)<");
    private static final Pattern READING = Pattern.compile("data-label=\"Показание\">([^<]*)<");
    private static final Pattern HASH = Pattern.compile("hash-long\">([0-9a-f]{64})<");

    private final String html;

    SheetPage(String html) {
        this.html = html;
    }

    /** What a browser would send of the form with this action: every field but ticks that are not ticked. */
    Map<String, String> fields(String action) {
        var from = html.indexOf("<form method=\"post\" action=\"" + action + "\"");
        if (from < 0) {
            throw new IllegalStateException("No form for " + action);
        }
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(html.substring(from, html.indexOf("</form>", from))).results().map(input -> input.group())
                .filter(input -> !input.contains("type=\"checkbox\""))
                .forEach(input -> first(NAME, input)
                        .ifPresent(name -> fields.put(name, first(VALUE, input).orElse(""))));
        return fields;
    }

    /** The meters of the sheet, whether they have a field or a link to change what is on file. */
    List<Long> meters() {
        var meters = new ArrayList<Long>();
        for (var row : html.split("<tr ", -1)) {
            first(METER, row).or(() -> first(CHANGE, row)).map(Long::valueOf).ifPresent(meters::add);
        }
        return meters;
    }

    /** What the meter showed the month before. */
    BigDecimal before(long meter) {
        for (var row : html.split("<tr ", -1)) {
            if (row.contains("name=\"value-" + meter + "\"")) {
                return dial(first(BEFORE, row).orElseThrow());
            }
        }
        throw new IllegalStateException("No field for meter " + meter);
    }

    /** The receipt this page shows. */
    Acknowledged receipt(String number) {
        return new Acknowledged(
                number, dial(first(READING, html).orElseThrow()), first(HASH, html).orElseThrow());
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(HtmlUtils.htmlUnescape(found.group(1))) : Optional.empty();
    }

    /** «25 528,23» with spaces that do not break. */
    private static BigDecimal dial(String words) {
        return new BigDecimal(words.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.'));
    }
}
