package ru.rodnik.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL that the build carries, once a version. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder with {@code bin/postgres}; unpacked beside it first, so that a killed start leaves no half of it. */
    static Path unpackedIn(Path home) throws IOException {
        var archive = "/postgres-linux-" + architecture() + ".txz";
        try (var packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new StartRefused("Для этой системы (" + System.getProperty("os.name") + ", "
                        + System.getProperty("os.arch") + ") встроенного PostgreSQL нет: задайте rodnik.db.url.");
            }
            var bytes = packed.available();
            var target = home.resolve("binaries-" + architecture() + "-" + bytes);
            if (Files.isExecutable(target.resolve("bin/postgres"))) {
                return target;
            }
            var unfinished = Files.createTempDirectory(home, "unpacking-");
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, unfinished);
                }
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return target;
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
            throw new IOException("Outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(path, EXECUTABLE);
            }
        }
    }

    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
    }
}
