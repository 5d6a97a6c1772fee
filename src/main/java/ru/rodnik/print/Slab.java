package ru.rodnik.print;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a paper that is never divided: a line of text, a row of a table.
 *
 * @param height in points
 * @param glued whether the next slab must follow on the same page
 * @param repeated drawn first when this slab begins a page: the head of its table
 * @param empty whether it is mere space, which is left out at the top of a page
 */
record Slab(double height, Drawing drawing, boolean glued, @Nullable Slab repeated, boolean empty) {

    /** Draws with the upper left corner at x, y; points, y grows downwards. */
    interface Drawing {
        void on(Canvas canvas, double x, double y);
    }

    static Slab of(double height, Drawing drawing) {
        return new Slab(height, drawing, false, null, false);
    }

    static Slab space(double height) {
        return new Slab(height, (_, _, _) -> {}, false, null, true);
    }

    Slab glue() {
        return new Slab(height, drawing, true, repeated, empty);
    }

    /** A head seen again on another page is not read again. */
    Slab under(@Nullable Slab head) {
        return new Slab(height, drawing, glued, head == null ? null : head.ornament(), empty);
    }

    private Slab ornament() {
        return new Slab(height, (canvas, x, y) -> {
            canvas.openOrnament();
            drawing.on(canvas, x, y);
            canvas.close();
        }, glued, repeated, empty);
    }
}
