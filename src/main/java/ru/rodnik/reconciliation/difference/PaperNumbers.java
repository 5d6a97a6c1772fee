package ru.rodnik.reconciliation.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The numbers by which a line of a ledger names its paper, made comparable: «УТ-00012», «0000-000012» and «№ 12» are
 * all 12.
 *
 * @param named told as the number of the paper itself: «вх. 12», «п/п № 45»
 * @param own what stands alone: of a card of 1C the number its own document has
 */
public record PaperNumbers(Set<String> named, Set<String> own) {

    private static final String NUMBER = "((?:\\p{L}{1,4}[-/]?)?[0-9][\\p{L}0-9/-]*)";
    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\p{L})(?:вх\\.?\\s*д\\.?|вх\\.?|входящ\\p{L}*|п/п|пл\\.?\\s*пор\\.?|плат[её]жн\\p{L}*\\s+поручени\\p{L}*"
                    + "|счета?-фактур\\p{L}*|сч[её]т-фактур\\p{L}*|упд|укд|ксф|сф|акт\\p{L}?|номер|№|n)"
                    + "\\s*(?:№|n)?\\s*" + NUMBER + "(?![0-9]*\\.[0-9])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OWN = Pattern.compile(
            "(?<![\\p{L}0-9.])" + NUMBER + "(?=\\s+от\\s)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBERED_BY_PREFIX =
            Pattern.compile("(?:0+|[0-9]*\\p{L}[\\p{L}0-9]*)-0*([1-9][0-9]*)");
    private static final Pattern DATE = Pattern.compile("[0-9]{1,2}\\.[0-9]{2}\\.[0-9]{2,4}");
    private static final String LATIN = "ABCEHKMOPTXY";
    private static final String RUSSIAN = "АВСЕНКМОРТХУ";

    public PaperNumbers {
        named = Set.copyOf(named);
        own = Set.copyOf(own);
    }

    /** Those in the text of a line, like «Поступление 0000-000123 от 31.10.2026 по вх.д. 1234 от 31.10.2026». */
    public static PaperNumbers in(String text) {
        var named = found(NAMED, text);
        var own = new LinkedHashSet<>(found(OWN, text));
        own.removeAll(named);
        return new PaperNumbers(Set.copyOf(named), own);
    }

    /** One that is told apart from the text. */
    public static PaperNumbers of(String number) {
        var normal = normal(number);
        return normal.isEmpty() ? new PaperNumbers(Set.of(), Set.of()) : new PaperNumbers(Set.of(normal), Set.of());
    }

    private static List<String> found(Pattern pattern, String text) {
        var numbers = new ArrayList<String>();
        var match = pattern.matcher(text);
        while (match.find()) {
            var normal = normal(match.group(1));
            if (!normal.isEmpty() && !DATE.matcher(normal).matches()) {
                numbers.add(normal);
            }
        }
        return numbers;
    }

    /** Without prefix, zeros before it and spaces; letters that look the same are the same. */
    static String normal(String number) {
        var text = new StringBuilder();
        for (var letter : number.replaceAll("[\\s\\u00a0№]", "").toUpperCase(Locale.ROOT).toCharArray()) {
            int latin = LATIN.indexOf(letter);
            text.append(latin < 0 ? letter : RUSSIAN.charAt(latin));
        }
        var whole = text.toString().replaceAll("[-/]+$", "");
        var prefixed = NUMBERED_BY_PREFIX.matcher(whole);
        if (prefixed.matches()) {
            return prefixed.group(1);
        }
        var letters = whole.replaceFirst("^\\p{L}{1,4}0*(?=[1-9][0-9]*$)", "");
        var bare = letters.replaceFirst("^0+(?=.)", "");
        return bare.equals("0") || bare.equals("Б/Н") ? "" : bare;
    }

    public boolean isEmpty() {
        return named.isEmpty() && own.isEmpty();
    }

    /** Whether both may name the same paper. */
    public boolean meets(PaperNumbers other) {
        return all().stream().anyMatch(other.all()::contains);
    }

    /** Whether the numbers that both give expressly differ by one slip of the hand. */
    boolean isSlipOf(PaperNumbers other) {
        return !meets(other) && named.stream()
                .anyMatch(one -> other.named.stream().anyMatch(two -> one.length() > 1 && Slips.ofText(one, two)));
    }

    private Set<String> all() {
        var all = new LinkedHashSet<>(named);
        all.addAll(own);
        return all;
    }
}
