package ru.rodnik.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Service;
import ru.rodnik.documents.FrozenPaper;
import ru.rodnik.documents.MonthPapers;
import ru.rodnik.documents.MonthPapers.Head;
import ru.rodnik.documents.MonthPapers.Selection;
import ru.rodnik.documents.Paper;

/**
 * The whole month of the utility as a folder or an archive: a folder a contract with its PDF and XML, and the register.
 * Drawn by all processors, written as it comes; started again it goes on.
 */
@Service
public class UtilityPack {

    private final MonthPapers papers;
    private final RegisterFiles registerFiles;

    UtilityPack(MonthPapers papers, RegisterFiles registerFiles) {
        this.papers = papers;
        this.registerFiles = registerFiles;
    }

    /**
     * Writes it and returns when it is whole.
     *
     * @param to a folder, or an archive where the name ends with {@code .zip}
     * @param progress hears how many papers are done
     * @return how many papers there are
     */
    public int write(Selection selection, Path to, IntConsumer progress) throws IOException {
        try (var target = target(selection, to)) {
            var done = new AtomicInteger();
            papers.each(selection, new Receiver(target, done, progress));
            registerFiles.write(selection, target);
            target.finish();
            return done.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static PackTarget target(Selection selection, Path to) throws IOException {
        return to.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")
                ? new ArchiveTarget(to, selection.month().lastDay())
                : new FolderTarget(to);
    }

    private record Receiver(PackTarget target, AtomicInteger done, IntConsumer progress)
            implements MonthPapers.Receiver {

        @Override
        public boolean has(Head paper) {
            var pdf = paper.sha256Pdf();
            var xml = paper.sha256Xml();
            var xmlName = paper.xmlName();
            return pdf != null && target.has(folder(paper) + paper.fileName("pdf"), pdf)
                    && (xml == null || xmlName == null
                            ? !paper.kind().hasXml()
                            : target.has(folder(paper) + xmlName, xml));
        }

        @Override
        public void take(Head paper, FrozenPaper bytes) {
            put(folder(paper) + paper.fileName("pdf"), bytes.pdf());
            var xml = bytes.xml();
            if (xml != null) {
                put(folder(paper) + xml.fileName(), xml);
            }
        }

        private void put(String name, Paper paper) {
            try {
                target.put(name, paper.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String folder(Head paper) {
            return PackNames.folder(paper.contractNumber()) + "/";
        }

        @Override
        public void done(int papers) {
            progress.accept(done.addAndGet(papers));
        }
    }
}
