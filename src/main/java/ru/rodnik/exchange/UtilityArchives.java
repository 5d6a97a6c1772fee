package ru.rodnik.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.audit.Journal;
import ru.rodnik.documents.MonthPapers;
import ru.rodnik.documents.MonthPapers.Selection;
import ru.rodnik.platform.Home;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;

/**
 * Whole months as archives, made in the background and kept until they are made anew. What was cut off is begun again; the
 * papers that were fixed by then are not drawn again.
 */
@Service
public class UtilityArchives {

    private static final Logger LOG = LoggerFactory.getLogger(UtilityArchives.class);

    private final UtilityPack pack;
    private final MonthPapers papers;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Path folder;
    private final Map<BillingPeriod, Work> underWay = new ConcurrentHashMap<>();

    UtilityArchives(
            UtilityPack pack, MonthPapers papers, Journal journal, TransactionTemplate transaction, Home home) {
        this.pack = pack;
        this.papers = papers;
        this.journal = journal;
        this.transaction = transaction;
        this.folder = home.folder().resolve("packs");
    }

    /** How far an archive is that is being made. */
    public record Work(int done, int of) {}

    /** An archive that is there. */
    public record Archive(Path file, long bytes, Instant madeAt) {}

    /**
     * Where the archive of a month stands.
     *
     * @param work while it is being made
     * @param ready the one that was made last
     * @param cutOff whether the last attempt was cut off
     */
    public record Standing(@Nullable Work work, @Nullable Archive ready, boolean cutOff) {}

    public Standing of(BillingPeriod month) {
        var work = underWay.get(month);
        return new Standing(work, ready(month).orElse(null), work == null && Files.exists(unfinished(month)));
    }

    /** Begins and returns at once; false where it is being made already or there is nothing to put into it. */
    public boolean start(BillingPeriod month) {
        var selection = new Selection(month, null, null);
        var all = papers.count(selection);
        if (all == 0 || underWay.putIfAbsent(month, new Work(0, all)) != null) {
            return false;
        }
        record(month, "documents.packed", all);
        var acting = Acting.current();
        Thread.ofVirtual().name("pack-" + month).start(() -> {
            try (var _ = Acting.as(acting.actor(), acting.scope())) {
                pack.write(selection, file(month), done -> underWay.put(month, new Work(done, all)));
            } catch (IOException | RuntimeException e) {
                LOG.error("The archive of {} stopped; started again it draws nothing twice", month, e);
            } finally {
                underWay.remove(month);
            }
        });
        return true;
    }

    /** The archive, for somebody who takes it away; the journal says so. */
    public Optional<Archive> take(BillingPeriod month) {
        var archive = ready(month);
        archive.ifPresent(
                _ -> record(month, "documents.archive-taken", papers.count(new Selection(month, null, null))));
        return archive;
    }

    private void record(BillingPeriod month, String action, int papersOfIt) {
        transaction.executeWithoutResult(
                _ -> journal.record(action, "month:" + month, null, Map.of("papers", papersOfIt)));
    }

    private Optional<Archive> ready(BillingPeriod month) {
        var file = file(month);
        try {
            return Files.exists(file)
                    ? Optional.of(new Archive(file, Files.size(file), Files.getLastModifiedTime(file).toInstant()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(BillingPeriod month) {
        return folder.resolve("Документы " + month + ".zip");
    }

    private Path unfinished(BillingPeriod month) {
        return folder.resolve("Документы " + month + ".zip" + ArchiveTarget.UNFINISHED);
    }
}
