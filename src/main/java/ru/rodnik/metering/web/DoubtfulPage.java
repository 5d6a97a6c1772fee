package ru.rodnik.metering.web;

import static java.math.RoundingMode.HALF_UP;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.DoubtfulReading;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;

/**
 * Readings to look at, those that matter most first.
 *
 * @param deciding whether they wait for a decision
 */
public record DoubtfulPage(
        @Nullable Notice notice, boolean deciding, List<Tab> tabs, List<Item> items, Pager pager) {

    /**
     * A reading of the queue.
     *
     * @param doubts a sentence each
     * @param price what a mistake would cost
     * @param odds how likely it is, and in how many cubic metres
     * @param photo what is known of a photo, empty where none was asked for
     */
    public record Item(
            long id,
            String href,
            String subscriber,
            String subscriberHref,
            String contract,
            String title,
            String meterHref,
            String address,
            String volume,
            String before,
            String now,
            List<String> doubts,
            String price,
            String odds,
            String photo,
            String submittedAt) {}

    static Item item(DoubtfulReading one, ZoneId zone) {
        var reading = one.reading();
        return new Item(
                reading.id(), "/office/readings/" + reading.id(),
                reading.subscriberName() + ", код" + Format.NBSP + reading.subscriberCode(),
                "/office/subscribers/" + reading.subscriberCode(), "договор " + Format.no(reading.contractNumber()),
                "Прибор " + Format.no(reading.serial()), "/office/meters/" + reading.meterId(),
                reading.medium().words() + ", " + Format.text(reading.address()),
                reading.volume().map(Format::cubicMetres).orElse("—"),
                "было " + Format.dial(reading.before()) + ", " + Format.day(reading.beforeDay()),
                "стало " + Format.dial(reading.value()) + ", " + Format.day(reading.takenOn()),
                one.doubts().isEmpty() && reading.reason() != null ? List.of(reading.reason()) : one.doubts(),
                Format.roubles(one.roubles()),
                "ошибка на " + percent(one) + Format.NBSP + "%, " + Format.cubicMetres(one.atStake()),
                photo(one),
                reading.source().words() + ", " + Format.moment(reading.submittedAt(), zone));
    }

    private static String percent(DoubtfulReading one) {
        return one.probability().movePointRight(2).setScale(0, HALF_UP).toPlainString();
    }

    private static String photo(DoubtfulReading one) {
        if (one.photos() > 0) {
            return Format.plural(one.photos(), "фото", "фото", "фото") + " от абонента";
        }
        return one.photoAsked() ? "ждём фото от абонента" : "";
    }
}
