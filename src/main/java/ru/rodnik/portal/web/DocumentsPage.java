package ru.rodnik.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Icon;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tone;

/** Papers month by month. */
public record DocumentsPage(
        String subject,
        @Nullable Long contract,
        boolean any,
        List<Choice> years,
        List<Choice> kinds,
        @Nullable Coming coming,
        List<Month> months,
        Pager pager) {

    /** The month whose papers are still to come. */
    public record Coming(String title, String text) {}

    public record Month(String id, String title, String note, boolean severalContracts, List<Paper> papers) {}

    /** A paper; {@code spoken} names it where a link says only «Скачать». */
    public record Paper(
            String title, String contract, String date, String sum, String whyHref, String state, Tone tone,
            @Nullable Icon icon,
            String href,
            String spoken) {}
}
