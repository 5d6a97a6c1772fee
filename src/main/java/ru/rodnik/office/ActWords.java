package ru.rodnik.office;

import java.util.Locale;
import java.util.ResourceBundle;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;

/** What the journal's words mean, for people; an action without words of its own is shown as it is written. */
public final class ActWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("ru.rodnik.office.acts", Locale.ROOT);

    private ActWords() {}

    public static String of(String action) {
        return WORDS.containsKey(action) ? WORDS.getString(action) : action;
    }

    /**
     * What it was done to: «заявка № 2026-000007», «ноябрь 2026»; nothing where the subject is but a number of a row.
     *
     * @param subject as the journal keeps it: a kind, a colon, a number
     */
    public static String subject(String subject) {
        var colon = subject.indexOf(':');
        var rest = subject.substring(colon + 1);
        return switch (colon < 0 ? "" : subject.substring(0, colon)) {
            case "application" -> "заявка " + Format.no(rest);
            case "receipt" -> "квитанция " + Format.no(rest);
            case "reconciliation" -> "акт сверки " + Format.no(rest);
            case "month" -> Months.withYear(BillingPeriod.of(rest));
            case "payments" -> Format.plural(Long.parseLong(rest), "платёж", "платежа", "платежей");
            case "staff" -> "сотрудник " + rest;
            case "series" -> "серия " + rest;
            default -> "";
        };
    }

    /** Who did it besides the name: the login of an employee, the code of a subscriber, or the job of the program. */
    public static String actor(String kind, String id) {
        return switch (kind) {
            case "SUBSCRIBER" -> "код " + id;
            case "STAFF" -> id;
            default -> WORDS.containsKey("job." + id) ? WORDS.getString("job." + id) : "";
        };
    }
}
