package ru.rodnik.reconciliation;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.files.FileStore;
import ru.rodnik.files.StoredFile;
import ru.rodnik.reconciliation.Acts.Standing;

/** Gives out the file a step of an act rests on: the ledger with the objections, the answer. Who took it is kept. */
@Service
public class GivenFiles {

    private final Acts acts;
    private final AnswerAct answerAct;
    private final FileStore files;
    private final Journal journal;

    GivenFiles(Acts acts, AnswerAct answerAct, FileStore files, Journal journal) {
        this.acts = acts;
        this.answerAct = answerAct;
        this.files = files;
        this.journal = journal;
    }

    /** A file with its bytes. */
    public record Given(StoredFile file, byte[] bytes) {}

    /**
     * To the staff.
     *
     * @param nth which step of the act
     * @throws UnknownToYou where there is no such act, no such step or no file with it
     */
    @Transactional
    public Given toStaff(long actId, int nth) {
        return give(acts.find(actId).orElseThrow(UnknownToYou::new), nth);
    }

    /** To the subscriber who gave it. */
    @Transactional
    public Given toOwner(long actId, int nth) {
        return give(answerAct.own(actId), nth);
    }

    private Given give(Standing act, int nth) {
        var file = acts.events(act.id()).stream().filter(event -> event.nth() == nth).findFirst()
                .map(ActEvent::fileId).flatMap(files::find)
                .filter(one -> one.subscriberCode().equals(act.subscriberCode())).orElseThrow(UnknownToYou::new);
        journal.record("reconciliation.file-taken", "reconciliation:" + act.number(), act.subscriberCode(),
                Map.of("step", nth, "sha256", file.sha256().hex()));
        return new Given(file, files.read(file));
    }
}
