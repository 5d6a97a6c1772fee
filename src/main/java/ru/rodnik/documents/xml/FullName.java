package ru.rodnik.documents.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Фамилия, имя and отчество apart, as the formats want them.
 *
 * @param first a name or an initial with its full stop, as it was written
 */
public record FullName(String surname, String first, @Nullable String patronymic) {

    private static final Pattern TITLE =
            Pattern.compile("^(ИП|Индивидуальный предприниматель)\\s+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * «Родников П. А.», «П.А. Родников», «ИП Сидоров Пётр Ильич», «Алиев Вагиф Гусейн оглы»; empty for what does not
     * tell a name beside the surname.
     */
    public static Optional<FullName> of(String name) {
        var words = words(TITLE.matcher(name.strip()).replaceFirst(""));
        if (words.size() < 2) {
            return Optional.empty();
        }
        if (isInitial(words.getFirst()) && !isInitial(words.getLast())) {
            words.addFirst(words.removeLast());
        }
        var patronymic = String.join(" ", words.subList(2, words.size()));
        return Optional.of(new FullName(words.get(0), words.get(1), patronymic.isEmpty() ? null : patronymic));
    }

    /** Initials that stand together are two words: «П.А.». */
    private static List<String> words(String name) {
        return new ArrayList<>(Arrays.stream(name.replaceAll("(?<=\\p{L}\\.)(?=\\p{L})", " ").split("[\\s,]+"))
                .filter(word -> !word.isEmpty()).toList());
    }

    private static boolean isInitial(String word) {
        return word.endsWith(".");
    }

    void write(XmlElement parent) {
        parent.add("ФИО", name -> name
                .set("Фамилия", surname, 60)
                .set("Имя", first, 60)
                .set("Отчество", patronymic, 60));
    }

    @Override
    public String toString() {
        return surname + " " + first + (patronymic == null ? "" : " " + patronymic);
    }
}
