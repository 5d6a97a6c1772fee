package ru.rodnik.metering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;

/** Meters that staff look up. */
public record MetersPage(List<Tab> tabs, Form form, List<Found> meters, Pager pager) {

    /** A meter in the list. */
    public record Found(
            String href,
            String serial,
            String kind,
            String address,
            String subscriber,
            String subscriberHref,
            String last,
            String lastDay,
            String verification,
            @Nullable Mark mark) {}

    /** Where one may go on. */
    public record Link(String href, String words) {}

    /**
     * A meter on a page of its own.
     *
     * @param life its record, the latest first
     * @param acts that may be entered now
     * @param undoing whether the reader may enter acts and take them back
     */
    public record Card(
            String title,
            String lead,
            @Nullable Mark mark,
            @Nullable Notice notice,
            String subscriber,
            String subscriberHref,
            String entryHref,
            List<Fact> place,
            List<Fact> meter,
            List<LifeLine> life,
            List<Link> acts,
            boolean undoing,
            String newHref,
            String suspensionHref,
            List<HistoryLine> readings,
            Pager pager) {}
}
