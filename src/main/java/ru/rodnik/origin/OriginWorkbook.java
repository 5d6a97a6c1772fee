package ru.rodnik.origin;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.rodnik.origin.OriginPaper.Listed;
import ru.rodnik.reporting.ReportColumn;
import ru.rodnik.reporting.Workbook;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;

/** «Расшифровка к счёту» as a file of Excel: the parts by premises, and the lines of the bill they sum to. */
public final class OriginWorkbook {

    private static final List<ReportColumn<Listed>> PARTS = List.of(
            ReportColumn.longText("Адрес", listed -> listed.place().address()),
            ReportColumn.text("Объект", listed -> listed.place().name()),
            ReportColumn.text("Услуга", Listed::service),
            ReportColumn.month("Исправляемый месяц", listed -> listed.row().corrected()),
            ReportColumn.text("Прибор", listed -> listed.dials(Step.Dials::serial)),
            ReportColumn.text("Было", listed -> listed.dials(dials -> Format.dial(dials.from()))),
            ReportColumn.text("Дата", listed -> listed.dials(dials -> Format.date(dials.fromOn()))),
            ReportColumn.text("Стало", listed -> listed.dials(dials -> Format.dial(dials.to()))),
            ReportColumn.text("Дата показания", listed -> listed.dials(dials -> Format.date(dials.toOn()))),
            ReportColumn.longText("Способ и расчёт", Listed::how),
            ReportColumn.volume("Объём, м³", listed -> listed.row().volume()),
            ReportColumn.price("Цена, ₽", of(charge -> charge.price().perCubicMetre())),
            ReportColumn.money("Без НДС, ₽", of(OriginRow.Charge::net)),
            ReportColumn.percent("НДС, %", of(charge -> charge.vatRate().percent())),
            ReportColumn.money("НДС, ₽", of(OriginRow.Charge::vat)),
            ReportColumn.money("С НДС, ₽", of(OriginRow.Charge::gross)));

    private static final List<ReportColumn<OriginLine>> LINES = List.of(
            ReportColumn.longText("Строка счёта", line -> OriginWords.capitalised(OriginWords.of(line.service()))),
            ReportColumn.month("Исправляемый месяц", OriginLine::corrected),
            ReportColumn.volume("Объём, м³", OriginLine::volume),
            ReportColumn.price("Цена, ₽", line -> line.price().perCubicMetre()),
            ReportColumn.money("Без НДС, ₽", OriginLine::net),
            ReportColumn.percent("НДС, %", line -> line.vatRate().percent()),
            ReportColumn.money("НДС, ₽", OriginLine::vat),
            ReportColumn.money("С НДС, ₽", OriginLine::gross));

    private OriginWorkbook() {}

    /** The file; its name is {@link OriginPaper#name}. */
    public static byte[] of(MonthOrigin origin) {
        var book = new Workbook()
                .sheet("Расшифровка", PARTS, OriginPaper.listed(origin))
                .sheet("Строки счёта", LINES, origin.lines())
                .about("Абонент", origin.subscriber() + ", код " + origin.subscriberCode())
                .about("Договор", origin.contractNumber())
                .about("Месяц", Months.withYear(origin.month()))
                .about("Начислено с НДС", Format.roubles(origin.gross()));
        origin.papers().forEach(paper -> book.about(
                OriginWords.paper(paper.kind()),
                Format.no(paper.number()) + " от " + Format.date(paper.date()) + ", " + Format.roubles(paper.gross())));
        return book.bytes();
    }

    private static <T> Function<Listed, @Nullable T> of(Function<OriginRow.Charge, T> part) {
        return listed -> listed.row().charge() == null ? null : part.apply(listed.row().charge());
    }
}
