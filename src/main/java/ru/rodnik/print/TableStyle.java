package ru.rodnik.print;

/**
 * How a table looks, in points.
 *
 * @param bar the thickness of a line down the whole table
 * @param barAfter the column it stands behind; 0 for none
 */
record TableStyle(
        double size, double line, double frame, double paddingAcross, double paddingDown, double bar, int barAfter) {}
