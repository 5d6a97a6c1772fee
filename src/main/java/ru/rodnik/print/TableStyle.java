package ru.rodnik.print;

/** How a table looks, in points. */
record TableStyle(double size, double line, double frame, double paddingAcross, double paddingDown) {}
