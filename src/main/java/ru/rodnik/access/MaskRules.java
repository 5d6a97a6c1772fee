package ru.rodnik.access;

import java.util.Locale;
import java.util.regex.Pattern;

/** What «Проверить» shows of an address or of a person: enough to know oneself by, not enough to learn it (T01). */
final class MaskRules {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}-]+");
    private static final Pattern HOUSE = Pattern.compile("[0-9].*");
    private static final Pattern KIND = Pattern.compile(
            "г|город|ул|улица|пр|пр-кт|проспект|пер|переулок|ш|шоссе|б-р|бульвар|пл|площадь|наб|обл|область|р-н|район|пос|с|д|к|"
                    + "корп|стр|оф|офис|пом|кв|мкр|проезд|туп|тер");
    private static final int LENGTH_MAX = 12;

    private MaskRules() {}

    /** «443001, г. Самара, ул. Авроры, 110» → «г. Самара, ул. А•••••, 1••»: the town stays, of the rest first letters. */
    static String address(String address) {
        var text = address.replaceFirst("^\\s*[0-9]{6}\\s*,\\s*", "");
        var masked = new StringBuilder();
        var town = false;
        var words = WORD.matcher(text);
        int end = 0;
        while (words.find()) {
            var word = words.group();
            masked.append(text, end, words.start());
            if (KIND.matcher(word.toLowerCase(Locale.ROOT)).matches()) {
                town = word.equals("г") || word.equals("город");
                masked.append(word);
            } else if (town && !HOUSE.matcher(word).matches()) {
                masked.append(word);
                town = false;
            } else {
                masked.append(first(word));
                town = false;
            }
            end = words.end();
        }
        return masked.append(text.substring(end)).toString();
    }

    /** A person's name is not the public's, though the name of an organisation is. */
    static String person(String name) {
        return WORD.matcher(name).replaceAll(word -> word.group().length() <= 2 ? word.group() : first(word.group()));
    }

    private static String first(String word) {
        return word.charAt(0) + "•".repeat(Math.min(word.length(), LENGTH_MAX) - 1);
    }
}
