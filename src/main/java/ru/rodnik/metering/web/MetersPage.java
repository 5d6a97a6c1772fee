package ru.rodnik.metering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Pager;

/** Meters that staff look up. */
public record MetersPage(Form form, List<Found> meters, Pager pager) {

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

    /** A meter on a page of its own. */
    public record Card(
            String title,
            String lead,
            @Nullable Mark mark,
            String subscriber,
            String subscriberHref,
            String entryHref,
            List<Fact> place,
            List<Fact> meter,
            List<HistoryLine> readings,
            Pager pager) {}
}
