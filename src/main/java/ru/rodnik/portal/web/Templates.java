package ru.rodnik.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.rodnik.metering.DeclaredPlace;
import ru.rodnik.metering.HotWaterTable;
import ru.rodnik.metering.HotWaterVolumes;
import ru.rodnik.metering.ReadingSheets;
import ru.rodnik.metering.ReadingsTable;
import ru.rodnik.metering.SheetMeter;
import ru.rodnik.portal.OpenAccount;
import ru.rodnik.reporting.CsvText;
import ru.rodnik.reporting.ReportColumn;
import ru.rodnik.reporting.Workbook;
import ru.rodnik.shared.BillingPeriod;

/** The subscriber's own meters and premises as tables to fill in: what each showed before, and a place for the new. */
@Controller
class Templates {

    private final OpenAccount openAccount;
    private final ReadingSheets sheets;
    private final HotWaterVolumes volumes;
    private final Clock clock;

    Templates(OpenAccount openAccount, ReadingSheets sheets, HotWaterVolumes volumes, Clock clock) {
        this.openAccount = openAccount;
        this.sheets = sheets;
        this.volumes = volumes;
        this.clock = clock;
    }

    @GetMapping("/cabinet/readings/template.{kind:xlsx|csv}")
    ResponseEntity<byte[]> readings(
            @PathVariable String kind, @RequestParam(required = false) @Nullable Long contract) {
        openAccount.open(contract);
        var today = LocalDate.now(clock);
        return table(kind, "Показания", BillingPeriod.containing(today), meters(today), sheets.on(today, contract));
    }

    /** @param period the month in which the volumes are charged, none: this one */
    @GetMapping("/cabinet/hot-water/template.{kind:xlsx|csv}")
    ResponseEntity<byte[]> hotWater(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Long contract,
            @RequestParam(required = false) @Nullable BillingPeriod period) {
        openAccount.open(contract);
        var today = LocalDate.now(clock);
        var month = period == null ? BillingPeriod.containing(today) : period;
        return table(kind, "Горячая вода", month, places(month), volumes.places(month, today, contract));
    }

    private static <T> ResponseEntity<byte[]> table(
            String kind, String name, BillingPeriod month, List<ReportColumn<T>> columns, List<T> rows) {
        var file = String.format(Locale.ROOT, "%s %s.%s", name, month, kind);
        return kind.equals("csv")
                ? Downloads.of(file, Downloads.CSV, CsvText.of(columns, rows))
                : Downloads.of(file, Downloads.XLSX, new Workbook().sheet(name, columns, rows).bytes());
    }

    private static List<ReportColumn<SheetMeter>> meters(LocalDate today) {
        var month = BillingPeriod.containing(today);
        return List.of(
                ReportColumn.text(ReadingsTable.CODE, meter -> String.valueOf(meter.meterId())),
                ReportColumn.text(ReadingsTable.SERIAL, SheetMeter::serial),
                ReportColumn.longText("Адрес", SheetMeter::address),
                ReportColumn.text("Что считает", meter -> meter.medium().words()),
                ReportColumn.text("Договор", SheetMeter::contractNumber),
                ReportColumn.volume("Прошлое показание", meter -> meter.before(month).value()),
                ReportColumn.date("Дата прошлого", meter -> meter.before(month).takenOn()),
                ReportColumn.volume(ReadingsTable.VALUE, _ -> null),
                ReportColumn.date(ReadingsTable.DAY, _ -> today));
    }

    /** The heat supplier's paper is usually of the month before. */
    private static List<ReportColumn<DeclaredPlace>> places(BillingPeriod month) {
        return List.of(
                ReportColumn.text(HotWaterTable.CODE, place -> String.valueOf(place.premisesId())),
                ReportColumn.text("Объект", DeclaredPlace::name),
                ReportColumn.longText(HotWaterTable.ADDRESS, DeclaredPlace::address),
                ReportColumn.text("Договор", DeclaredPlace::contractNumber),
                ReportColumn.volume("Обычно", DeclaredPlace::usual),
                ReportColumn.volume(HotWaterTable.VOLUME, _ -> null),
                ReportColumn.text(HotWaterTable.NOT_CONSUMED, _ -> ""),
                ReportColumn.month(HotWaterTable.COVERS, _ -> month.previous()));
    }
}
