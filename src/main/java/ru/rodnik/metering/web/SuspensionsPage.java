package ru.rodnik.metering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Tab;

/** Notices of suspension with the form of a new one. */
public record SuspensionsPage(
        List<Tab> tabs,
        Form form,
        String requestKey,
        @Nullable Notice notice,
        @Nullable String subscriber,
        String code,
        List<Choice> premises,
        List<Line> lines) {

    /**
     * A notice on file.
     *
     * @param resumable whether water may still be taken again before its end
     */
    public record Line(
            long id,
            String subscriber,
            String subscriberHref,
            String place,
            String days,
            Mark mark,
            String paper,
            String entered,
            @Nullable String note,
            @Nullable String scanHref,
            boolean resumable) {}
}
