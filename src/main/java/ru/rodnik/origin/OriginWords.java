package ru.rodnik.origin;

import java.util.Locale;
import ru.rodnik.billing.Service;
import ru.rodnik.consumption.Medium;
import ru.rodnik.consumption.Method;
import ru.rodnik.documents.DocumentKind;
import ru.rodnik.ui.Tone;

/** Services, media and methods as this page and its papers call them. */
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

    static String of(Method method) {
        return switch (method) {
            case METER -> "По прибору";
            case CONTROL_METER -> "По контрольному прибору";
            case AVERAGE -> "По среднему";
            case CAPACITY -> "По мощности";
            case GUARANTEED -> "По гарантированному объёму";
            case ESTIMATED -> "По среднему, нет показаний";
            case DECLARED -> "По переданному объёму";
            case BALANCE -> "По балансу";
            case CORRECTION -> "Перерасчёт";
        };
    }

    static Tone tone(Method method) {
        return switch (method) {
            case METER, CONTROL_METER, DECLARED -> Tone.OK;
            case AVERAGE, ESTIMATED -> Tone.WARN;
            case CAPACITY -> Tone.BAD;
            case GUARANTEED, BALANCE, CORRECTION -> Tone.NONE;
        };
    }

    static String paper(String kind) {
        return DocumentKind.valueOf(kind).title();
    }

    static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
