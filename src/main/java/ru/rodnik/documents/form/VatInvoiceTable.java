package ru.rodnik.documents.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ru.rodnik.print.Block;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Column;
import ru.rodnik.print.Figures;
import ru.rodnik.print.Table;
import ru.rodnik.shared.Money;

/** The table of a счёт-фактура, columns 1 to 11 and, if asked for, 12 to 14. */
final class VatInvoiceTable {

    private static final double HEAD_SIZE = 5.7;
    private static final int COLUMNS_BEFORE_SUMS = 7;

    private VatInvoiceTable() {}

    static Block of(VatInvoice content) {
        var traceability = content.traceability();
        var table = Table.of(columns(traceability)).size(6.8).padding(2, 1.2);
        table.head(captions(traceability)).head(subcaptions(traceability)).head(codes(traceability));
        var number = 0;
        for (var line : content.lines()) {
            table.row(row(++number, line, traceability));
        }
        table.total(
                Cell.of("Всего к оплате (9)").bold().left().across(COLUMNS_BEFORE_SUMS),
                sum(FormParts.net(content.lines())),
                Cell.of("Х").centred().across(2),
                sum(FormParts.vat(content.lines())),
                sum(FormParts.gross(content.lines())),
                Cell.empty().across(traceability ? 7 : 3).bare());
        return table;
    }

    private static Column[] columns(boolean traceability) {
        var columns = new ArrayList<>(List.of(
                Column.of(6).centred(),
                Column.share(1),
                Column.of(8.5).centred(),
                Column.of(7).centred(),
                Column.of(17.5).centred(),
                Column.of(15).right(),
                Column.of(13.5).right(),
                Column.of(19).right(),
                Column.of(10.5).centred(),
                Column.of(12).centred(),
                Column.of(18).right(),
                Column.of(19).right(),
                Column.of(11).centred(),
                Column.of(15.5).centred(),
                Column.of(20.5).centred()));
        if (traceability) {
            columns.addAll(List.of(
                    Column.of(7).centred(),
                    Column.of(14.5).centred(),
                    Column.of(20.5).centred(),
                    Column.of(20.5).centred()));
        }
        return columns.toArray(Column[]::new);
    }

    private static Cell[] captions(boolean traceability) {
        var cells = new ArrayList<>(List.of(
                tall("№\nп/п"),
                tall("Наименование товара (описание выполненных работ, оказанных услуг), имущественного права"),
                tall("Код вида товара"),
                caption("Единица измерения").across(2),
                tall("Количество (объем)"),
                tall("Цена (тариф) за единицу измерения"),
                tall("Стоимость товаров (работ, услуг), имущественных прав без налога – всего"),
                tall("В том числе сумма акциза"),
                tall("Налоговая ставка"),
                tall("Сумма налога, предъявляемая покупателю"),
                tall("Стоимость товаров (работ, услуг), имущественных прав с налогом – всего"),
                caption("Страна происхождения товара").across(2),
                tall("Регистрационный номер декларации на товары или регистрационный номер партии товара, подлежащего"
                        + " прослеживаемости")));
        if (traceability) {
            cells.addAll(List.of(
                    caption("Количественная единица измерения товара, используемая в целях осуществления"
                            + " прослеживаемости")
                            .across(2),
                    tall("Количество товара, подлежащего прослеживаемости, в количественной единице измерения товара,"
                            + " используемой в целях осуществления прослеживаемости"),
                    tall("Стоимость товара, подлежащего прослеживаемости, без налога на добавленную стоимость, в рублях"
                            + " и копейках")));
        }
        return cells.toArray(Cell[]::new);
    }

    private static Cell[] subcaptions(boolean traceability) {
        var cells = new ArrayList<>(List.of(
                caption("код"),
                caption("условное обозначение (национальное)"),
                caption("цифровой код"),
                caption("краткое наименование")));
        if (traceability) {
            cells.addAll(List.of(caption("код"), caption("условное обозначение")));
        }
        return cells.toArray(Cell[]::new);
    }

    private static Cell[] codes(boolean traceability) {
        var codes = "1 1а 1б 2 2а 3 4 5 6 7 8 9 10 10а 11" + (traceability ? " 12 12а 13 14" : "");
        return Arrays.stream(codes.split(" ")).map(VatInvoiceTable::caption).toArray(Cell[]::new);
    }

    private static List<Cell> row(int number, FormLine line, boolean traceability) {
        var taxed = line.vatRate() != null;
        var cells = new ArrayList<>(List.of(
                value(Integer.toString(number)),
                value(line.name()),
                value(FormParts.DASH),
                value(line.unitCode()),
                value(line.unit()),
                value(line.quantity() == null ? FormParts.DASH : Figures.volume(line.quantity())),
                value(line.priceText()),
                value(Figures.money(line.net())),
                value("без акциза"),
                value(line.vatRate() == null ? "без НДС" : Figures.rate(line.vatRate())),
                value(taxed ? Figures.money(line.vat()) : "без НДС"),
                value(Figures.money(line.gross()))));
        for (int i = 0; i < (traceability ? 7 : 3); i++) {
            cells.add(value(FormParts.DASH));
        }
        return cells;
    }

    private static Cell sum(Money money) {
        return Cell.of(Figures.money(money)).bold().right();
    }

    private static Cell value(String text) {
        return Cell.of(text).middle();
    }

    private static Cell caption(String text) {
        return Cell.of(text).size(HEAD_SIZE);
    }

    /** Over both rows of captions. */
    private static Cell tall(String text) {
        return caption(text).down(2);
    }
}
