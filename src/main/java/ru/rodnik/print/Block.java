package ru.rodnik.print;

import java.util.List;

/** Something that stands on a {@link Paper}. */
public abstract sealed class Block permits Text, Table, Rule, Gap, Together, Qr, PageCount {

    static final double POINTS_IN_MM = 72 / 25.4;

    Block() {}

    /** What it consists of when it has so many points of width. */
    abstract List<Slab> slabs(double width);
}
