package ru.rodnik.metering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Pager;

/** What waits for a decision of the staff. */
public record QueuePage(@Nullable Notice notice, List<Item> items, @Nullable Pager pager) {

    /**
     * One thing to accept or to refuse.
     *
     * @param because why it was held, or what to compare
     * @param scanHref the paper to compare with
     */
    public record Item(
            long id,
            String subscriber,
            String subscriberHref,
            String contract,
            String title,
            @Nullable String titleHref,
            String address,
            String value,
            String valueNote,
            String because,
            @Nullable String scanHref,
            String submittedAt) {}
}
