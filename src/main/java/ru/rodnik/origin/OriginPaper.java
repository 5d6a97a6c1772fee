package ru.rodnik.origin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Column;
import ru.rodnik.print.Figures;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Paper;
import ru.rodnik.print.Table;
import ru.rodnik.print.Text;
import ru.rodnik.print.Words;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;

/** «Расшифровка к счёту»: by address, meter, readings, volume, price and tax, summing to the счёт. */
public final class OriginPaper {

    private static final int COLUMNS = 12;
    private static final double SIZE = 7;

    private OriginPaper() {}

    /** «Расшифровка к счёту № 12 за октябрь 2026, договор № 4417», a name for the file without its ending. */
    public static String name(MonthOrigin origin) {
        return "Расшифровка " + of(origin) + "за " + Words.month(origin.month()) + ", договор № "
                + origin.contractNumber().replaceAll("[\\\\/:*?\"<>|]", "-");
    }

    private static String of(MonthOrigin origin) {
        return origin.papers().stream().filter(paper -> paper.kind().equals("INVOICE")).findFirst()
                .map(paper -> "к счёту № " + paper.number() + " от " + Figures.day(paper.date()) + " ").orElse("");
    }

    /** The paper as PDF; heads of the table repeat, what belongs to one volume stays on one page. */
    public static byte[] pdf(MonthOrigin origin) {
        var title = "Расшифровка " + of(origin) + "за " + Words.month(origin.month());
        var paper = Paper.landscape(title).dated(dateOf(origin)).footer(title);
        paper.add(
                Text.bold(title).size(13),
                Gap.of(1.5),
                Text.of("Абонент: " + origin.subscriber() + ", код " + origin.subscriberCode()).size(8.5),
                Text.of("Договор № " + origin.contractNumber()
                        + (origin.signedOn() == null ? "" : " от " + Figures.day(origin.signedOn()))).size(8.5),
                Gap.of(3),
                rows(origin));
        paper.add(Gap.of(5));
        paper.keep(lines(origin), Gap.of(2), Text.of(
                "Сумма каждой строки счёта округлена один раз и разделена между объектами пропорционально объёмам; "
                        + "копейки остатка отданы частям с наибольшей отброшенной долей. "
                        + "Горячая вода показана для расчёта водоотведения.")
                .size(SIZE));
        return paper.pdf();
    }

    private static LocalDate dateOf(MonthOrigin origin) {
        return origin.papers().stream().map(MonthOrigin.Paper::date).findFirst().orElse(origin.month().lastDay());
    }

    private static Table rows(MonthOrigin origin) {
        var table = Table.of(
                Column.of(8).centred(), Column.share(5), Column.of(25), Column.of(18), Column.of(17).right(),
                Column.of(17).right(), Column.share(6), Column.of(18).right(), Column.of(13).right(),
                Column.of(21).right(), Column.of(20).right(), Column.of(22).right())
                .size(SIZE)
                .head("№", "Адрес", "Услуга", "Прибор", "Было", "Стало", "Способ и расчёт", "Объём, м³", "Цена, ₽",
                        "Без НДС, ₽", "НДС, ₽", "С НДС, ₽");
        int number = 0;
        for (var place : origin.places()) {
            for (var row : place.rows()) {
                add(++number, place, row, table);
            }
            table.total(
                    Cell.of("Итого: " + place.address()).bold().across(9).right(),
                    sum(place, OriginRow.Charge::net), sum(place, OriginRow.Charge::vat),
                    sum(place, OriginRow.Charge::gross));
        }
        table.total(
                Cell.of("Всего").bold().across(COLUMNS - 3).right(), Cell.of(Figures.money(origin.net())).bold(),
                Cell.of(Figures.money(origin.vat())).bold(), Cell.of(Figures.money(origin.gross())).bold());
        return table;
    }

    private static Cell sum(
            MonthOrigin.Place place, Function<OriginRow.Charge, Money> which) {
        return Cell.of(Figures.money(Money.sum(
                place.rows().stream().map(OriginRow::charge).filter(Objects::nonNull).map(which).toList()))).bold();
    }

