package ru.rodnik.office.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.DocumentKind;
import ru.rodnik.office.PaperBoard.Filter;
import ru.rodnik.office.PaperBoard.Sort;
import ru.rodnik.office.PaperBoard.State;
import ru.rodnik.shared.BillingPeriod;

/** What the address of the registry asks for, as it was typed; what makes no sense asks for everything. */
public record PapersQuery(
        @Nullable String words, @Nullable String kind, @Nullable String month, @Nullable String state,
        @Nullable String sort, @Nullable Integer page) {

    private static final int WORDS_MAX = 100;
    private static final String ALL_MONTHS = "all";

    /** @param usual the month that is shown where none is asked for; null: all */
    Filter filter(@Nullable BillingPeriod usual) {
        return new Filter(
                typed(), named(DocumentKind.values(), kind),
                month == null ? usual : month.equals(ALL_MONTHS) ? null : BillingPeriod.parse(month).orElse(usual),
                named(State.values(), state));
    }

    private String typed() {
        var text = words == null ? "" : words.strip();
        return text.substring(0, Math.min(text.length(), WORDS_MAX));
    }

    Sort sortedBy() {
        var found = named(Sort.values(), sort == null ? null : sort.replaceFirst("^-", ""));
        return found == null ? Sort.NUMBER : found;
    }

    boolean down() {
        return sort != null && sort.startsWith("-");
    }

    int pageOrFirst() {
        return page == null || page < 1 ? 1 : Math.min(page, 100_000);
    }

    /** The filter as an address says it again. */
    static Map<String, String> parts(Filter filter) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("words", filter.words());
        parts.put("kind", filter.kind() == null ? "" : filter.kind().name());
        parts.put("month", filter.month() == null ? ALL_MONTHS : filter.month().toString());
        parts.put("state", filter.state() == null ? "" : filter.state().name());
        return parts;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }
}
