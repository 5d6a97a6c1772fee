package ru.rodnik.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.rodnik.platform.Home;
import ru.rodnik.shared.Sha256;

/** Bytes in a folder, each under its SHA-256: {@code files/7f/3a/7f3ac91e…}. Written whole and synced, or not at all. */
@Component
class FileBytes {

    private final Path root;

    FileBytes(Home home) {
        this.root = home.folder().resolve("files");
    }

    Sha256 keep(byte[] bytes) {
        var sha256 = Sha256.of(bytes);
        var target = pathOf(sha256);
        try {
            if (Files.exists(target)) {
                return sha256;
            }
            Files.createDirectories(target.getParent());
            var unfinished = target.resolveSibling(UUID.randomUUID() + ".unfinished");
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            try (var folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
                folder.force(true); // the name is durable, too
            }
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + sha256.hex() + " could not be kept", e);
        }
    }

    byte[] read(Sha256 sha256) {
        try {
            var bytes = Files.readAllBytes(pathOf(sha256));
            if (!Sha256.of(bytes).equals(sha256)) {
                throw new IllegalStateException("The file " + sha256.hex() + " is damaged");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + sha256.hex() + " cannot be read", e);
        }
    }

    void remove(Sha256 sha256) {
        try {
            Files.deleteIfExists(pathOf(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pathOf(Sha256 sha256) {
        var hex = sha256.hex();
        return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }
}
