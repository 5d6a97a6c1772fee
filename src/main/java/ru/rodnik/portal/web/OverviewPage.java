package ru.rodnik.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.ui.Chart;
import ru.rodnik.ui.Ribbon;

/** What is to be done and until when, then everything else at a glance. */
public record OverviewPage(
        String lead,
        String month,
        String query,
        List<Task> tasks,
        List<Window> windows,
        Balance balance,
        String papersTitle,
        String promise,
        List<Paper> papers,
        List<Note> messages,
        @Nullable Chart chart) {

    /**
     * One thing to do.
     *
     * @param urgency {@code ""}, {@code soon} or {@code late}
     * @param done how much of {@code of} is done; {@code of} 0 shows no bar
     */
    public record Task(
            String day, String left, String urgency, String title, String text, int done, int of, String href,
            String button,
            boolean main) {

        public String css() {
            return urgency.isEmpty() ? "task" : "task task--" + urgency;
        }

        Task asMain() {
            return new Task(day, left, urgency, title, text, done, of, href, button, true);
        }
    }

    /** The month with the days on which something may be handed in. */
    public record Window(String title, String note, Ribbon ribbon) {}

    public record Balance(String label, String sum, String overdue, String note) {}

    public record Paper(String title, String note, String sum, String whyHref, String state, String href) {}

    public record Note(String title, String text, String href) {}

    /** An address of the account with the chosen contract kept. */
    public String to(String path) {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
