package ru.rodnik.reconciliation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.files.FileKind;
import ru.rodnik.files.FilePurpose;
import ru.rodnik.files.FileStore;
import ru.rodnik.reconciliation.MoveAct.Evidence;
import ru.rodnik.reconciliation.theirs.FnsAnswer;
import ru.rodnik.reconciliation.theirs.FnsAnswer.Discrepancy;
import ru.rodnik.shared.Money;

/** The office puts in an answer that came through an operator: it moves the act, and its file is kept. */
@Service
public class TakeAnswer {

    private final Acts acts;
    private final MoveAct moveAct;
    private final FileStore files;

    TakeAnswer(Acts acts, MoveAct moveAct, FileStore files) {
        this.acts = acts;
        this.moveAct = moveAct;
        this.files = files;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Taken(long actId, ActState state) implements Outcome {}

        /** Why it was not taken, in Russian. */
        record Refused(String why) implements Outcome {}
    }

    /** Takes the answer to whichever act it names. */
    @Transactional
    public Outcome take(byte[] bytes) {
        return switch (FnsAnswer.read(bytes)) {
            case FnsAnswer.Verdict.Unreadable(var why) -> new Outcome.Refused(why);
            case FnsAnswer.Verdict.Answer(var answer) -> acts.named(answer.answeredFile())
                    .map(act -> take(act, answer, bytes))
                    .orElseGet(() -> new Outcome.Refused("Ответ называет файл " + answer.answeredFile()
                            + ": такого акта сверки мы не составляли."));
        };
    }

    private Outcome take(Acts.Standing act, FnsAnswer answer, byte[] bytes) {
        var next = answer.agrees() ? ActState.SIGNED : ActState.DISPUTED;
        if (!act.state().leadsTo(next)) {
            return new Outcome.Refused("Акт № " + act.number() + " уже в состоянии «" + act.state().title()
                    + "»: ответ его не меняет.");
        }
        var file = files.store(act.subscriberCode(), bytes, FileKind.XML, answer.fileId() + ".xml",
                FilePurpose.OBJECTIONS);
        moveAct.move(act.id(), next, new Evidence(
                Channel.OPERATOR, "файл " + answer.fileId() + ".xml от " + answer.answeredOn() + ", SHA-256 "
                        + file.sha256().hex() + ", подписант " + answer.signer()
                        + "; электронную подпись программа не проверяла",
                "", file.id(), objections(answer.discrepancies())));
        return new Outcome.Taken(act.id(), next);
    }

    /** In the file their debit is what they paid: turned to our side, it takes off what is owed. */
    private static List<Objection> objections(List<Discrepancy> discrepancies) {
        return discrepancies.stream()
                .map(one -> new Objection(
                        "Из ответа получателя", "", null, null, one.paper() + " № " + one.number(), one.date(),
                        one.amount().negated(), Money.ZERO,
                        "Расхождение по файлу " + one.difference() + "\u00a0₽."
                                + (one.words().isEmpty() ? "" : " " + one.words())))
                .toList();
    }
}
