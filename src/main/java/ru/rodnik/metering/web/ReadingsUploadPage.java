package ru.rodnik.metering.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.CheckedReading;
import ru.rodnik.metering.CheckedReading.Place;
import ru.rodnik.metering.CheckedUpload;
import ru.rodnik.metering.CheckedUpload.State;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Format;

/** An uploaded table of readings row by row, before it is handed in. */
public record ReadingsUploadPage(UploadHead head, List<Row> rows) {

    static ReadingsUploadPage of(UploadHeads.Shown<CheckedReading> shown, BillingPeriod month) {
        return new ReadingsUploadPage(shown.head(), shown.rows().stream().map(row -> Row.of(row, month)).toList());
    }

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
            boolean asks) {

        private static Row of(CheckedReading row, BillingPeriod month) {
            var meter = row.meter();
            var before = meter == null ? null : meter.before(month);
            var read = row.read();
            return new Row(
                    read.row(), meter == null ? 0 : meter.meterId(),
                    meter != null ? meter.serial() : read.serial().isEmpty() ? read.code() : read.serial(),
                    meter == null ? "" : Format.text(meter.address()),
                    before == null || meter == null ? "" : Format.dial(before.value(), meter.history().decimals()),
                    read.typed(), CheckedUpload.day(read.day()).map(Format::date).orElse(read.day()),
                    row.volume().map(Format::cubicMetres).orElse("—"), UploadPart.look(row.state()),
                    UploadPart.mark(row.state()), at(row, Place.METER), at(row, Place.VALUE), at(row, Place.DAY),
                    row.at() == null ? row.words() : "", row.state() == State.DOUBT);
        }

        private static String at(CheckedReading row, Place place) {
            return Objects.equals(row.at(), place) ? row.words() : "";
        }
    }
}
