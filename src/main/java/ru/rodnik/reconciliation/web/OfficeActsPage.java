package ru.rodnik.reconciliation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;
import ru.rodnik.ui.Tone;

/**
 * Acts as the office lists them, and the form for a new one.
 *
 * @param subscriber whose contracts may be chosen, null until one is
 * @param warning what speaks against a new act, empty where nothing does
 * @param year none where one subscriber is looked at
 * @param sending none where no drafts are listed, or who looks may not send
 */
public record OfficeActsPage(
        List<Tab> filters, List<Row> rows, Pager pager, Form form, @Nullable String subscriber, List<Choice> contracts,
        String warning, @Nullable Year year, @Nullable Sending sending) {

    /**
     * How far the yearly reconciliation is (REC-01).
     *
     * @param href where acts are formed for those without a signed one
     */
    public record Year(String title, String words, String button, String href) {}

    /**
     * What is needed to send drafts.
     *
     * @param all what the button says that sends all of them, empty where the office formed none
     */
    public record Sending(String today, String all, String requestKey) {}

    /** @param term what is waited for until when */
    public record Row(
            long id, String href, String number, String period, String subscriber, String code, String contract,
            String closing,
            String state, Tone tone, String term, boolean late) {}
}
