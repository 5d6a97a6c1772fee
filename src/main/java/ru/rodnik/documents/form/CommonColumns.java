package ru.rodnik.documents.form;

import java.util.ArrayList;
import java.util.List;
import ru.rodnik.print.Cell;

/** Captions that the счёт-фактура and the корректировочный share: from the code of goods to their traceability. */
final class CommonColumns {

    private CommonColumns() {}

    /** @param tax how the column of the tax is called */
    static List<Cell> captions(String tax, boolean traceability) {
        var cells = new ArrayList<>(List.of(
                tall("Код вида товара"),
                Cell.of("Единица измерения").across(2),
                tall("Количество (объем)"),
                tall("Цена (тариф) за единицу измерения"),
                tall("Стоимость товаров (работ, услуг), имущественных прав без налога – всего"),
                tall("В том числе сумма акциза"),
                tall("Налоговая ставка"),
                tall(tax),
                tall("Стоимость товаров (работ, услуг), имущественных прав с налогом – всего"),
                Cell.of("Страна происхождения товара").across(2),
                tall("Регистрационный номер декларации на товары или регистрационный номер партии товара, подлежащего"
                        + " прослеживаемости")));
        if (traceability) {
            cells.addAll(List.of(
                    Cell.of("Количественная единица измерения товара, используемая в целях осуществления"
                            + " прослеживаемости")
                            .across(2),
                    tall("Количество товара, подлежащего прослеживаемости, в количественной единице измерения товара,"
                            + " используемой в целях осуществления прослеживаемости"),
                    tall("Стоимость товара, подлежащего прослеживаемости, без налога на добавленную стоимость, в рублях"
                            + " и копейках")));
        }
        return cells;
    }

    static List<Cell> subcaptions(boolean traceability) {
        var cells = new ArrayList<>(List.of(
                Cell.of("код"),
                Cell.of("условное обозначение (национальное)"),
                Cell.of("цифровой код"),
                Cell.of("краткое наименование")));
        if (traceability) {
            cells.addAll(List.of(Cell.of("код"), Cell.of("условное обозначение")));
        }
        return cells;
    }

    /** Over both rows of captions. */
    static Cell tall(String text) {
        return Cell.of(text).down(2);
    }
}
