package ru.rodnik.access;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One fact in the card and in the application, side by side (T04).
 *
 * @param differs whether somebody has to look
 * @param note what to look at, empty when nothing
 */
public record Comparison(String label, List<Piece> card, List<Piece> application, boolean differs, String note) {

    /** Letters in a row; marked ones differ from the other side. */
    public record Piece(String text, boolean marked) {}

    /** Every fact, in the order of the desk. */
    public static List<Comparison> of(ApplicationContent content, SubscriberCard card) {
        return List.of(
                compare("Название", card.name(), content.fact(ApplicationContent.SUBSCRIBER), ""),
                compare("ИНН и КПП", both(card.inn(), card.kpp()),
                        both(content.fact(ApplicationContent.INN), content.fact(ApplicationContent.KPP)), ""),
                compare("Адрес", card.address(), content.fact(ApplicationContent.ADDRESS), ""),
                compare("Договор", card.contracts(), content.fact(ApplicationContent.CONTRACTS), ""),
                new Comparison("Кто будет входить", plain("сверьте с бумагами"),
                        plain(content.fact(ApplicationContent.FULL_NAME) + ", "
                                + content.fact(ApplicationContent.POSITION)),
                        false, "Паспорт; приказ, устав или доверенность"),
                compare("Телефон", text(card.phone()), content.fact(ApplicationContent.PHONE),
                        "Звоните по номеру из карточки, а не из заявки"),
                compare("Почта", text(card.email()), content.fact(ApplicationContent.EMAIL), ""));
    }

    public static long differences(List<Comparison> rows) {
        return rows.stream().filter(Comparison::differs).count();
    }

    static Comparison compare(String label, String card, String application, String note) {
        if (card.isEmpty()) {
            return new Comparison(label, plain("нет в карточке"), List.of(new Piece(application, true)), true, "");
        }
        if (essence(label, card).equals(essence(label, application))) {
            return new Comparison(label, plain(card), plain(application), false, "");
        }
        int start = 0;
        while (start < Math.min(card.length(), application.length())
                && card.charAt(start) == application.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(card.length(), application.length()) - start
                && card.charAt(card.length() - 1 - end) == application.charAt(application.length() - 1 - end)) {
            end++;
        }
        return new Comparison(label, marked(card, start, end), marked(application, start, end), true, note);
    }

    /** Telephones differ by digits, everything else by letters of any size; spaces never. */
    private static String essence(String label, String text) {
        if (!label.equals("Телефон")) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0]+", " ").strip();
        }
        var digits = text.replaceAll("[^0-9]", "");
        return digits.length() == 11 && digits.startsWith("7") ? "8" + digits.substring(1) : digits;
    }

    private static List<Piece> marked(String text, int start, int end) {
        return List.of(
                new Piece(text.substring(0, start), false),
                new Piece(text.substring(start, text.length() - end), true),
                new Piece(text.substring(text.length() - end), false))
                .stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    private static List<Piece> plain(String text) {
        return List.of(new Piece(text, false));
    }

    private static String both(@Nullable String inn, @Nullable String kpp) {
        return kpp == null || kpp.isEmpty() ? text(inn) : text(inn) + ", " + kpp;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
