package ru.rodnik.reconciliation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.files.FileStore;
import ru.rodnik.files.StoredFile;
import ru.rodnik.reconciliation.ActEvent;
import ru.rodnik.reconciliation.ActState;
import ru.rodnik.reconciliation.Acts;
import ru.rodnik.reconciliation.Acts.Standing;
import ru.rodnik.reconciliation.Objection;
import ru.rodnik.reconciliation.web.ActPage.KeptFile;
import ru.rodnik.reconciliation.web.ActPage.ObjectionRow;
import ru.rodnik.reconciliation.web.ActPage.Step;
import ru.rodnik.registry.WorkingDays;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sha256;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Tone;

/** Puts the page of an act together, for both sides of it. */
@Component
class ActStandingPages {

    private final Acts acts;
    private final FileStore files;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ZoneId zone;

    ActStandingPages(
            Acts acts, FileStore files, WorkingDays workingDays, Clock clock,
            @Value("${rodnik.zone}") ZoneId zone) {
        this.acts = acts;
        this.files = files;
        this.workingDays = workingDays;
        this.clock = clock;
        this.zone = zone;
    }

    /** As its subscriber sees it. */
    @Transactional(readOnly = true)
    public ActPage account(Standing act, Form form) {
        return page(act, Addresses.ACT + "/" + act.id(), form, true);
    }

    /** As the office sees it. */
    @Transactional(readOnly = true)
    public ActPage office(Standing act, Form form) {
        return page(act, Addresses.OFFICE + "/" + act.id(), form, false);
    }

    private ActPage page(Standing act, String path, Form form, boolean theirs) {
        var open = act.state().isOpen() || act.state() == ActState.DRAFT && act.isTheirOwn()
                || act.state() == ActState.DEEMED_AGREED;
        var events = acts.events(act.id());
        return new ActPage(
                path, act.number(), act.state().title(), tone(act.state()), lead(act, theirs), waits(act, theirs),
                isLate(act), facts(act), path + "/pdf", act.xmlName() == null ? null : path + "/xml",
                open && act.state() != ActState.DEEMED_AGREED, open,
                Addresses.DIFFERENCES + "?act=" + act.id()
                        + (act.contractId() == null ? "" : "&contract=" + act.contractId()),
                acts.objections(act.id()).stream().map(ActStandingPages::row).toList(),
                events.stream().filter(event -> event.state() == ActState.DISPUTED).map(ActEvent::words)
                        .filter(words -> !words.isBlank()).reduce((_, last) -> last).orElse(""),
                steps(act, path, events), UUID.randomUUID().toString(), form);
    }

    static Tone tone(ActState state) {
        return switch (state) {
            case DRAFT, CANCELLED -> Tone.NONE;
            case SENT, VIEWED -> Tone.ACCENT;
            case SIGNED -> Tone.OK;
            case DISPUTED -> Tone.BAD;
            case DEEMED_AGREED -> Tone.WARN;
        };
    }

    private static String lead(Standing act, boolean theirs) {
        return switch (act.state()) {
            case DRAFT -> theirs
                    ? "Акт сформирован. Сверьте его со своим учётом и ответьте: согласны или есть разногласия."
                    : "Акт сформирован и ещё не отправлен: абонент его не видит, если формировали не он.";
            case SENT -> theirs
                    ? "Мы отправили вам этот акт. Сверьте его со своим учётом и ответьте."
                    : "Отправлен, абонент его ещё не открывал.";
            case VIEWED -> theirs ? "Сверьте акт со своим учётом и ответьте." : "Абонент открыл акт и ещё не ответил.";
            case SIGNED -> "Стороны согласны с остатком.";
            case DISPUTED -> theirs
                    ? "Ваши разногласия у нас: ответим и, если ошиблись, исправим."
                    : "У абонента разногласия: разберите строки и ответьте.";
            case DEEMED_AGREED -> "Ответа в срок не было, поэтому акт считается согласованным. Это не подпись.";
            case CANCELLED -> "Акт отменён и ничего не подтверждает.";
        };
    }

    private boolean isLate(Standing act) {
        var sentOn = act.sentOn();
        return act.state().isOpen() && sentOn != null && LocalDate.now(clock).isAfter(signBy(act, sentOn));
    }

    private LocalDate signBy(Standing act, LocalDate sentOn) {
        var viewedOn = act.viewedOn();
        return acts.terms(sentOn).signBy(viewedOn == null ? sentOn : viewedOn, workingDays.calendar());
    }

    private String waits(Standing act, boolean theirs) {
        var sentOn = act.sentOn();
        if (!act.state().isOpen() || sentOn == null) {
            return "";
        }
        var today = LocalDate.now(clock);
        var agreedOn = acts.terms(sentOn).agreedOn(sentOn, workingDays.calendar());
        return (theirs ? "Ответьте " : "Ждём ответа ") + Format.until(today, signBy(act, sentOn)) + ". Без ответа акт "
                + Format.date(agreedOn) + " будет считаться согласованным.";
    }

    private List<Fact> facts(Standing act) {
        var facts = new ArrayList<Fact>(List.of(
                Fact.of("Период", Format.date(act.periodFrom()) + " — " + Format.date(act.periodTo())),
                Fact.of("Договор", act.contract() == null ? "все договоры" : Format.no(act.contract())),
                Fact.of("На начало", Format.balance(act.opening())),
                Fact.of("Начислено", Format.roubles(act.debit())),
                Fact.of("Оплачено", Format.roubles(act.credit())),
                Fact.of("На конец", Format.balance(act.closing())),
                Fact.of("Сформирован", Format.moment(act.formedAt(), zone) + ", " + act.formedBy()),
                Fact.hash("Отпечаток PDF", new Sha256(act.sha256Pdf()).brief())));
        return facts;
    }

    private List<Step> steps(Standing act, String path, List<ActEvent> events) {
        var kept = files.find(events.stream().map(ActEvent::fileId).filter(Objects::nonNull).toList());
        var steps = new ArrayList<Step>();
        steps.add(new Step("Сформирован", Format.moment(act.formedAt(), zone), act.formedBy(), "", "", null));
        events.forEach(event -> steps.add(new Step(
                event.state().title(), Format.moment(event.at(), zone),
                event.actorName() + (event.authority().isEmpty() ? "" : ", " + event.authority()),
                event.channel().title() + (event.proof().isEmpty() ? "" : ": " + event.proof())
                        + (event.onDay().equals(LocalDate.ofInstant(event.at(), zone))
                                ? ""
                                : ", считается с " + Format.date(event.onDay())),
                event.words(), file(path, event, kept))));
        return steps.reversed();
    }

    private static @Nullable KeptFile file(String path, ActEvent event, Map<Long, StoredFile> kept) {
        var file = event.fileId() == null ? null : kept.get(event.fileId());
        return file == null
                ? null
                : new KeptFile(file.name() + ", " + Format.fileSize(file.sizeBytes()), path + "/files/" + event.nth());
    }

    private static ObjectionRow row(Objection one) {
        return new ObjectionRow(
                one.cause(), one.because(), Format.text(one.ourPaper()), day(one.ourDay()), sum(one.ourSum()),
                Format.text(one.theirPaper()), day(one.theirDay()), sum(one.theirSum()),
                one.effect().isZero() ? "не влияет" : Format.difference(one.effect()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Format.date(day);
    }

    private static String sum(@Nullable Money sum) {
        return sum == null ? "" : Format.money(sum.abs());
    }
}
