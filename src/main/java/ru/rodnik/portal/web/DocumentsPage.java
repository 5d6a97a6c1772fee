package ru.rodnik.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Icon;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tone;

/**
 * Papers month by month.
 *
 * @param originals how signed papers reach the subscriber, and where; empty where there are none yet
 */
public record DocumentsPage(
        String subject,
        String originals,
        String promise,
        @Nullable Long contract,
        boolean any,
        List<Choice> years,
        List<Choice> kinds,
        @Nullable Coming coming,
        List<Month> months,
        Pager pager) {

    /** The month whose papers are still to come. */
    public record Coming(String title, String text) {}

    /** @param pack where the whole month is fetched */
    public record Month(
            String id, String title, String note, String pack, boolean severalContracts, List<Paper> papers,
            List<Annex> annexes) {}

    /** The расшифровка of a contract's bill. */
    public record Annex(String contract, String pdf, String excel, String spoken) {}

    /**
     * A paper.
     *
     * @param href of its card; {@code xml} is empty where it has none, {@code whyHref} where no charges are on it
     * @param state what matters most about it, {@code also} the rest of what became of it
     * @param spoken names it where a link says only «PDF»
     */
    public record Paper(
            String title, String href, String contract, String date, String sum, String whyHref, String state,
            Tone tone,
            @Nullable Icon icon, String also, String pdf, String xml, String spoken) {}
}
