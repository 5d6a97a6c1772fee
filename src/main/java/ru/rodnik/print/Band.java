package ru.rodnik.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import ru.rodnik.print.Cell.Side;

/** Rows of a table that are drawn as one piece, with every cell in its place. */
final class Band {

    private final List<Placed> cells;
    private final double[] edges;
    private final double[] tops;
    private final TableStyle style;
    private final boolean first;
    private final boolean last;
    private final Tag table;
    private final List<Tag> rows;

    /** A cell at its column and row, its content laid out. */
    private record Placed(Cell cell, int column, int row, List<Slab> slabs, Tag tag) {

        double contentHeight() {
            var height = 0.0;
            for (var slab : slabs) {
                height += slab.height();
            }
            return height;
        }

        Placed tagged(Tag tag) {
            return new Placed(cell, column, row, slabs, tag);
        }
    }

    private Band(
            List<Placed> cells, double[] edges, double[] tops, TableStyle style, boolean first, boolean last, Tag table,
            List<Tag> rows) {
        this.cells = cells;
        this.edges = edges;
        this.tops = tops;
        this.style = style;
        this.first = first;
        this.last = last;
        this.table = table;
        this.rows = rows;
    }

    static Band of(
            List<List<Cell>> rows,
            List<Column> columns,
            double[] edges,
            TableStyle style,
            boolean first,
            boolean last) {
        var placed = place(rows, columns, edges, style);
        var tags = Collections.nCopies(rows.size(), Tag.NONE);
        return new Band(placed, edges, tops(placed, rows.size(), style), style, first, last, Tag.NONE, tags);
    }

    /** Rows of captions of a table. */
    Band heading(Tag table) {
        return tagged(table, cell -> Tag.caption(cell.columns, cell.rows));
    }

    /** Rows of a table; a mere arrangement stays one. */
    Band within(Tag table) {
        return table == Tag.NONE ? this : tagged(table, cell -> Tag.cell(cell.columns, cell.rows));
    }

    private Band tagged(Tag table, Function<Cell, Tag> tagOf) {
        var tagged = cells.stream().map(placed -> placed.tagged(tagOf.apply(placed.cell()))).toList();
        return new Band(
                tagged, edges, tops, style, first, last, table, rows.stream().map(_ -> Tag.row()).toList());
    }

    Slab slab() {
        return Slab.of(tops[tops.length - 1], this::draw);
    }

    private static List<Placed> place(
            List<List<Cell>> rows, List<Column> columns, double[] edges, TableStyle style) {
        var placed = new ArrayList<Placed>();
        var taken = new boolean[rows.size()][columns.size()];
        for (int row = 0; row < rows.size(); row++) {
            var column = 0;
            for (var cell : rows.get(row)) {
                while (column < columns.size() && taken[row][column]) {
                    column++;
                }
                if (column + cell.columns > columns.size() || row + cell.rows > rows.size()) {
                    throw new IllegalArgumentException("Row " + row + " has more cells than the table has columns");
                }
                for (int r = row; r < row + cell.rows; r++) {
                    for (int c = column; c < column + cell.columns; c++) {
                        taken[r][c] = true;
                    }
                }
                var width = edges[column + cell.columns] - edges[column] - 2 * style.paddingAcross();
                var slabs = new ArrayList<Slab>();
                for (var block : cell.content(columns.get(column).align(), style.size(), width)) {
                    slabs.addAll(block.slabs(width));
                }
                placed.add(new Placed(cell, column, row, slabs, Tag.NONE));
                column += cell.columns;
            }
        }
        return placed;
    }

    /** Where rows begin, and where the last one ends; a row is as high as its cells need. */
    private static double[] tops(List<Placed> cells, int rows, TableStyle style) {
        var heights = new double[rows];
        for (int deep = 1; deep <= rows; deep++) {
            for (var placed : cells) {
                if (placed.cell().rows == deep) {
                    var needed = placed.contentHeight() + 2 * style.paddingDown();
                    for (int r = placed.row(); r < placed.row() + deep; r++) {
                        needed -= heights[r];
                    }
                    heights[placed.row() + deep - 1] += Math.max(0, needed);
                }
            }
        }
        var tops = new double[rows + 1];
        for (int r = 0; r < rows; r++) {
            tops[r + 1] = tops[r] + heights[r];
        }
        return tops;
    }

    private void draw(Canvas canvas, double x, double y) {
        canvas.open(table);
        for (int row = 0; row < rows.size(); row++) {
            canvas.open(rows.get(row));
            for (var placed : cells) {
                if (placed.row() == row) {
                    canvas.open(placed.tag());
                    draw(placed, canvas, x, y);
                    canvas.close();
                }
            }
            canvas.close();
        }
        canvas.close();
        drawFrame(canvas, x, y);
        if (style.barAfter() > 0) {
            var across = x + edges[style.barAfter()];
            canvas.line(across, y, across, y + tops[tops.length - 1], style.bar());
        }
    }

    private void draw(Placed placed, Canvas canvas, double x, double y) {
        var cell = placed.cell();
        var left = x + edges[placed.column()];
        var right = x + edges[placed.column() + cell.columns];
        var top = y + tops[placed.row()];
        var bottom = y + tops[placed.row() + cell.rows];
        var free = bottom - top - 2 * style.paddingDown() - placed.contentHeight();
        var at = top + style.paddingDown() + switch (cell.stand == null ? Cell.Stand.TOP : cell.stand) {
            case TOP -> 0;
            case MIDDLE -> free / 2;
            case BOTTOM -> free;
        };
        for (var slab : placed.slabs()) {
            slab.drawing().on(canvas, left + style.paddingAcross(), at);
            at += slab.height();
        }
        drawSides(sidesOf(cell), canvas, left, top, right, bottom);
    }

    private Set<Side> sidesOf(Cell cell) {
        if (cell.sides != null) {
            return cell.sides;
        }
        return style.line() > 0 ? EnumSet.allOf(Side.class) : EnumSet.noneOf(Side.class);
    }

    private void drawSides(Set<Side> sides, Canvas canvas, double left, double top, double right, double bottom) {
        var thickness = style.line() > 0 ? style.line() : 0.5;
        if (sides.size() == Side.values().length) {
            canvas.box(left, top, right, bottom, thickness);
            return;
        }
        var corner = thickness / 2;
        for (var side : sides) {
            switch (side) {
                case TOP -> canvas.line(left - corner, top, right + corner, top, thickness);
                case RIGHT -> canvas.line(right, top - corner, right, bottom + corner, thickness);
                case BOTTOM -> canvas.line(left - corner, bottom, right + corner, bottom, thickness);
                case LEFT -> canvas.line(left, top - corner, left, bottom + corner, thickness);
            }
        }
    }

    /** The thick outer line, as far as it belongs to this band. */
    private void drawFrame(Canvas canvas, double x, double y) {
        if (style.frame() <= 0) {
            return;
        }
        var right = x + edges[edges.length - 1];
        var bottom = y + tops[tops.length - 1];
        var corner = style.frame() / 2;
        canvas.line(x, y - corner, x, bottom + corner, style.frame());
        canvas.line(right, y - corner, right, bottom + corner, style.frame());
        if (first) {
            canvas.line(x - corner, y, right + corner, y, style.frame());
        }
        if (last) {
            canvas.line(x - corner, bottom, right + corner, bottom, style.frame());
        }
    }
}
