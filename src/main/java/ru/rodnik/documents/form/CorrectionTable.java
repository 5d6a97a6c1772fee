package ru.rodnik.documents.form;

import static ru.rodnik.documents.form.FormParts.DASH;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ru.rodnik.documents.form.CorrectionInvoice.Change;
import ru.rodnik.documents.form.CorrectionInvoice.State;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Column;
import ru.rodnik.print.Figures;
import ru.rodnik.print.Table;
import ru.rodnik.shared.Money;

/**
 * The table of a корректировочный счет-фактура: rows А to Г of every line, what they add and what they take off in
 * total, each for itself (VAT-05). On a УКД column А with codes stands before it.
 */
final class CorrectionTable {

    private static final String NOT_SAID = "Х";
    /** Of columns 1 to 11 in millimetres; the name takes what is left. */
    private static final List<Double> WIDE =
            List.of(19.5, 0.0, 25.0, 9.0, 7.0, 17.0, 15.0, 13.5, 19.0, 10.5, 12.0, 17.0, 19.0, 11.0, 15.5, 20.5);

    /** Of columns 1 to 14. */
    private static final List<Double> NARROW =
            List.of(16.0, 0.0, 20.0, 7.0, 6.0, 13.9, 13.5, 11.0, 15.8, 9.5, 10.0, 14.2, 15.8, 9.2, 12.4, 16.5, 6.0,
                    11.6, 16.5, 16.5);

    private static final double WIDE_HEAD = 5.7;
    private static final double NARROW_HEAD = 4.4;
    private static final int NAME = 1;
    private static final List<Integer> AMOUNTS = List.of(6, 7, 8, 11, 12);
    /** Columns 1 to 4, which the totals go across. */
    private static final int BEFORE_SUMS = 8;

    private final CorrectionInvoice content;
    private final boolean coded;
    private final Table table;

    private CorrectionTable(CorrectionInvoice content, List<Column> before) {
        this.content = content;
        this.coded = !before.isEmpty();
        this.table = Table.of(Stream.concat(before.stream(), columns(content.traceability()))
                .toArray(Column[]::new)).size(6.8).padding(2, 1.2);
    }

    static Table of(CorrectionInvoice content) {
        return new CorrectionTable(content, List.of()).filled();
    }

    /**
     * With the codes of services in column А, and the thick line of the УКД behind it.
     *
     * @param width of column А in millimetres
     */
    static Table withCodes(CorrectionInvoice content, double width, double bar) {
        return new CorrectionTable(content, List.of(Column.of(width).centred())).filled().bar(1, bar);
    }

    private static Stream<Column> columns(boolean traceability) {
        var widths = traceability ? NARROW : WIDE;
        var columns = new ArrayList<Column>();
        for (int i = 0; i < widths.size(); i++) {
            var column = widths.get(i) > 0 ? Column.of(widths.get(i)) : Column.share(1);
            columns.add(i == NAME || i == NAME + 1 ? column : AMOUNTS.contains(i) ? column.right() : column.centred());
        }
        return columns.stream();
    }

    private Table filled() {
        head(coded ? List.of(CommonColumns.tall("Код товара/\nработ, услуг")) : List.of(), captions());
        head(List.of(), subcaptions());
        head(coded ? List.of(Cell.of("А")) : List.of(), codes());
        content.changes().forEach(this::rows);
        total("Всего увеличение (сумма строк В)", Change::isIncrease);
        total("Всего уменьшение (сумма строк Г)", Change::isDecrease);
        return table;
    }

    /** Four rows that stay together. */
    private void rows(Change change) {
        var first = new ArrayList<Cell>();
        if (coded) {
            first.add(Cell.of(FormParts.orDash(change.code())).middle().down(4));
        }
        first.add(Cell.of(change.line() == 0 ? DASH : Integer.toString(change.line())).middle().down(4));
        first.add(Cell.of(change.name()).middle().down(4));
        first.addAll(state("А (до изменения)", change, change.before()));
        table.row(first);
        table.row(state("Б (после изменения)", change, change.after()));
        table.row(difference("В (увеличение)", change, change.isIncrease()));
        table.row(difference("Г (уменьшение)", change, change.isDecrease()));
    }

