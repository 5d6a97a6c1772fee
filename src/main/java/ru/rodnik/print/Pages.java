package ru.rodnik.print;

import java.util.ArrayList;
import java.util.List;

/** Puts slabs on pages: glued ones together, heads of tables again, no space at the top. */
final class Pages {

    private static final double TOLERANCE = 0.01;

    private final double room;
    private final List<List<Placed>> pages = new ArrayList<>();
    private double used;

    /** A slab on its page, so many points below the top of the body. */
    record Placed(Slab slab, double top) {}

    private Pages(double room) {
        this.room = room;
        pages.add(new ArrayList<>());
    }

    /** @param room the height of a page between its margins, in points */
    static List<List<Placed>> of(List<Slab> slabs, double room) {
        var pages = new Pages(room);
        for (int from = 0; from < slabs.size();) {
            var to = from + 1;
            while (to < slabs.size() && slabs.get(to - 1).glued()) {
                to++;
            }
            pages.put(slabs.subList(from, to));
            from = to;
        }
        return pages.pages;
    }

    private void put(List<Slab> chain) {
        var height = chain.stream().mapToDouble(Slab::height).sum();
        if (used + height > room + TOLERANCE && !pages.getLast().isEmpty()) {
            turn(chain.getFirst());
        }
        for (var slab : chain) {
            if (used + slab.height() > room + TOLERANCE && !pages.getLast().isEmpty()) {
                turn(slab);
            }
            place(slab);
        }
    }

    private void turn(Slab next) {
        pages.add(new ArrayList<>());
        used = 0;
        if (next.repeated() != null) {
            place(next.repeated());
        }
    }

    private void place(Slab slab) {
        if (slab.empty() && pages.getLast().isEmpty()) {
            return;
        }
        pages.getLast().add(new Placed(slab, used));
        used += slab.height();
    }
}
