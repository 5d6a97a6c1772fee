package ru.rodnik.print;

/**
 * How wide a column is and where its text stands.
 *
 * @param millimetres its width, or 0 if it takes a share of what the others leave
 */
public record Column(double millimetres, double share, Align align) {

    public static Column of(double millimetres) {
        return new Column(millimetres, 0, Align.LEFT);
    }

    /** A part of the width that columns of fixed width leave. */
    public static Column share(double weight) {
        return new Column(0, weight, Align.LEFT);
    }

    /** For numbers. */
    public Column right() {
        return new Column(millimetres, share, Align.RIGHT);
    }

    public Column centred() {
        return new Column(millimetres, share, Align.CENTRE);
    }
}
