package ru.rodnik.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two papers that are signed (instruction, 4). */
public enum PaperKind {
    AGREEMENT("Соглашение о расчетах"),
    ACCESS_REQUEST("Заявка на доступ");

    private final String title;

    PaperKind(String title) {
        this.title = title;
    }

    /** As the customer calls it. */
    public String title() {
        return title;
    }

    /** In addresses: {@code access-request}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PaperKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
