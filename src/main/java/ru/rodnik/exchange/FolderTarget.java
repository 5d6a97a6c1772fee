package ru.rodnik.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import ru.rodnik.shared.Sha256;

/** A folder. Files of an earlier attempt that have the right bytes stay, so that it goes on where it was cut off. */
final class FolderTarget implements PackTarget {

    private static final String UNFINISHED = ".unfinished";

    private final Path root;

    FolderTarget(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    @Override
    public boolean has(String name, Sha256 sha256) {
        try {
            var file = root.resolve(name);
            return Files.isRegularFile(file) && Sha256.of(Files.readAllBytes(file)).equals(sha256);
        } catch (IOException _) {
            return false; // it will be written again, and if that fails it is said why
        }
    }

    @Override
    public void put(String name, byte[] bytes) throws IOException {
        put(name, out -> out.write(bytes));
    }

    @Override
    public void put(String name, Content content) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        var unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try (var out = Files.newOutputStream(unfinished)) {
            content.to(out);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void finish() {
        // every file is there since it was put
    }

    @Override
    public void close() {
        // what is there stays, to be continued
    }
}
