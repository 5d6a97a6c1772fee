package ru.rodnik.print;

import java.util.ArrayList;
import java.util.List;

/** Blocks that stay on one page, like a closing sentence and the signatures under it. */
public final class Together extends Block {

    private final List<Block> blocks;

    private Together(List<Block> blocks) {
        this.blocks = blocks;
    }

    public static Together of(Block... blocks) {
        return new Together(List.of(blocks));
    }

    @Override
    List<Slab> slabs(double width) {
        var slabs = new ArrayList<Slab>();
        for (var block : blocks) {
            slabs.addAll(block.slabs(width));
        }
        for (int i = 0; i < slabs.size() - 1; i++) {
            slabs.set(i, slabs.get(i).glue());
        }
        return slabs;
    }
}
