package ru.rodnik.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.ui.Chart;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;
import ru.rodnik.ui.Tone;

/** The breakdown of volumes. Without a released month only the subject is there. */
public record VolumesPage(String subject, @Nullable Content content) {

    /** Everything under the head of the page. */
    public record Content(
            @Nullable Long contract,
            String group,
            Filters filters,
            @Nullable Chart chart,
            String chartTitle,
            String title,
            List<Tab> tabs,
            List<Group> groups,
            List<Total> totals,
            String gross,
            Pager pager,
            String excel,
            String csv) {}

    /** What one may choose from. */
    public record Filters(
            List<Choice> from, List<Choice> to, List<Choice> addresses, List<Choice> services, List<Choice> methods) {}

    /** Lines under one heading with what was charged for them. */
    public record Group(String title, String gross, List<Line> lines) {}

    /**
     * @param gross empty where nothing is charged
     * @param whyHref where the origin of the sum is shown, empty where there is none
     */
    public record Line(
            String title, String sub, String method, Tone tone, String reason, String volume, String gross,
            String whyHref) {}

    public record Total(String service, String volume, String gross) {}
}
