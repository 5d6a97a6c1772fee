package ru.rodnik.documents.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.form.ServiceAct.Reading;
import ru.rodnik.print.Block;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Column;
import ru.rodnik.print.Figures;
import ru.rodnik.print.Table;
import ru.rodnik.print.Words;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/** «Приложение: показания и объемы», behind an act and behind a УПД. */
final class ReadingsAnnex {

    private ReadingsAnnex() {}

    /** @param title of the paper it belongs to; it stands on every page */
    static Block of(List<Reading> readings, BillingPeriod period, String title) {
        var caption = "Приложение: показания и объемы за " + Words.month(period) + " (" + title + ")";
        var table = Table.of(
                Column.of(8).centred(),
                Column.share(5),
                Column.share(2),
                Column.of(24),
                Column.of(18).right(),
                Column.of(18).right(),
                Column.of(18).right(),
                Column.of(22).centred())
                .size(7)
                .head(Cell.of(caption).bold().across(8).bare())
                .head("№", "Адрес", "Услуга", "Прибор учета", "Предыдущее", "Текущее", "Объем, м³", "Способ");
        var number = 0;
        for (var reading : readings) {
            table.row(
                    Integer.toString(++number),
                    reading.address(),
                    reading.service(),
                    reading.meter(),
                    dial(reading.previous()),
                    dial(reading.current()),
                    Figures.volume(reading.volume()),
                    reading.method());
        }
        return table;
    }

    private static String dial(@Nullable CubicMetres value) {
        return value == null ? FormParts.DASH : Figures.natural(value);
    }
}
