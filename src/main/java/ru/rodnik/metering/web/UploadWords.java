package ru.rodnik.metering.web;

/** What is uploaded, in words and addresses. */
public enum UploadWords {
    READINGS(ReadingsPages.PATH, "Показания из файла", "К показаниям", "Передать показания",
            "До 10\u00a0000 приборов за раз.", "показания", "Новое показание",
            "В нём ваши приборы с адресами и прошлыми показаниями. Впишите цифры в столбец «Новое показание», "
                    + "остальное не меняйте. Пустые строки пропустим.",
            "Без показания"),
    HOT_WATER(HotWaterPages.PATH, "Объёмы горячей воды из файла", "К горячей воде", "Передать объёмы",
            "До 10\u00a0000 объектов за раз.", "объёмы", "Объём горячей воды",
            "В нём ваши объекты с адресами. Впишите объёмы в столбец «Объём горячей воды»; где воды не было, впишите "
                    + "«да» в столбец «Не потреблялась». Пустые строки пропустим.",
            "Без объёма");

    private final String home;
    private final String title;
    private final String back;
    private final String send;
    private final String most;
    private final String things;
    private final String column;
    private final String template;
    private final String empty;

    UploadWords(
            String home, String title, String back, String send, String most, String things, String column,
            String template, String empty) {
        this.home = home;
        this.title = title;
        this.back = back;
        this.send = send;
        this.most = most;
        this.things = things;
        this.column = column;
        this.template = template;
        this.empty = empty;
    }

    /** The page where they are typed. */
    public String home() {
        return home;
    }

    /** Where a file is chosen; its tables lie below. */
    public String path() {
        return home + "/upload";
    }

    public String title() {
        return title;
    }

    public String back() {
        return back;
    }

    /** The button that hands in. */
    public String send() {
        return send;
    }

    public String lead() {
        return most + " Сначала покажем таблицу с замечаниями, запишем только после «" + send + "».";
    }

    /** «показания». */
    public String things() {
        return things;
    }

    /** The column that is filled in. */
    String column() {
        return column;
    }

    /** How the template is filled in. */
    public String template() {
        return template;
    }

    /** What a row without a value is called. */
    String empty() {
        return empty;
    }
}
