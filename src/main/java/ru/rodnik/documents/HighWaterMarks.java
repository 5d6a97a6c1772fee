package ru.rodnik.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.platform.Home;

/**
 * The highest number of each series that anybody was told, kept outside the database: after a restore to an earlier
 * moment no number is given twice (T44). One file a database, a line a mark, synced before the number is acknowledged.
 */
@Component
class HighWaterMarks {

    record SeriesOfYear(String series, int year) {}

    private final Path folder;
    private final JdbcClient sql;
    private final Clock clock;
    private final Map<SeriesOfYear, Long> marks = new HashMap<>();
    private @Nullable Path file;

    HighWaterMarks(Home home, JdbcClient sql, Clock clock) {
        this.folder = home.folder().resolve("marks");
        this.sql = sql;
        this.clock = clock;
    }

    /** 0 where nothing was given yet. */
    synchronized long of(SeriesOfYear series) {
        file();
        return marks.getOrDefault(series, 0L);
    }

    /** Returns when the mark is on the disk. */
    synchronized void raise(SeriesOfYear series, long number) {
        var target = file();
        if (marks.getOrDefault(series, 0L) >= number) {
            return;
        }
        var line = clock.instant() + "\t" + series.series() + "\t" + series.year() + "\t" + number + "\n";
        try (var channel = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(line.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("The mark of " + series + " could not be kept", e);
        }
        marks.put(series, number);
    }

    private Path file() {
        if (file == null) {
            var id = sql.sql("select id::text as id from documents.numbering").query(String.class).single();
            var named = folder.resolve(id + ".tsv");
            try {
                Files.createDirectories(folder);
                if (Files.exists(named)) {
                    Files.readAllLines(named, UTF_8).forEach(this::remember);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The marks in " + named + " cannot be read", e);
            }
            file = named;
        }
        return file;
    }

    /** A last line that was cut off by a crash was never acknowledged. */
    private void remember(String line) {
        var words = line.split("\t", -1);
        if (words.length == 4 && words[3].matches("[0-9]+")) {
            marks.merge(new SeriesOfYear(words[1], Integer.parseInt(words[2])), Long.valueOf(words[3]), Math::max);
        }
    }
}
