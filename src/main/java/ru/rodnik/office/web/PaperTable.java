package ru.rodnik.office.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.PaperEvent.Channel;
import ru.rodnik.office.PaperBoard.Line;
import ru.rodnik.reporting.ReportColumn;

/** The columns of the registry of papers as a file of Excel. */
final class PaperTable {

    private PaperTable() {}

    static List<ReportColumn<Line>> of(ZoneId zone) {
        return List.of(
                ReportColumn.text("Вид", line -> PapersPage.title(line.kind())),
                ReportColumn.text("Номер", Line::number),
                ReportColumn.count("Исправление", Line::revision),
                ReportColumn.date("Дата", Line::date),
                ReportColumn.month("Месяц", Line::period),
                ReportColumn.date("Составлен", Line::issuedOn),
                ReportColumn.text("Код абонента", line -> Integer.toString(line.subscriberCode())),
                ReportColumn.longText("Абонент", Line::shortName),
                ReportColumn.text("Договор", Line::contractNumber),
                ReportColumn.longText("Как передаём", Line::whereTo),
                ReportColumn.money("С НДС, ₽", Line::gross),
                ReportColumn.money("Аванс не зачтён, ₽", Line::advanceOpen),
                ReportColumn.date("Аванс возвращён", Line::advanceReturnedOn),
                ReportColumn.date("Открыт абонентом", line -> day(line.viewedAt(), zone)),
                ReportColumn.date("Скачан абонентом", line -> day(line.takenAt(), zone)),
                ReportColumn.date("Отправлен", Line::sentOn),
                ReportColumn.text("Как отправлен",
                        line -> line.sentBy() == null ? null : Channel.valueOf(line.sentBy()).words()),
                ReportColumn.date("Подписан", Line::signedOn));
    }

    private static @Nullable LocalDate day(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toLocalDate();
    }
}
