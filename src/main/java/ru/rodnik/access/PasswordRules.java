package ru.rodnik.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.rodnik.access.PasswordVerdict.Good;
import ru.rodnik.access.PasswordVerdict.Weak;

/**
 * Which new passwords are refused, and why (T12, T15): length in code points, and nothing that is guessed first. No
 * rules about kinds of characters, no forced change. What is left when common words, keyboard rows, years, digits and
 * the subscriber's own words are taken away must still be enough.
 */
final class PasswordRules {

    static final int LENGTH_MIN = 15;
    static final int LENGTH_MAX = 1024;

    private static final int LETTERS_OF_ITS_OWN = 5;
    private static final int DIFFERENT_CHARACTERS = 6;
    private static final int RUN = 4;
    private static final List<String> KEYBOARD = List.of(
            "qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю",
            "qazwsxedcrfvtgbyhnujm", "1qaz2wsx3edc4rfv5tgb", "abcdefghijklmnopqrstuvwxyz",
            "абвгдежзийклмнопрстуфхцчшщъыьэюя");
    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** @param own words of the person's own: name of the organisation, code, city, e-mail */
    static PasswordVerdict judge(String password, Collection<String> own) {
        var length = password.codePointCount(0, password.length());
        if (length < LENGTH_MIN) {
            return new Weak("Пароль короче 15 знаков: сейчас " + length
                    + ". Возьмите несколько слов, не связанных друг с другом: они длинные и легко запоминаются.");
        }
        if (length > LENGTH_MAX) {
            return new Weak("Пароль длиннее 1024 знаков. Сократите его.");
        }
        var plain = plain(password);
        if (plain.chars().distinct().count() < DIFFERENT_CHARACTERS) {
            return new Weak("В пароле повторяются одни и те же знаки. Возьмите несколько разных слов.");
        }
        var rest = withoutRuns(plain);
        if (lettersAndDigits(rest) < LETTERS_OF_ITS_OWN) {
            return new Weak(
                    "Пароль — это ряд клавиш или знаков по порядку, его угадывают первым. Возьмите несколько слов.");
        }
        rest = without(rest, ownWords(own));
        if (lettersAndDigits(rest) < LETTERS_OF_ITS_OWN) {
            return new Weak(
                    "Пароль составлен из названия, кода или почты, которые знают многие. Возьмите другие слова.");
        }
        rest = without(rest, COMMON).replaceAll("[0-9]", " ");
        if (lettersAndDigits(rest) < LETTERS_OF_ITS_OWN) {
            return new Weak(
                    "Пароль составлен из слов, которые угадывают первыми: «водоканал», «пароль», города, месяцы, годы."
                            + " Добавьте слова, которые знаете только вы.");
        }
        return new Good();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('ё', 'е')
                .replace('@', 'a').replace('$', 's');
    }

    private static long lettersAndDigits(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** The longest words first, so that «водоканал» goes as a whole and not as «вода» and rests. */
    private static String without(String text, Collection<String> words) {
        var rest = text;
        for (var word : words.stream().sorted((a, b) -> b.length() - a.length()).toList()) {
            rest = rest.replace(word, " ");
        }
        return rest;
    }

    private static List<String> ownWords(Collection<String> own) {
        var words = new ArrayList<String>();
        for (var text : own) {
            Arrays.stream(plain(text).split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() >= 3).forEach(words::add);
        }
        return words;
    }

    /** Takes away what lies side by side on the keyboard or in the alphabet, forwards and backwards, and repeats. */
    private static String withoutRuns(String text) {
        var rest = text.replaceAll("(.)\\1{2,}", "$1");
        for (var row : KEYBOARD) {
            rest = withoutRow(withoutRow(rest, row), new StringBuilder(row).reverse().toString());
        }
        return rest;
    }

    private static String withoutRow(String text, String row) {
        var rest = text;
        for (int size = row.length(); size >= RUN; size--) {
            for (int from = 0; from + size <= row.length(); from++) {
                rest = rest.replace(row.substring(from, from + size), " ");
            }
        }
        return rest;
    }

    private static Set<String> read() {
        try (var in = PasswordRules.class.getResourceAsStream("common-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("No common-words.txt");
            }
            var words = new HashSet<String>();
            new String(in.readAllBytes(), UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && line.length() >= 3)
                    .forEach(words::add);
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
