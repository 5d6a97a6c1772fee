package ru.rodnik.office.web;

import java.util.List;
import ru.rodnik.office.ClosingBoard.Line;
import ru.rodnik.reporting.ReportColumn;
import ru.rodnik.shared.BillingPeriod;

/** The columns of the closing board as a file of Excel. */
final class ClosingTable {

    private ClosingTable() {}

    static List<ReportColumn<Line>> of(BillingPeriod month) {
        return List.of(
                ReportColumn.text("Код", line -> Integer.toString(line.subscriberCode())),
                ReportColumn.longText("Абонент", Line::shortName),
                ReportColumn.text("Договор", Line::contractNumber),
                ReportColumn.text("Категория", line -> ClosingPage.of(line.category())),
                ReportColumn.text("Помещения", line -> ClosingPage.of(line.use())),
                ReportColumn.text("Район", Line::district),
                ReportColumn.longText("Адрес", Line::address),
                ReportColumn.count("Объектов", Line::places),
                ReportColumn.count("Приборов", Line::meters),
                ReportColumn.count("Без показаний", Line::missing),
                ReportColumn.count("Горячая вода не передана", Line::hotMissing),
                ReportColumn.date("Последний день приёма",
                        line -> month.month().atDay(Math.min(line.lastDay(), month.days()))),
                ReportColumn.volume("Без показаний, м³", Line::volume),
                ReportColumn.money("Без показаний с НДС, ₽", Line::gross),
                ReportColumn.date("Напомнили", Line::remindedOn));
    }
}
