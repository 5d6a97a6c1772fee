package ru.rodnik.metering.web;

import java.util.List;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;

/** Meters whose verification is over or ends soon. */
public record VerificationPage(List<Tab> tabs, List<Tab> parts, List<Line> lines, Pager pager) {

    /**
     * A meter of the list.
     *
     * @param left «осталось 12 дней», «истекла 3 дня назад»
     * @param reminded which reminder went out last
     */
    public record Line(
            String href,
            String serial,
            String kind,
            String address,
            String subscriber,
            String subscriberHref,
            String phone,
            String due,
            Mark left,
            String reminded,
            String actHref) {}
}
