package ru.rodnik.print;

/** Where a line stands between the edges of its block. */
public enum Align {
    LEFT,
    CENTRE,
    RIGHT
}
