package ru.rodnik.documents.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** On both sides of the line, in millimetres. */
    private static final double SPACE = 1.5;

    private static final double SIZE = 5.6;
    /** From line to line of the title, in points: as in the heading beside it, so that both are read line by line. */
    private static final double HEADING = 10.35;

    private StatusColumn() {}

    /** @param legend what each status means */
    static Block beside(
            String title, int status, String legend, @Nullable VerifyMark mark, List<? extends Block> content) {
        var column = new ArrayList<Block>(List.of(
                Text.of(title).size(SIZE).leading(HEADING / SIZE),
                Gap.of(3),
                Table.of(Column.of(10.5), Column.of(6.5).centred(), Column.share(1))
                        .size(SIZE)
                        .padding(0, 1)
                        .row(
                                Cell.of("Статус:").bare(),
                                Cell.of(Integer.toString(status)).bold().boxed(),
                                Cell.empty().bare()),
                Gap.of(3),
                Text.of(legend).size(SIZE)));
        if (mark != null) {
            column.addAll(mark.inColumn());
        }
        return beside(Cell.of(column.toArray(Block[]::new)), Cell.of(content.toArray(Block[]::new)));
    }

    /** «Документ составлен на 2 листах» beside what follows the table. */
    static Block sheetsBeside(Block... content) {
        var sheets = PageCount.of(count -> Text.of("Документ составлен на\u00a0" + count + " "
                + Words.plural(count, "листе", "листах", "листах")).size(SIZE));
        return beside(Cell.of(Gap.of(0.6), sheets), Cell.of(content));
    }

    private static Block beside(Cell left, Cell right) {
        return Table.of(Column.of(WIDTH - SPACE), Column.of(SPACE), Column.of(SPACE), Column.share(1))
                .line(THICK)
                .padding(0, 0)
                .row(left.bare(), Cell.empty().lined(Side.RIGHT), Cell.empty().bare(), right.bare());
    }
}
