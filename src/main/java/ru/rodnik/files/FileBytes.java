package ru.rodnik.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.rodnik.platform.Home;
import ru.rodnik.shared.Sha256;

/**
 * Bytes in a folder, each under its SHA-256: {@code files/7f/3a/7f3ac91e…}; many that come together one after the other in
 * a segment: {@code files/segments/b2/b2f1….segment}. Written whole and synced, or not at all.
 */
@Component
class FileBytes {

    private final Path root;
    private final Path segments;

    FileBytes(Home home) {
        this.root = home.folder().resolve("files");
        this.segments = root.resolve("segments");
    }

    Sha256 keep(byte[] bytes) {
        var sha256 = Sha256.of(bytes);
        var target = pathOf(sha256);
        var place = Objects.requireNonNull(target.getParent());
        try {
            if (Files.exists(target)) {
                return sha256;
            }
            Files.createDirectories(place);
            var unfinished = target.resolveSibling(UUID.randomUUID() + ".unfinished");
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            sync(place);
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + sha256.hex() + " could not be kept", e);
        }
    }

    /** One file for all of them, one after the other; it is on the disk when this returns, its name too. */
    UUID keepTogether(List<byte[]> parts) {
        var segment = UUID.randomUUID();
        var target = pathOf(segment);
        try {
            var folder = segments.resolve(segment.toString().substring(0, 2));
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                sync(segments);
            }
            try (var channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (var part : parts) {
                    var buffer = ByteBuffer.wrap(part);
                    while (buffer.hasRemaining()) {
                        channel.write(buffer);
                    }
                }
                channel.force(true);
            }
            sync(folder);
            return segment;
        } catch (IOException e) {
            throw new UncheckedIOException("The segment " + segment + " could not be kept", e);
        }
    }

    byte[] read(UUID segment, long start, int size, Sha256 sha256) {
        try (var channel = FileChannel.open(pathOf(segment), StandardOpenOption.READ)) {
            var buffer = ByteBuffer.allocate(size);
            while (buffer.hasRemaining() && channel.read(buffer, start + buffer.position()) >= 0) {
                // until all of it is here or the segment ends
            }
            return checked(buffer.array(), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + sha256.hex() + " of " + segment + " cannot be read", e);
        }
    }

    private static byte[] checked(byte[] bytes, Sha256 sha256) {
        if (!Sha256.of(bytes).equals(sha256)) {
            throw new IllegalStateException("The file " + sha256.hex() + " is damaged");
        }
        return bytes;
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true); // the names in it are durable, too
        }
    }

    byte[] read(Sha256 sha256) {
        try {
            return checked(Files.readAllBytes(pathOf(sha256)), sha256);
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

    private Path pathOf(UUID segment) {
        var name = segment.toString();
        return segments.resolve(name.substring(0, 2)).resolve(name + ".segment");
    }

    private Path pathOf(Sha256 sha256) {
        var hex = sha256.hex();
        return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }
}
