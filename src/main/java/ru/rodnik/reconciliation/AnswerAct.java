package ru.rodnik.reconciliation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.ReconciliationAct;
import ru.rodnik.documents.ReconciliationAct.OtherSide;
import ru.rodnik.files.FileKind;
import ru.rodnik.files.FilePurpose;
import ru.rodnik.files.FileStore;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.reconciliation.Acts.Standing;
import ru.rodnik.reconciliation.FindDifferences.Found;
import ru.rodnik.reconciliation.HeldLedgers.Held;
import ru.rodnik.reconciliation.MoveAct.Evidence;
import ru.rodnik.reconciliation.MoveAct.Outcome;
import ru.rodnik.reconciliation.difference.LedgerLine;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/**
 * The subscriber answers an act in his account. That is a word given under his name, not a qualified signature, and is
 * called so wherever it is shown.
 */
@Service
public class AnswerAct {

    private static final String IN_ACCOUNT =
            "под учётной записью абонента, это не квалифицированная подпись";

    private final Acts acts;
    private final MoveAct moveAct;
    private final OwnParties ownParties;
    private final ReconciliationAct reconciliationAct;
    private final FileStore files;
    private final OnceOnly onceOnly;

    AnswerAct(
            Acts acts, MoveAct moveAct, OwnParties ownParties, ReconciliationAct reconciliationAct, FileStore files,
            OnceOnly onceOnly) {
        this.acts = acts;
        this.moveAct = moveAct;
        this.ownParties = ownParties;
        this.reconciliationAct = reconciliationAct;
        this.files = files;
        this.onceOnly = onceOnly;
    }

    /**
     * An act of the open account, seen by that: the first look at one that was sent is put down.
     *
     * @throws UnknownToYou where it is a stranger's, or a draft of the office
     */
    @Transactional
    public Standing open(long actId) {
        var act = own(actId);
        if (act.state() == ActState.SENT) {
            moveAct.move(actId, ActState.VIEWED, Evidence.of(Channel.ACCOUNT, "открыт в личном кабинете", ""));
            return own(actId);
        }
        return act;
    }

    /** The same, not counted as seen. */
    Standing own(long actId) {
        var code = ownParties.open(null).code();
        return acts.find(actId).filter(act -> act.subscriberCode().equals(code) && act.isShownToThem())
                .orElseThrow(UnknownToYou::new);
    }

    /** «Согласны». Twice is once. */
    @Transactional
    public Outcome agree(long actId, String requestKey) {
        own(actId);
        return once(requestKey, "agree|" + actId,
                () -> moveAct.move(actId, ActState.SIGNED, Evidence.of(Channel.ACCOUNT, IN_ACCOUNT, "")));
    }

    /** «Есть разногласия», in words. */
    @Transactional
    public Outcome dispute(long actId, String requestKey, String words) {
        own(actId);
        return once(requestKey, "dispute|" + actId + "|" + words,
                () -> moveAct.move(actId, ActState.DISPUTED, Evidence.of(Channel.ACCOUNT, IN_ACCOUNT, words)));
    }

    /**
     * What the difference finder found goes into an act as objections, with the file it was found in. Without an act at
     * hand one is formed for the same days and contracts, its other half filled from that file.
     *
     * @return the act
     */
    @Transactional
    public long dispute(@Nullable Long actId, String requestKey, Held held, Found found) {
        if (actId != null) {
            own(actId);
        }
        var code = found.parties().code();
        var content = "differences|" + actId + "|" + found.parties().chosenId() + "|" + found.from() + "|" + found.to()
                + "|" + ru.rodnik.shared.Sha256.of(held.bytes()).hex();
        return Long.parseLong(onceOnly.carryOut(requestKey, content, () -> {
            acts.lockOne();
            var file = files.store(code, held.bytes(), kind(held), held.fileName(), FilePurpose.OBJECTIONS);
            var act = actId != null ? actId : form(found, code);
            var differences = found.comparison().differences();
            if (!differences.isEmpty()) {
                moveAct.move(act, ActState.DISPUTED, new Evidence(
                        Channel.ACCOUNT, IN_ACCOUNT + "; файл «" + held.fileName() + "», SHA-256 "
                                + file.sha256().hex(),
                        "Сверено с вашим файлом: " + held.ledger().source().title() + ".", file.id(),
                        differences.stream().map(Objection::of).toList()));
            }
            return String.valueOf(act);
        }));
    }

    private long form(Found found, SubscriberCode code) {
        return reconciliationAct
                .form(code, found.parties().chosenId(), found.from(), found.to(), otherSide(found))
                .orElseThrow(UnknownToYou::new).id();
    }

    /** Their ledger as they keep it: our debit is their credit. */
    private static OtherSide otherSide(Found found) {
        var theirs = found.comparison().theirs();
        var opening = theirs.opening();
        return new OtherSide(opening == null ? null : opening.negated(), theirs.lines().stream()
                .map(line -> new OtherSide.Line(
                        line.day(), text(line), line.contract(),
                        line.amount().isNegative() ? line.amount().negated() : Money.ZERO,
                        line.amount().isNegative() ? Money.ZERO : line.amount()))
                .toList());
    }

    private static String text(LedgerLine line) {
        return line.text().isBlank() ? "Без документа" : line.text();
    }

    private static FileKind kind(Held held) {
        return switch (held.ledger().source()) {
            case FNS_ACT -> FileKind.XML;
            case ACCOUNT_CARD, TABLE -> held.bytes()[0] == 'P' && held.bytes()[1] == 'K' ? FileKind.XLSX : FileKind.CSV;
        };
    }

    private Outcome once(String key, String content, java.util.function.Supplier<Outcome> work) {
        var answer = onceOnly.carryOut(key, content, () -> switch (work.get()) {
            case Outcome.Moved(var state) -> "moved " + state;
            case Outcome.TooLate(var state) -> "late " + state;
        });
        var words = List.of(answer.split(" "));
        var state = ActState.valueOf(words.getLast());
        return words.getFirst().equals("moved") ? new Outcome.Moved(state) : new Outcome.TooLate(state);
    }
}
