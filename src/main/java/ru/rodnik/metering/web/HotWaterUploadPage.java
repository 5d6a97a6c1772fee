package ru.rodnik.metering.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.CheckedVolume;
import ru.rodnik.metering.CheckedVolume.Place;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;

/**
 * An uploaded table of hot-water volumes row by row, before it is handed in.
 *
 * @param scans how many rows the scan is to stand behind
 * @param form with what is wrong with the scan
 */
public record HotWaterUploadPage(UploadHead head, List<Row> rows, long scans, Form form) {

    /** A row of the table; the words about a cell stand beside it. */
    public record Row(
            int number,
            String name,
            String address,
            String usual,
            String typed,
            String none,
            String covers,
            String look,
            Mark mark,
            String atPremises,
            String atVolume,
            String atNone,
            String atCovers,
            String note) {

        static Row of(CheckedVolume row) {
            var place = row.place();
            var read = row.read();
            return new Row(
                    read.row(), place == null ? read.code() : Format.text(place.name()),
                    Format.text(place == null ? read.address() : place.address()),
                    place == null || place.usual() == null
                            ? ""
                            : "обычно около " + Format.cubicMetres(place.usual()),
                    read.typed(), read.none(), covers(row), UploadPart.look(row.state()), UploadPart.mark(row.state()),
                    at(row, Place.PREMISES), at(row, Place.VOLUME), at(row, Place.NOT_CONSUMED), at(row, Place.COVERS),
                    row.at() == null ? row.words() : "");
        }

        private static String covers(CheckedVolume row) {
            var month = row.covers();
            return month == null ? row.read().covers() : Months.withYear(new BillingPeriod(month));
        }

        private static String at(CheckedVolume row, @Nullable Place place) {
            return Objects.equals(row.at(), place) ? row.words() : "";
        }
    }
}
