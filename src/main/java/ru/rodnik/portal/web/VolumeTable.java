package ru.rodnik.portal.web;

import java.util.List;
import ru.rodnik.reporting.ReportColumn;
import ru.rodnik.reporting.VolumeLine;

/** The breakdown as a table for Excel and for programs. */
final class VolumeTable {

    static final List<ReportColumn<VolumeLine>> COLUMNS = List.of(
            ReportColumn.month("Месяц", VolumeLine::period),
            ReportColumn.text("Договор", VolumeLine::contractNumber),
            ReportColumn.text("Код объекта", VolumeLine::premisesCode),
            ReportColumn.text("Объект", VolumeLine::premisesName),
            ReportColumn.text("Адрес", VolumeLine::address),
            ReportColumn.text("Услуга", line -> VolumeWords.of(line.service())),
            ReportColumn.text("Способ расчёта", line -> VolumeWords.of(line.method())),
            ReportColumn.month("Перерасчёт за", VolumeLine::correctedPeriod),
            ReportColumn.volume("Объём, м³", VolumeLine::volume),
            ReportColumn.price("Тариф, ₽", VolumeLine::price),
            ReportColumn.money("Без НДС, ₽", VolumeLine::net),
            ReportColumn.percent("НДС, %", VolumeLine::vatPercent),
            ReportColumn.money("НДС, ₽", VolumeLine::vat),
            ReportColumn.money("С НДС, ₽", VolumeLine::gross),
            ReportColumn.longText("Причина", VolumeWords::reason));

    private VolumeTable() {}
}
