package ru.rodnik.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.documents.xml.BuyerTitle;
import ru.rodnik.documents.xml.BuyerTitleReader;
import ru.rodnik.documents.xml.XmlReading;
import ru.rodnik.files.FileKind;
import ru.rodnik.files.FilePurpose;
import ru.rodnik.files.FileStore;
import ru.rodnik.shared.Sha256;

/**
 * Takes in what a buyer answered to a paper of ours: compared by the name of our file, by number and date, kept with its
 * bytes. The caller makes sure that the paper is in the scope of who puts it in.
 */
@Service
public class TakeBuyerTitle {

    private final BuyerTitles titles;
    private final Documents documents;
    private final FileStore files;
    private final Journal journal;
    private final Clock clock;

    TakeBuyerTitle(BuyerTitles titles, Documents documents, FileStore files, Journal journal, Clock clock) {
        this.titles = titles;
        this.documents = documents;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** As it is told to who put the file in. */
        String words();

        record Taken(BuyerTitle.Outcome says) implements Outcome {
            @Override
            public String words() {
                return "Ответ загружен: " + says.words() + ".";
            }
        }

        /** The same file was taken before; nothing has changed. */
        record Known(BuyerTitle.Outcome says) implements Outcome {
            @Override
            public String words() {
                return "Этот файл уже загружен, ничего не изменилось.";
            }
        }

        /** Nothing was written; why, in Russian. */
        record Refused(String why) implements Outcome {
            @Override
            public String words() {
                return "Ответ не загружен. " + why;
            }
        }
    }

    /** To this paper, and to no other. */
    @Transactional
    public Outcome take(long documentId, byte[] bytes) {
        return switch (BuyerTitleReader.read(bytes)) {
            case XmlReading.Refused<BuyerTitle> unreadable ->
                    new Outcome.Refused("Файл не прочитан: " + unreadable.words());
            case XmlReading.Understood<BuyerTitle>(var title) -> take(title, bytes, documentId);
        };
    }

    private Outcome take(BuyerTitle title, byte[] bytes, long documentId) {
        var ours = titles.sellerFile(documentId).orElse("");
        if (ours.isEmpty() || !ours.equals(title.sellerFileId())) {
            return new Outcome.Refused("Файл отвечает на " + title.sellerFileId()
                    + (ours.isEmpty()
                            ? ", а XML этого документа ещё не выдавали."
                            : ", а XML этого документа — " + ours + ".")
                    + " Ничего не записали.");
        }
        titles.lock(documentId);
        var paper = documents.find(documentId).orElseThrow();
        var known = titles.of(documentId).orElse(null);
        if (known != null) {
            return known.sha256().equals(Sha256.of(bytes))
                    ? new Outcome.Known(known.outcome())
                    : new Outcome.Refused("На " + paper.title() + " ответ уже есть: " + known.outcome().words() + " "
                            + PaperForms.day(known.acceptedOn()) + ". Второй ответ не записан.");
        }
        var objection = BuyerTitleRules.objection(
                title, paper.fullNumber(), paper.date(), paper.issuedOn(), LocalDate.now(clock));
        return objection.<Outcome>map(Outcome.Refused::new).orElseGet(() -> keep(paper, title, bytes));
    }

    private Outcome keep(IssuedDocument paper, BuyerTitle title, byte[] bytes) {
        var file = files.store(
                paper.subscriberCode(), bytes, FileKind.XML, title.fileId() + ".xml", FilePurpose.BUYER_TITLE);
        titles.file(paper.id(), title, file);
        journal.record("document.answered", "document:" + paper.id(), paper.subscriberCode(), Map.of(
                "outcome", title.outcome().name(), "on", title.acceptedOn().toString(), "sha256", file.sha256().hex()));
        return new Outcome.Taken(title.outcome());
    }
}
