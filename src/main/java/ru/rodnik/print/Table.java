package ru.rodnik.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of cells. A row is never divided; the head is drawn again on every page. Without lines it also sets blocks side
 * by side; to be read aloud it is a table only with a head. Unlike the other blocks a table is filled in place.
 */
public final class Table extends Block {

    private final List<Column> columns;
    private final List<List<Cell>> head = new ArrayList<>();
    private final List<BodyRow> body = new ArrayList<>();
    private double size = 8;
    private double line = 0.5;
    private double frame;
    private double bar;
    private int barAfter;
    private double paddingAcross = 2;
    private double paddingDown = 1;

    /** @param total whether it stays with the row above */
    private record BodyRow(List<Cell> cells, boolean total) {}

    private Table(List<Column> columns) {
        this.columns = columns;
    }

    public static Table of(Column... columns) {
        return new Table(List.of(columns));
    }

    /** Columns without lines and without padding, to set blocks side by side. */
    public static Table bare(Column... columns) {
        return of(columns).line(0).padding(0, 0);
    }

    /** @param points of the text, 8 unless told */
    public Table size(double points) {
        size = points;
        return this;
    }

    /** @param points how thick the lines are, 0.5 unless told; 0 for none but those cells ask for */
    public Table line(double points) {
        line = points;
        return this;
    }

    /** @param points of an outer line thicker than the inner ones */
    public Table frame(double points) {
        frame = points;
        return this;
    }

    /** A line thicker than the others, down the whole table behind so many columns. */
    public Table bar(int afterColumns, double points) {
        barAfter = afterColumns;
        bar = points;
        return this;
    }

    /** Between line and text, in points; 2 and 1 unless told. */
    public Table padding(double across, double down) {
        paddingAcross = across;
        paddingDown = down;
        return this;
    }

    /** A row of the head: centred, repeated on every page. */
    public Table head(Cell... cells) {
        head.add(Arrays.stream(cells)
                .map(cell -> cell.stand == null ? cell.middle() : cell)
                .toList());
        return this;
    }

    public Table head(String... captions) {
        return head(Arrays.stream(captions).map(Cell::of).toArray(Cell[]::new));
    }

    public Table row(Cell... cells) {
        body.add(new BodyRow(List.of(cells), false));
        return this;
    }

    public Table row(String... texts) {
        return row(Arrays.stream(texts).map(Cell::of).toArray(Cell[]::new));
    }

    public Table row(List<Cell> cells) {
        return row(cells.toArray(Cell[]::new));
    }

    /** A row that never stands on a page without the row above it. */
    public Table total(Cell... cells) {
        body.add(new BodyRow(List.of(cells), true));
        return this;
    }

    @Override
    List<Slab> slabs(double width) {
        var edges = edges(width);
        var style = new TableStyle(size, line, frame, paddingAcross, paddingDown, bar, barAfter);
        var slabs = new ArrayList<Slab>();
        var tag = head.isEmpty() ? Tag.NONE : Tag.table();
        Slab top = null;
        if (!head.isEmpty()) {
            var captions = columns.stream().map(Column::centred).toList();
            top = Band.of(head, captions, edges, style, true, body.isEmpty()).heading(tag).slab();
            slabs.add(top.glue());
        }
        var bands = bands();
        for (int i = 0; i < bands.size(); i++) {
            var cells = bands.get(i).stream().map(BodyRow::cells).toList();
            var first = top == null && i == 0;
            var last = i == bands.size() - 1;
            var slab = Band.of(cells, columns, edges, style, first, last)
                    .within(tag)
                    .slab()
                    .under(i == 0 ? null : top);
            slabs.add(!last && bands.get(i + 1).getFirst().total() ? slab.glue() : slab);
        }
        return slabs;
    }

    /** Rows tied by cells that go down over several of them. */
    private List<List<BodyRow>> bands() {
        var bands = new ArrayList<List<BodyRow>>();
        var tied = 0;
        for (var row : body) {
            if (tied == 0) {
                bands.add(new ArrayList<>());
            }
            bands.getLast().add(row);
            var deepest = row.cells().stream().mapToInt(cell -> cell.rows).max().orElse(1);
            tied = Math.max(tied - 1, deepest - 1);
        }
        return bands;
    }

    /** Where columns begin, and where the last one ends. */
    private double[] edges(double width) {
        var fixed = columns.stream().mapToDouble(Column::millimetres).sum() * POINTS_IN_MM;
        var shares = columns.stream().mapToDouble(Column::share).sum();
        if (fixed > width + 0.5 || (shares > 0 && fixed >= width)) {
            throw new IllegalArgumentException("Columns of " + fixed + " points do not fit into " + width);
        }
        var edges = new double[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var own = column.share() > 0
                    ? (width - fixed) * column.share() / shares
                    : column.millimetres() * POINTS_IN_MM;
            edges[i + 1] = edges[i] + own;
        }
        return edges;
    }
}
