package ru.rodnik.metering.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What part of the sheet is looked at.
 *
 * @param contract null: all contracts
 * @param only {@code missing}: meters without a reading
 * @param edit the meter whose reading is being replaced
 */
public record ReadingsQuery(
        @Nullable Long contract, @Nullable String only, @Nullable Integer page, @Nullable Long edit,
        @Nullable String receipt) {

    boolean isOnlyMissing() {
        return "missing".equals(only);
    }

    int pageNumber() {
        return page == null ? 1 : page;
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

    static String address(String path, Map<String, String> parts) {
        var query = parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(java.util.stream.Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
