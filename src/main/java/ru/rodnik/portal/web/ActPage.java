package ru.rodnik.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Tab;

/** The form of a reconciliation act at its own address, with the totals it will have. */
public record ActPage(
        String subscriber, Form form, List<Choice> contracts, String requestKey, List<Tab> periods,
        @Nullable Preview preview) {

    /** What the act would say: balances as debit or credit, turnovers. */
    public record Preview(List<Row> rows, Row closing) {}

    public record Row(String name, String debit, String credit) {}
}
