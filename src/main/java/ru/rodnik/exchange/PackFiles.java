package ru.rodnik.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** What files are put into. Names have {@code /} between folders. */
interface PackFiles {

    /** Writes the bytes of one file; does not close what it writes to. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Puts a file there; one thread at a time. */
    void put(String name, byte[] bytes) throws IOException;

    /** The same for a file that is too long for the memory. */
    void put(String name, Content content) throws IOException;
}
