package ru.rodnik.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import ru.rodnik.shared.Sha256;

/** One archive. Cut off it begins anew, but nothing is drawn again: the papers are fixed by then. */
final class ArchiveTarget implements PackTarget {

    static final String UNFINISHED = ".unfinished";
    private static final int BUFFER = 1 << 20;

    private final Path file;
    private final Path unfinished;
    private final FileChannel channel;
    private final BufferedOutputStream out;
    private final ZipPack zip;

    ArchiveTarget(Path file, LocalDate date) throws IOException {
        this.file = file.toAbsolutePath();
        Files.createDirectories(this.file.getParent());
        this.unfinished = this.file.resolveSibling(this.file.getFileName() + UNFINISHED);
        this.channel = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        this.zip = new ZipPack(out, date);
    }

    @Override
    public boolean has(String name, Sha256 sha256) {
        return false;
    }

    @Override
    public void put(String name, byte[] bytes) throws IOException {
        zip.put(name, bytes);
    }

    @Override
    public void put(String name, Content content) throws IOException {
        zip.put(name, content);
    }

    @Override
    public void finish() throws IOException {
        zip.finish();
        out.flush();
        channel.force(true);
        channel.close();
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }
}
