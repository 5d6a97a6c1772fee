package ru.rodnik.documents.xml;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another paper as a file names it: РеквДокТип of the formats.
 *
 * @param besides what else is to be said of it, like its исправление
 */
public record NamedPaper(String title, String number, LocalDate date, @Nullable String besides) {

    public NamedPaper(String title, String number, LocalDate date) {
        this(title, number, date, null);
    }

    void write(XmlElement parent, String element) {
        parent.add(element, paper -> paper
                .set("РеквНаимДок", title, 255)
                .set("РеквНомерДок", number, 255)
                .set("РеквДатаДок", date)
                .set("РеквДопСведДок", besides, 2000));
    }
}
