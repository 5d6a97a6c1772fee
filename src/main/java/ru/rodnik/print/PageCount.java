package ru.rodnik.print;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Words that tell how many pages the paper has, which is known only when all of it is laid out: the place is kept free
 * for the longest of them, so that the words themselves never make another page.
 */
public final class PageCount extends Block {

    /** More than any paper has, and as wide as a number of three digits can be. */
    private static final int MANY = 888;

    private final IntFunction<Text> words;

    private PageCount(IntFunction<Text> words) {
        this.words = words;
    }

    public static PageCount of(IntFunction<Text> words) {
        return new PageCount(words);
    }

    @Override
    List<Slab> slabs(double width) {
        return List.of(Slab.of(Math.max(height(1, width), height(MANY, width)), (canvas, x, y) -> {
            var at = y;
            for (var slab : words.apply(canvas.pages()).slabs(width)) {
                slab.drawing().on(canvas, x, at);
                at += slab.height();
            }
        }));
    }

    private double height(int pages, double width) {
        return words.apply(pages).slabs(width).stream().mapToDouble(Slab::height).sum();
    }
}
