package ru.rodnik.metering.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What part of the sheet is looked at.
 *
 * @param contract null: all contracts
 * @param only {@code missing}: meters without a reading
 * @param edit the meter whose reading is being replaced
 * @param receipt what was just sent: the numbers of its receipts, with commas between
 * @param go the page to turn to, and {@code filter} the part to turn to, with what is typed sent along
 */
public record ReadingsQuery(
        @Nullable Long contract, @Nullable String only, @Nullable Integer page, @Nullable Long edit,
        @Nullable String receipt, @Nullable Integer go, @Nullable String filter) {

    boolean isOnlyMissing() {
        return "missing".equals(filter == null ? only : filter);
    }

    int pageNumber() {
        return go != null ? go : page == null ? 1 : page;
    }

    /** Contract and filter, for addresses of the same view. */
    Map<String, String> view(boolean onlyMissing) {
        var view = new LinkedHashMap<String, String>();
        if (contract != null) {
            view.put("contract", String.valueOf(contract));
        }
        if (onlyMissing) {
            view.put("only", "missing");
        }
        return view;
    }

    List<String> receipts() {
        return receiptsOf(receipt);
    }

    /** Numbers of receipts as an address carries them: with commas between. */
    static List<String> receiptsOf(@Nullable String numbers) {
        return numbers == null || !numbers.matches("[0-9-]+(,[0-9-]+)*") ? List.of() : List.of(numbers.split(","));
    }

    static String address(String path, Map<String, String> parts) {
        var query = parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(java.util.stream.Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
