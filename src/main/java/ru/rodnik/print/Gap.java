package ru.rodnik.print;

import java.util.List;

/** Empty space between blocks; at the top of a page it is left out. */
public final class Gap extends Block {

    private final double millimetres;

    private Gap(double millimetres) {
        this.millimetres = millimetres;
    }

    public static Gap of(double millimetres) {
        return new Gap(millimetres);
    }

    @Override
    List<Slab> slabs(double width) {
        return List.of(Slab.space(millimetres * POINTS_IN_MM));
    }
}