    private List<Cell> state(String row, Change change, State state) {
        var taxed = change.vatRate() != null;
        var cells = new ArrayList<>(List.of(
                value(row), value(DASH), value(change.unitCode()), value(change.unit()),
                value(Figures.volume(state.volume())),
                value(Figures.price(state.price())),
                value(Figures.money(state.net())), value("без акциза"),
                value(change.vatRate() == null ? "без НДС" : Figures.rate(change.vatRate())),
                value(taxed ? Figures.money(state.vat()) : "без НДС"),
                value(Figures.money(state.gross()))));
        cells.addAll(Collections.nCopies(content.traceability() ? 7 : 3, value(DASH)));
        return cells;
    }

    /** What a row of differences has nothing to do with is an «Х»; a difference that is not there is a dash. */
    private List<Cell> difference(String row, Change change, boolean said) {
        var cells = new ArrayList<>(List.of(value(row)));
        cells.addAll(Collections.nCopies(5, crossed()));
        cells.addAll(List.of(
                value(sum(change.net(), said)), value(DASH), crossed(),
                value(change.vatRate() == null ? DASH : sum(change.vat(), said)), value(sum(change.gross(), said))));
        cells.addAll(Collections.nCopies(content.traceability() ? 5 : 3, crossed()));
        cells.addAll(Collections.nCopies(content.traceability() ? 2 : 0, value(DASH)));
        return cells;
    }

    private static String sum(Money difference, boolean said) {
        return said ? Figures.money(difference.abs()) : DASH;
    }

    private void total(String caption, Predicate<Change> counted) {
        var changes = content.changes().stream().filter(counted).toList();
        var cells = new ArrayList<Cell>();
        if (coded) {
            cells.add(Cell.empty());
        }
        cells.addAll(List.of(
                Cell.of(caption).bold().left().across(BEFORE_SUMS), total(changes, Change::net),
                crossed().across(2), total(changes, Change::vat), total(changes, Change::gross),
                Cell.empty().across(content.traceability() ? 7 : 3).bare()));
        table.total(cells.toArray(Cell[]::new));
    }

    private static Cell total(List<Change> changes, Function<Change, Money> of) {
        var sum = Money.sum(changes.stream().map(of).toList());
        return Cell.of(sum(sum, !changes.isEmpty())).bold().right();
    }

    private void head(List<Cell> before, List<Cell> cells) {
        table.head(Stream.concat(before.stream(), cells.stream())
                .map(cell -> cell.size(content.traceability() ? NARROW_HEAD : WIDE_HEAD))
                .toArray(Cell[]::new));
    }

    private List<Cell> captions() {
        var cells = new ArrayList<>(List.of(
                CommonColumns
                        .tall("Порядковый номер записи (строки) в счете-фактуре, к которому составлен корректировочный"
                                + " счет-фактура"),
                CommonColumns.tall(
                        "Наименование товара (описание выполненных работ, оказанных услуг), имущественного права"),
                CommonColumns.tall(
                        "Показатели в связи с изменением стоимости отгруженных товаров (выполненных работ, оказанных"
                                + " услуг), переданных имущественных прав")));
        cells.addAll(CommonColumns.captions("Сумма налога", content.traceability()));
        return cells;
    }

    private List<Cell> subcaptions() {
        return CommonColumns.subcaptions(content.traceability());
    }

    private List<Cell> codes() {
        var codes = "1 1а 1б 1в 2 2а 3 4 5 6 7 8 9 10 10а 11" + (content.traceability() ? " 12 12а 13 14" : "");
        return Stream.of(codes.split(" ")).map(Cell::of).toList();
    }

    private static Cell crossed() {
        return Cell.of(NOT_SAID).centred().middle();
    }

    private static Cell value(String text) {
        return Cell.of(text).middle();
    }
}
