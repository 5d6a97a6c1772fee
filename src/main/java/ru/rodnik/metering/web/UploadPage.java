package ru.rodnik.metering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.web.ReadingsPage.Hidden;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;

/**
 * An uploaded table row by row, before it is handed in.
 *
 * @param send how many rows «Передать показания» files without a word more
 * @param doubts how many it files when they are confirmed
 * @param hidden fields that keep the view
 */
public record UploadPage(
        String path,
        String lead,
        @Nullable Notice notice,
        List<Fact> counts,
        List<Tab> filters,
        List<Row> rows,
        Pager pager,
        long send,
        long doubts,
        String requestKey,
        List<Hidden> hidden,
        @Nullable ReceiptCard receipt) {

    /**
     * A row of the table; the words about a cell stand beside it.
     *
     * @param asks whether it is filed only when confirmed
     */
    public record Row(
            int number,
            long meterId,
            String serial,
            String address,
            String before,
            String typed,
            String day,
            String volume,
            String look,
            @Nullable Mark mark,
            String atMeter,
            String atValue,
            String atDay,
            String note,
            boolean asks) {}
}
