package ru.rodnik.ui;

/** What a badge or a banner means; colour only repeats what its word and icon say. */
public enum Tone {
    NONE(""),
    OK("ok"),
    WARN("warn"),
    BAD("bad"),
    ACCENT("accent"),
    INFO("info");

    private final String word;

    Tone(String word) {
        this.word = word;
    }

    /** {@code "badge badge--ok"}; a tone of none adds nothing. */
    public String on(String block) {
        return this == NONE ? block : block + " " + block + "--" + word;
    }

    /** The icon that says the same. */
    public Icon icon() {
        return switch (this) {
            case OK -> Icon.CHECK;
            case WARN -> Icon.WARNING;
            case BAD -> Icon.ERROR;
            case NONE, ACCENT, INFO -> Icon.INFO;
        };
    }
}
