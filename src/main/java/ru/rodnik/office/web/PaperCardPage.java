package ru.rodnik.office.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.DocumentKind;
import ru.rodnik.documents.IssuedDocument;
import ru.rodnik.documents.PaperEvent;
import ru.rodnik.documents.PaperEvent.Channel;
import ru.rodnik.documents.PaperEvent.Kind;
import ru.rodnik.office.PaperCards.Card;
import ru.rodnik.office.PaperCards.Related;
import ru.rodnik.shared.Sha256;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.PathStep;

/** One paper at the office: what it says, what became of it and who said so. */
public record PaperCardPage(Card card, boolean mayMark, ZoneId zone, Form form) {

    private static final Set<Kind> TAKEN = Set.of(Kind.PDF, Kind.XML, Kind.PACK);

    private IssuedDocument paper() {
        return card.paper();
    }

    public String title() {
        return PapersPage.title(paper().kind(), paper().status(), paper().fullNumber(), paper().revision());
    }

    public String lead() {
        return "от" + Format.NBSP + Format.date(paper().date()) + " " + Months.forMonth(paper().period()) + ", "
                + Format.roubles(paper().gross());
    }

    public String path() {
        return PapersPage.PATH + "/" + paper().id();
    }

    public boolean hasXml() {
        return paper().kind().hasXml() && card.noXmlBecause() == null;
    }

    /** Why there is none, where others of its kind have one; empty otherwise. */
    public String aboutXml() {
        var because = card.noXmlBecause();
        return paper().kind().hasXml() && because != null ? "Файла XML у этого документа нет. " + because : "";
    }

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Оригинал", card.whereTo()));
        facts.add(Fact.of("Составлен", Format.date(paper().issuedOn())));
        facts.add(Fact.of("Без НДС", Format.roubles(paper().net())));
        facts.add(Fact.of("НДС", Format.roubles(paper().vat())));
        facts.add(Fact.of("Всего", Format.roubles(paper().gross())));
        var advance = card.advance();
        if (advance != null) {
            facts.add(Fact.of("Аванс", PapersPage.advance(advance.open(), advance.returnedOn())));
        }
        facts.add(Fact.hash("Код проверки", paper().verifyCode()));
        return List.copyOf(facts);
    }

    /** The fingerprints by which anybody may prove that nothing was changed. */
    public List<Fact> fingerprints() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.hash("Содержание", paper().sha256Content().hex()));
        facts.add(fingerprint("Файл PDF", paper().sha256Pdf()));
        if (hasXml()) {
            facts.add(fingerprint("Файл XML", paper().sha256Xml()));
        }
        return List.copyOf(facts);
    }

    private static Fact fingerprint(String name, @Nullable Sha256 sha256) {
        return sha256 == null
                ? Fact.of(name, "ещё не составлен: составим, когда его впервые откроют")
                : Fact.hash(name, sha256.hex());
    }

    /** Whether the buyer's answer may be put in, or stands there: once the exchange file was given out. */
    public boolean isAnswered() {
        return paper().sha256Xml() != null && paper().kind().isAnswered();
    }

    /** What the buyer answered; none until it is put in. */
    public List<Fact> answer() {
        var title = card.answer();
        return title == null
                ? List.of()
                : List.of(
                        Fact.of("Итог", title.says()), Fact.of("День приёмки", Format.date(title.acceptedOn())),
                        Fact.of("Подписал", title.signedBy()),
                        Fact.of("Загружен",
                                Format.moment(title.takenAt(), zone) + ", " + Format.shortName(title.takenBy())),
                        Fact.hash("SHA-256", title.sha256().hex()));
    }

    public List<PathStep> way() {
        var steps = new ArrayList<PathStep>();
        steps.add(new PathStep("Выставлен", Format.date(paper().issuedOn()), true));
        steps.add(step("Открыт абонентом", Set.of(Kind.VIEWED)));
        steps.add(step("Скачан абонентом", TAKEN));
        steps.add(step("Отправлен", Set.of(Kind.SENT)));
        if (paper().kind().isSigned() || happened(Set.of(Kind.SIGNED)).isPresent()) {
            steps.add(step("Подписан", Set.of(Kind.SIGNED)));
        }
        return List.copyOf(steps);
    }

    private PathStep step(String label, Set<Kind> kinds) {
        return happened(kinds).map(event -> new PathStep(label, Format.date(event.happenedOn()), true))
                .orElse(new PathStep(label, "ещё нет", false));
    }

    private Optional<PaperEvent> happened(Set<Kind> kinds) {
        return card.events().stream().filter(event -> kinds.contains(event.kind())).findFirst();
    }

    /** The newest first. */
    public List<PaperEvent> events() {
        return card.events().reversed();
    }

    /** A day for what happened outside, a moment for what happened here. */
    public String when(PaperEvent event) {
        return event.isOutside() ? Format.date(event.happenedOn()) : Format.moment(event.at(), zone);
    }

    public String who(PaperEvent event) {
        return event.isOutside()
                ? "записал" + Format.NBSP + Format.shortName(event.actorName()) + " " + Format.moment(event.at(), zone)
                : Format.shortName(event.actorName());
    }

    public String title(Related other) {
        return PapersPage.title(other.kind(), other.status(), other.number(), other.revision());
    }

    /** «корректирует этот документ». */
    public String tie(Related other) {
        return switch (other.tie()) {
            case CORRECTS -> "его суммы меняет этот документ";
            case CORRECTED_BY -> "меняет суммы этого документа";
            case REVISES -> "заменён этим исправлением";
            case REVISED_BY -> "исправляет этот документ";
            case USES_UP -> "аванс, который зачтён этим документом";
            case USED_UP_BY -> "зачёл этот аванс";
            case SAME_MONTH -> other.kind() == DocumentKind.CORRECTION_INVOICE
                    ? "меняет суммы прошлых месяцев"
                    : "за тот же месяц";
        };
    }

    public List<Choice> channels() {
        return Arrays.stream(Channel.values())
                .map(channel -> new Choice(channel.name(), channel.words(), channel == Channel.OPERATOR)).toList();
    }

    public String why() {
        return "/office/why/" + paper().contractId() + "/" + paper().period();
    }
}
