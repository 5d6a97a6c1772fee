package ru.rodnik.print;

import java.util.BitSet;

/** The characters a paper has written in each face. */
final class Written {

    private final BitSet regular = new BitSet();
    private final BitSet bold = new BitSet();

    BitSet in(Face face) {
        return switch (face) {
            case REGULAR -> regular;
            case BOLD -> bold;
        };
    }
}
