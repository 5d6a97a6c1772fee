package ru.rodnik.documents.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Column;
import ru.rodnik.print.Figures;
import ru.rodnik.print.Table;

/** The table of a счёт-фактура: columns 1 to 11 and, if asked for, 12 to 14; on a УПД column А before them. */
final class VatInvoiceTable {

    /** Of columns 1 to 11, in millimetres; the name takes what is left. */
    private static final List<Double> WIDE =
            List.of(6.0, 0.0, 8.5, 7.0, 17.5, 15.0, 13.5, 19.0, 10.5, 12.0, 18.0, 19.0, 11.0, 15.5, 20.5);

    /** Of columns 1 to 14. */
    private static final List<Double> NARROW =
            List.of(5.5, 0.0, 7.5, 6.5, 15.0, 14.0, 12.5, 17.5, 9.5, 11.0, 16.5, 17.5, 10.0, 13.5, 17.9, 6.0, 12.5,
                    17.9,
                    17.9);

    private static final int NAME = 1;
    /** Columns 3, 4, 5, 8 and 9, by their place. */
    private static final Set<Integer> AMOUNTS = Set.of(5, 6, 7, 10, 11);

    private static final double WIDE_HEAD = 5.7;
    private static final double NARROW_HEAD = 4.9;
    private static final String NOT_SAID = "Х";

    private VatInvoiceTable() {}

    static Table of(VatInvoice content) {
        return table(content, List.of(), List.of(), List.of());
    }

    /**
     * With the codes of services in column А, and the thick line of the УПД behind it.
     *
     * @param width of column А in millimetres
     */
    static Table withCodes(VatInvoice content, double width, double bar) {
        return table(content, List.of(Column.of(width).centred()),
                List.of(CommonColumns.tall("Код товара/\nработ, услуг")),
                List.of(Cell.of("А")))
                .bar(1, bar);
    }

    private static Table table(VatInvoice content, List<Column> before, List<Cell> caption, List<Cell> code) {
        var traceability = content.traceability();
        var columns = new ArrayList<>(before);
        columns.addAll(columns(traceability));
        var table = Table.of(columns.toArray(Column[]::new)).size(6.8).padding(2, 1.2);
        head(table, caption, captions(traceability), traceability);
        head(table, List.of(), CommonColumns.subcaptions(traceability), traceability);
        head(table, code, codes(traceability), traceability);
        fill(table, content, !before.isEmpty());
        return table;
    }

    private static void head(Table table, List<Cell> before, List<Cell> cells, boolean traceability) {
        table.head(Stream.concat(before.stream(), cells.stream())
                .map(cell -> cell.size(traceability ? NARROW_HEAD : WIDE_HEAD))
                .toArray(Cell[]::new));
    }

    private static void fill(Table table, VatInvoice content, boolean withCodes) {
        var goods = content.traceability() ? 7 : 3;
        var number = 0;
        for (var line : content.lines()) {
            var cells = new ArrayList<Cell>();
            if (withCodes) {
                cells.add(value(FormParts.orDash(line.code())));
            }
            cells.addAll(row(++number, line));
            for (int i = 0; i < goods; i++) {
                cells.add(value(FormParts.DASH));
            }
            table.row(cells);
        }
        var cells = new ArrayList<Cell>();
        if (withCodes) {
            cells.add(Cell.empty());
        }
        cells.addAll(List.of(
                Cell.of("Всего к оплате (9)").bold().left().across(7),
                sum(content.isForAdvance() ? FormParts.DASH : Figures.money(FormParts.net(content.lines()))),
                Cell.of(NOT_SAID).centred().across(2),
                sum(Figures.money(FormParts.vat(content.lines()))),
                sum(Figures.money(FormParts.gross(content.lines()))),
                Cell.empty().across(goods).bare()));
        table.total(cells.toArray(Cell[]::new));
    }

    /** Columns 1 to 9; what an advance does not say, and what is not measured, is a dash. */
    private static List<Cell> row(int number, FormLine line) {
        var untaxed = line.vatRate() == null ? "без НДС" : null;
        return List.of(
                value(Integer.toString(number)),
                value(line.name()),
                value(FormParts.DASH),
                value(line.unitCode()),
                value(line.unit()),
                value(line.quantity() == null ? FormParts.DASH : Figures.volume(line.quantity())),
                value(line.priceText()),
                value(line.isAdvance() ? FormParts.DASH : Figures.money(line.net())),
                value(line.isAdvance() ? FormParts.DASH : "без акциза"),
                value(line.rateText()),
                value(untaxed == null ? Figures.money(line.vat()) : untaxed),
                value(Figures.money(line.gross())));
    }

    private static List<Column> columns(boolean traceability) {
        var columns = new ArrayList<Column>();
        var widths = traceability ? NARROW : WIDE;
        for (int i = 0; i < widths.size(); i++) {
            var width = widths.get(i);
            var column = width > 0 ? Column.of(width) : Column.share(1);
            columns.add(i == NAME ? column : AMOUNTS.contains(i) ? column.right() : column.centred());
        }
        return columns;
    }

    private static List<Cell> captions(boolean traceability) {
        var cells = new ArrayList<>(List.of(
                CommonColumns.tall("№\nп/п"),
                CommonColumns.tall(
                        "Наименование товара (описание выполненных работ, оказанных услуг), имущественного права")));
        cells.addAll(CommonColumns.captions("Сумма налога, предъявляемая покупателю", traceability));
        return cells;
    }

    private static List<Cell> codes(boolean traceability) {
        var codes = "1 1а 1б 2 2а 3 4 5 6 7 8 9 10 10а 11" + (traceability ? " 12 12а 13 14" : "");
        return Stream.of(codes.split(" ")).map(Cell::of).toList();
    }

    private static Cell sum(String text) {
        return Cell.of(text).bold().right();
    }

    private static Cell value(String text) {
        return Cell.of(text).middle();
    }
}
