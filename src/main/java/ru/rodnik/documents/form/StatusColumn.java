package ru.rodnik.documents.form;

import ru.rodnik.print.Block;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Cell.Side;
import ru.rodnik.print.Column;
import ru.rodnik.print.Gap;
import ru.rodnik.print.PageCount;
import ru.rodnik.print.Table;
import ru.rodnik.print.Text;
import ru.rodnik.print.Words;

/** The column on the left of a УПД and of a УКД, which tells what the paper is, behind a thick line. */
final class StatusColumn {

    /** In millimetres. */
    static final double WIDTH = 19.5;

    /** Of the line, in points. */
    static final double THICK = 1.8;

    private static final double SIZE = 6.1;

    private StatusColumn() {}

    /** @param legend what each status means */
    static Block beside(String title, int status, String legend, Block... content) {
        return beside(
                Cell.of(
                        Text.of(title).size(SIZE),
                        Gap.of(3),
                        Table.of(Column.of(11), Column.of(7).centred(), Column.share(1))
                                .size(SIZE)
                                .padding(0, 1)
                                .row(
                                        Cell.of("Статус:").bare(),
                                        Cell.of(Integer.toString(status)).bold().boxed(),
                                        Cell.empty().bare()),
                        Gap.of(3),
                        Text.of(legend).size(SIZE)),
                Cell.of(content));
    }

    /** «Документ составлен на 2 листах» beside what follows the table. */
    static Block sheetsBeside(Block... content) {
        var sheets = PageCount.of(count -> Text.of("Документ составлен на\u00a0" + count + " "
                + Words.plural(count, "листе", "листах", "листах")).size(SIZE));
        return beside(Cell.of(Gap.of(0.6), sheets), Cell.of(content));
    }

    private static Block beside(Cell left, Cell right) {
        return Table.of(Column.of(WIDTH), Column.of(1.5), Column.share(1))
                .line(THICK)
                .padding(0, 0)
                .row(left.lined(Side.RIGHT), Cell.empty().bare(), right.bare());
    }
}
