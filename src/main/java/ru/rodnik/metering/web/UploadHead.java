package ru.rodnik.metering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.web.ReadingsPage.Hidden;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;

/**
 * What pages of uploaded tables have in common, whatever the rows are.
 *
 * @param path of this table
 * @param send how many rows are filed without a word more
 * @param doubts how many are filed when they are confirmed
 * @param hidden fields that keep the view
 */
public record UploadHead(
        UploadWords words,
        String path,
        String lead,
        @Nullable Notice notice,
        List<Fact> counts,
        List<Tab> filters,
        Pager pager,
        long send,
        long doubts,
        String requestKey,
        List<Hidden> hidden,
        SentReceipts receipts) {

    /** Whether there is anything to hand in. */
    public boolean isWaiting() {
        return send + doubts > 0;
    }
}
