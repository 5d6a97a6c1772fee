package ru.rodnik.metering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Pager;

/** Meters as their subscriber sees them. */
public record CabinetMeterPage(
        String title,
        String lead,
        @Nullable Notice notice,
        List<Fact> place,
        List<Fact> meter,
        List<LifeLine> life,
        List<HistoryLine> readings,
        Pager pager) {

    /** All his meters. */
    public record All(List<MetersPage.Found> meters, Pager pager) {}
}
