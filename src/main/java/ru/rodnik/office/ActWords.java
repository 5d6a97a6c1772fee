package ru.rodnik.office;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the journal's words mean, for people; an action without words of its own is shown as it is written. */
public final class ActWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("ru.rodnik.office.acts", Locale.ROOT);

    private ActWords() {}

    public static String of(String action) {
        return WORDS.containsKey(action) ? WORDS.getString(action) : action;
    }
}
