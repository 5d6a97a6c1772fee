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
 */
public record OfficeActsPage(
        List<Tab> filters, List<Row> rows, Pager pager, Form form, @Nullable String subscriber, List<Choice> contracts,
        String warning) {

    /** @param term what is waited for until when */
    public record Row(
            String href, String number, String period, String subscriber, String code, String contract, String closing,
            String state, Tone tone, String term, boolean late) {}
}
