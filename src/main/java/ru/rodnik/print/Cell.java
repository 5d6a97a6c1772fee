package ru.rodnik.print;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cell of a {@link Table}: text, or blocks. Every method that changes something returns a changed copy. */
public final class Cell {

    /** An edge of a cell. */
    public enum Side {
        TOP,
        RIGHT,
        BOTTOM,
        LEFT
    }

    enum Stand {
        TOP,
        MIDDLE,
        BOTTOM
    }

    private static final Set<Side> ALL = EnumSet.allOf(Side.class);

    /** Either a text in the style of its table, or blocks as they are. */
    private final String text;

    private final List<Block> blocks;
    final int columns;
    final int rows;
    final @Nullable Set<Side> sides;
    final @Nullable Stand stand;
    private final Face face;
    private final @Nullable Align align;
    private final double size;

    private Cell(
            String text,
            List<Block> blocks,
            int columns,
            int rows,
            @Nullable Set<Side> sides,
            @Nullable Stand stand,
            Face face,
            @Nullable Align align,
            double size) {
        this.text = text;
        this.blocks = blocks;
        this.columns = columns;
        this.rows = rows;
        this.sides = sides;
        this.stand = stand;
        this.face = face;
        this.align = align;
        this.size = size;
    }

    public static Cell of(String text) {
        return new Cell(text, List.of(), 1, 1, null, null, Face.REGULAR, null, 0);
    }

    public static Cell of(Block... blocks) {
        return new Cell("", List.of(blocks), 1, 1, null, null, Face.REGULAR, null, 0);
    }

    public static Cell empty() {
        return of("");
    }

    /** Takes so many columns. */
    public Cell across(int columns) {
        return new Cell(text, blocks, columns, rows, sides, stand, face, align, size);
    }

    /** Takes so many rows; rows joined in this way stay on one page. */
    public Cell down(int rows) {
        return new Cell(text, blocks, columns, rows, sides, stand, face, align, size);
    }

    /** Has lines on these sides only, whatever the table says. */
    public Cell lined(Side... sides) {
        var set = EnumSet.noneOf(Side.class);
        set.addAll(List.of(sides));
        return new Cell(text, blocks, columns, rows, set, stand, face, align, size);
    }

    /** Has lines all round, whatever the table says. */
    public Cell boxed() {
        return new Cell(text, blocks, columns, rows, ALL, stand, face, align, size);
    }

    public Cell bare() {
        return lined();
    }

    /** A line below: a value on a form, or a place to sign. */
    public Cell underlined() {
        return lined(Side.BOTTOM);
    }

    public Cell top() {
        return stands(Stand.TOP);
    }

    public Cell middle() {
        return stands(Stand.MIDDLE);
    }

    public Cell bottom() {
        return stands(Stand.BOTTOM);
    }

    private Cell stands(Stand stand) {
        return new Cell(text, blocks, columns, rows, sides, stand, face, align, size);
    }

    public Cell bold() {
        return new Cell(text, blocks, columns, rows, sides, stand, Face.BOLD, align, size);
    }

    public Cell align(Align align) {
        return new Cell(text, blocks, columns, rows, sides, stand, face, align, size);
    }

    public Cell left() {
        return align(Align.LEFT);
    }

    public Cell centred() {
        return align(Align.CENTRE);
    }

    public Cell right() {
        return align(Align.RIGHT);
    }

    /** @param points other than the size of the table */
    public Cell size(double points) {
        return new Cell(text, blocks, columns, rows, sides, stand, face, align, points);
    }

    /** The cell's content in so many points; what the cell leaves open is said by its column and its table. */
    List<Block> content(Align usualAlign, double usualSize, double width) {
        if (!blocks.isEmpty()) {
            return blocks;
        }
        var plain = face == Face.BOLD ? Text.bold(text) : Text.of(text);
        var ownAlign = align == null ? usualAlign : align;
        var ownSize = size > 0 ? size : usualSize;
        if (ownAlign == Align.RIGHT && text.indexOf(' ') < 0) {
            // a number too long for its column is set smaller: divided, it would be another number
            ownSize *= Math.min(1, width / face.width(text, ownSize));
        }
        return List.of(plain.size(ownSize).align(ownAlign));
    }
}
