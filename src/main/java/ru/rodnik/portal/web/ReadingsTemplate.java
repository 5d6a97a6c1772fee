package ru.rodnik.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.rodnik.metering.ReadingSheets;
import ru.rodnik.metering.ReadingsTable;
import ru.rodnik.metering.SheetMeter;
import ru.rodnik.portal.OpenAccount;
import ru.rodnik.reporting.CsvText;
import ru.rodnik.reporting.ReportColumn;
import ru.rodnik.reporting.Workbook;
import ru.rodnik.shared.BillingPeriod;

/** The subscriber's own meters as a table to fill in: what each showed before, and a place for what it shows now. */
@Controller
class ReadingsTemplate {

    private final OpenAccount openAccount;
    private final ReadingSheets sheets;
    private final Clock clock;

    ReadingsTemplate(OpenAccount openAccount, ReadingSheets sheets, Clock clock) {
        this.openAccount = openAccount;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/cabinet/readings/template.xlsx")
    ResponseEntity<byte[]> excel(@RequestParam(required = false) @Nullable Long contract) {
        var today = LocalDate.now(clock);
        return Downloads.of(name(today) + ".xlsx", Downloads.XLSX,
                new Workbook().sheet("Показания", columns(today), meters(contract, today)).bytes());
    }

    @GetMapping("/cabinet/readings/template.csv")
    ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable Long contract) {
        var today = LocalDate.now(clock);
        return Downloads.of(name(today) + ".csv", Downloads.CSV,
                CsvText.of(columns(today), meters(contract, today)));
    }

    private List<SheetMeter> meters(@Nullable Long contract, LocalDate today) {
        openAccount.open(contract);
        return sheets.on(today, contract);
    }

    private static List<ReportColumn<SheetMeter>> columns(LocalDate today) {
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

    private static String name(LocalDate today) {
        return String.format(Locale.ROOT, "Показания %s", BillingPeriod.containing(today));
    }
}
