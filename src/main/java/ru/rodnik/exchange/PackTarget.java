package ru.rodnik.exchange;

import java.io.IOException;
import ru.rodnik.shared.Sha256;

/** Where a month is written on the disk: a folder, or an archive; each file whole or not at all. */
interface PackTarget extends PackFiles, AutoCloseable {

    /** Whether a file of that name with these very bytes is there already; asked by several threads. */
    boolean has(String name, Sha256 sha256);

    /** Everything was put: the target appears under its name. */
    void finish() throws IOException;

    /** Without {@link #finish} what cannot be continued is removed. */
    @Override
    void close() throws IOException;
}
