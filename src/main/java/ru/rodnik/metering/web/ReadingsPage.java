package ru.rodnik.metering.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.DraftBill;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tone;

/**
 * «Показания»: the sheet of this month.
 *
 * @param notice a banner over the sheet, none while all is well
 * @param ready «введено 6, с ошибкой 1»
 * @param pageWords which of the meters stand on this page
 * @param hidden fields that keep the view, and what is typed on the other pages
 */
public record ReadingsPage(
        String title,
        String lead,
        @Nullable Notice notice,
        long handedIn,
        long meters,
        String ready,
        List<Choice> filters,
        List<House> houses,
        String volume,
        Pager pager,
        String pageWords,
        boolean open,
        String requestKey,
        List<Hidden> hidden,
        String historyHref,
        SentReceipts receipts,
        @Nullable DraftBill bill) {

    static String volumeId(long meterId) {
        return "v" + meterId;
    }

    public String billSum() {
        return bill == null ? "" : Format.roubles(bill.gross());
    }

    /** Words over the page. */
    public record Notice(Tone tone, String title, List<Line> lines) {}

    /** A sentence of a notice, with a link to the field it is about. */
    public record Line(@Nullable String href, String link, String words) {}

    /** A field that is sent along. */
    public record Hidden(String name, String value) {}

    /** The meters of one address, and what each premises there would be charged. */
    public record House(String address, String progress, List<Row> rows, List<Charge> charges) {}

    /**
     * What a premises would be charged; empty words while that cannot be said.
     *
     * @param name only where there are several at the address
     */
    public record Charge(long premisesId, String name, String volumes, String money) {

        public String id() {
            return "c" + premisesId;
        }
    }

    /**
     * A meter. In a field it may be entered, otherwise the value is shown.
     *
     * @param state {@code is-held}, {@code is-bad} or nothing
     * @param asks whether it must be confirmed
     */
    public record Row(
            long meterId,
            String serial,
            String kind,
            String address,
            String before,
            String beforeDay,
            boolean field,
            boolean readOnly,
            boolean whole,
            String value,
            String volume,
            String state,
            @Nullable Mark mark,
            List<String> notes,
            String noteTone,
            boolean asks,
            String confirmed,
            long seen,
            @Nullable String change) {

        public String id() {
            return "m" + meterId;
        }

        public String volumeId() {
            return ReadingsPage.volumeId(meterId);
        }

        /** With an empty field: what is on file is told beside it, not typed again. */
        Row withoutValue() {
            var told = new ArrayList<>(notes);
            told.addFirst("Сейчас " + value + ".");
            return new Row(
                    meterId, serial, kind, address, before, beforeDay, field, readOnly, whole, "", volume, state, mark,
                    List.copyOf(told), noteTone, asks, confirmed, seen, change);
        }

        public boolean isSilent() {
            return mark == null && notes.isEmpty() && !asks && change == null;
        }
    }
}
