package ru.rodnik.print;

import java.util.List;

/** A line over the whole width. */
public final class Rule extends Block {

    private final double points;

    private Rule(double points) {
        this.points = points;
    }

    /** @param points how thick */
    public static Rule of(double points) {
        return new Rule(points);
    }

    @Override
    List<Slab> slabs(double width) {
        return List.of(
                Slab.of(points, (canvas, x, y) -> canvas.line(x, y + points / 2, x + width, y + points / 2, points)));
    }
}
