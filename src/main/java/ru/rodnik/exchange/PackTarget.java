package ru.rodnik.exchange;

import java.io.IOException;
import java.io.OutputStream;
import ru.rodnik.shared.Sha256;

/** Where a month is written: a folder, or an archive. Names have {@code /} between folders. */
interface PackTarget extends AutoCloseable {

    /** Writes the bytes of one file; does not close what it writes to. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Whether a file of that name with these very bytes is there already; asked by several threads. */
    boolean has(String name, Sha256 sha256);

    /** Puts a file there, whole or not at all; one thread at a time. */
    void put(String name, byte[] bytes) throws IOException;

    /** The same for a file that is too long for the memory. */
    void put(String name, Content content) throws IOException;

    /** Everything was put: the target appears under its name. */
    void finish() throws IOException;

    /** Without {@link #finish} what cannot be continued is removed. */
    @Override
    void close() throws IOException;
}
