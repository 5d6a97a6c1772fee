package ru.rodnik.metering;

import java.util.Locale;

/** What happens in the life of a meter, each by an act of its own (MTR-01, MTR-02, MTR-05, MTR-08). */
public enum ActKind {
    ADMISSION("Допуск в эксплуатацию", "С этого дня прибор принят для расчётов."),
    SEAL_SET("Пломба установлена",
            "Номер новой пломбы. Если прежняя была нарушена, прибор снова считает с показания акта."),
    SEAL_BROKEN("Пломба нарушена", "С этого дня прибор неисправен: начисляем без него, пока пломбу не поставят."),
    VERIFICATION("Поверка", "Новый срок поверки. Если прежний истёк, прибор снова считает с показания акта."),
    FAULT("Неисправность", "С этого дня начисляем без прибора: 60 дней по среднему, дальше по пропускной способности."),
    REPAIR("Возврат в работу", "Последний день неисправности. Прибор снова считает с показания акта."),
    REMOVAL("Снятие", "Последний день прибора и его последнее показание."),
    REPLACEMENT("Замена", "Последнее показание снятого прибора и первое нового. Новый считает с того же дня.");

    private final String words;
    private final String follows;

    ActKind(String words, String follows) {
        this.words = words;
        this.follows = follows;
    }

    /** As pages call it. */
    public String words() {
        return words;
    }

    /** What follows from it for the charges, in a sentence for whoever enters it. */
    public String follows() {
        return follows;
    }

    /** The word of the journal. */
    String action() {
        return "meter." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean takesAway() {
        return this == REMOVAL || this == REPLACEMENT;
    }

    boolean beginsFault() {
        return this == FAULT || this == SEAL_BROKEN;
    }
}