    /** A volume of several meters takes as many rows, joined in all other columns. */
    private static void add(int number, MonthOrigin.Place place, OriginRow row, Table table) {
        var dials = row.steps().stream().map(Step::dials).filter(Objects::nonNull).toList();
        int high = Math.max(1, dials.size());
        var charge = row.charge();
        for (int index = 0; index < high; index++) {
            var dial = dials.isEmpty() ? null : dials.get(index);
            var cells = new ArrayList<Cell>();
            if (index == 0) {
                cells.add(Cell.of(Integer.toString(number)).down(high));
                cells.add(Cell.of(place.address()).down(high));
                cells.add(Cell.of(service(row)).down(high));
            }
            cells.add(Cell.of(dial == null ? "—" : "№ " + dial.serial()));
            cells.add(Cell.of(dial == null ? "—" : dial(dial.from(), dial.fromOn())));
            cells.add(Cell.of(dial == null ? "—" : dial(dial.to(), dial.toOn())));
            if (index == 0) {
                cells.add(Cell.of(how(row)).down(high));
                cells.add(Cell.of(Figures.volume(row.volume())).down(high));
                cells.add(Cell.of(charge == null ? "—" : Figures.price(charge.price())).down(high));
                cells.add(Cell.of(charge == null ? "—" : Figures.money(charge.net())).down(high));
                cells.add(Cell.of(charge == null ? "—" : Figures.money(charge.vat())).down(high));
                cells.add(Cell.of(charge == null ? "—" : Figures.money(charge.gross())).down(high));
            }
            table.row(cells);
        }
    }

    private static String dial(CubicMetres value, LocalDate on) {
        // the space lets the cell break instead of setting both lines smaller
        return Figures.natural(value) + " \n" + Figures.day(on);
    }

    private static String service(OriginRow row) {
        return OriginWords.of(row) + corrected(row.corrected());
    }

    private static String corrected(@Nullable BillingPeriod month) {
        return month == null ? "" : ", перерасчёт за " + Words.month(month);
    }

    private static String how(OriginRow row) {
        return MethodWords.of(row.method()) + ": " + row.steps().stream()
                .map(step -> step.formula().isEmpty()
                        ? step.title()
                        : step.dials() != null ? step.formula() : step.title() + " " + step.formula())
                .collect(Collectors.joining("; "));
    }

    private static Table lines(MonthOrigin origin) {
        var table = Table.of(
                Column.share(1), Column.of(26).right(), Column.of(18).right(), Column.of(26).right(),
                Column.of(14).right(), Column.of(24).right(), Column.of(26).right())
                .size(SIZE)
                .head("Строка счёта", "Объём, м³", "Цена, ₽", "Без НДС, ₽", "НДС", "НДС, ₽", "С НДС, ₽");
        for (var line : origin.lines()) {
            table.row(
                    OriginWords.capitalised(OriginWords.of(line.service())) + corrected(line.corrected()),
                    Figures.volume(line.volume()), Figures.price(line.price()), Figures.money(line.net()),
                    Figures.rate(line.vatRate()), Figures.money(line.vat()), Figures.money(line.gross()));
        }
        table.total(
                Cell.of("Всего").bold().across(3).right(), Cell.of(Figures.money(origin.net())).bold(), Cell.empty(),
                Cell.of(Figures.money(origin.vat())).bold(), Cell.of(Figures.money(origin.gross())).bold());
        return table;
    }

    /** The same rows for the workbook, one a volume. */
    static List<Listed> listed(MonthOrigin origin) {
        return origin.places().stream()
                .flatMap(place -> place.rows().stream().map(row -> new Listed(place, row)))
                .toList();
    }

    record Listed(MonthOrigin.Place place, OriginRow row) {

        String service() {
            return OriginPaper.service(row);
        }

        String how() {
            return OriginPaper.how(row);
        }

        /** Of several meters all, one after the other. */
        String dials(Function<Step.Dials, String> part) {
            return row.steps().stream().map(Step::dials).filter(Objects::nonNull).map(part)
                    .collect(Collectors.joining("; "));
        }
    }
}
