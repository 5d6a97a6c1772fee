package ru.rodnik.reconciliation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Pager;

/**
 * Acts for many subscribers at once: for whom, and before they are formed how many, who is left out and why.
 *
 * @param plan none until it is asked for
 */
public record BulkActsPage(Form form, List<Choice> who, @Nullable Preview plan) {

    /**
     * What would be formed.
     *
     * @param title «Сформируем 1 986 черновиков»
     * @param button the same on the button, empty where nothing is to be formed
     * @param notes what else is to be known before that
     */
    public record Preview(
            String title, String button, List<String> notes, List<Left> left, List<Row> rows, Pager pager,
            String requestKey, boolean mayForm) {}

    /** Who is left out for one reason: how many, and the first of them by name. */
    public record Left(String why, String subscribers, String names) {}

    /** Who gets an act. */
    public record Row(String name, String code, String opening, String debit, String credit, String closing) {}
}
