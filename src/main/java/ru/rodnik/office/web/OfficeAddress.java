package ru.rodnik.office.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses with a query; parts without a value are left out. */
final class OfficeAddress {

    private OfficeAddress() {}

    static String of(String path, Map<String, String> parts) {
        var query = parts.entrySet().stream().filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
