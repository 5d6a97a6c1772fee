package ru.rodnik.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leaves what a test has printed under {@code target/papers}, to be looked at. */
public final class Sample {

    private Sample() {}

    /** The same bytes, kept under this name. */
    public static byte[] kept(String name, byte[] pdf) {
        try {
            var folder = Files.createDirectories(Path.of("target", "papers"));
            Files.write(folder.resolve(name + ".pdf"), pdf);
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
