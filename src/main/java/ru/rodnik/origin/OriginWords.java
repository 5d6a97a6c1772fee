package ru.rodnik.origin;

import java.util.Locale;
import ru.rodnik.billing.Service;
import ru.rodnik.consumption.Medium;
import ru.rodnik.documents.DocumentKind;

/** Services and media as this page and its papers call them. */
final class OriginWords {

    private OriginWords() {}

    static String of(Service service) {
        return switch (service) {
            case COLD_WATER -> "холодная вода";
            case WASTEWATER -> "водоотведение";
            case NEGATIVE_IMPACT -> "негативное воздействие";
        };
    }

    static String of(Medium medium) {
        return switch (medium) {
            case COLD_WATER -> "холодная вода";
            case HOT_WATER -> "горячая вода";
            case WASTEWATER -> "водоотведение";
        };
    }

    /** What the row is of: the service that was charged, else what flowed. */
    static String of(OriginRow row) {
        return capitalised(row.charge() == null ? of(row.medium()) : of(row.charge().service()));
    }

    static String paper(String kind) {
        return DocumentKind.valueOf(kind).title();
    }

    static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
