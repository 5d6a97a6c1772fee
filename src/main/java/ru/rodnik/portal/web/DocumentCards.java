package ru.rodnik.portal.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.IssuedDocument;
import ru.rodnik.documents.PaperEvent;
import ru.rodnik.documents.PaperEvent.Kind;
import ru.rodnik.documents.TakenTitle;
import ru.rodnik.documents.PaperSettings;
import ru.rodnik.portal.Account;
import ru.rodnik.portal.IssuedPaper;
import ru.rodnik.portal.OpenAccount;
import ru.rodnik.portal.PaperAnswers;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.PathStep;

/** Puts the card of a paper together; opening it is kept as what became of the paper. */
@Component
class DocumentCards {

    private static final Set<Kind> TAKEN = Set.of(Kind.PDF, Kind.XML, Kind.PACK);

    private final OpenAccount openAccount;
    private final IssuedPaper issuedPaper;
    private final PaperSettings settings;
    private final PaperAnswers answers;
    private final ZoneId zone;

    DocumentCards(
            OpenAccount openAccount, IssuedPaper issuedPaper, PaperSettings settings, PaperAnswers answers,
            Clock clock) {
        this.answers = answers;
        this.settings = settings;
        this.openAccount = openAccount;
        this.issuedPaper = issuedPaper;
        this.zone = clock.getZone();
    }

    @Transactional
    public DocumentCardPage card(long id) {
        var opened = issuedPaper.open(id);
        var paper = opened.paper();
        var account = openAccount.open(null);
        var path = DocumentsPages.PATH + "/" + id;
        return new DocumentCardPage(
                PaperWords.title(paper.kind().name()) + " " + Format.no(paper.fullNumber()),
                "от" + Format.NBSP + Format.date(paper.date()) + " " + Months.forMonth(paper.period()) + ", "
                        + Format.roubles(paper.gross()),
                DocumentsPages.PATH + "#m" + paper.period(), facts(paper, account), way(paper, opened.events()),
                opened.events().reversed().stream().map(this::happened).toList(), path + "/pdf",
                paper.kind().hasXml() && opened.noXmlBecause() == null ? path + "/xml" : "", aboutXml(opened),
                paper.kind().isOfCharges() ? WhyController.path(paper.contractId(), paper.period()) : "",
                answer(paper, path));
    }

    /** Of papers both sides sign, once their exchange file was given out: before that there is nothing to answer. */
    private DocumentCardPage.@Nullable Answer answer(IssuedDocument paper, String path) {
        return paper.sha256Xml() == null || !paper.kind().isAnswered()
                ? null
                : new DocumentCardPage.Answer(
                        answers.of(paper.id()).map(this::facts).orElse(List.of()), path + "/answer");
    }

    private List<Fact> facts(TakenTitle title) {
        return List.of(
                Fact.of("Итог", title.says()), Fact.of("День приёмки", Format.date(title.acceptedOn())),
                Fact.of("Подписал", title.signedBy()),
                Fact.of("Загружен", Format.moment(title.takenAt(), zone) + ", " + Format.shortName(title.takenBy())),
                Fact.hash("SHA-256", title.sha256().hex()));
    }

    /** What an unsigned file is good for, or why there is none. */
    private static String aboutXml(IssuedPaper.Opened opened) {
        if (!opened.paper().kind().hasXml()) {
            return "";
        }
        return opened.noXmlBecause() == null
                ? "Файл XML без подписи — для загрузки в 1С или другую программу. Юридическую силу документ получает,"
                        + " когда подписан и передан через оператора электронного документооборота, или на бумаге."
                : "Файла XML у этого документа нет. " + opened.noXmlBecause();
    }

    private List<Fact> facts(IssuedDocument paper, Account account) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Договор", Format.no(account.numbers().getOrDefault(paper.contractId(), "—"))));
        facts.add(Fact.of("Оригинал", settings.of(paper.contractId(), paper.issuedOn()).whereTo()));
        facts.add(Fact.of("Составлен", Format.date(paper.issuedOn())));
        facts.add(Fact.of("Без НДС", Format.roubles(paper.net())));
        facts.add(Fact.of("НДС", Format.roubles(paper.vat())));
        facts.add(Fact.of("Всего", Format.roubles(paper.gross())));
        facts.add(Fact.hash("Код проверки", paper.verifyCode()));
        facts.add(Fact.hash("Отпечаток содержания", paper.sha256Content().brief()));
        var pdf = paper.sha256Pdf();
        if (pdf != null) {
            facts.add(Fact.hash("SHA-256 файла PDF", pdf.hex()));
        }
        var xml = paper.sha256Xml();
        if (xml != null) {
            facts.add(Fact.hash("SHA-256 файла XML", xml.hex()));
        }
        return List.copyOf(facts);
    }

    private List<PathStep> way(IssuedDocument paper, List<PaperEvent> events) {
        var steps = new ArrayList<PathStep>();
        steps.add(new PathStep("Выставлен", Format.date(paper.issuedOn()), true));
        steps.add(step("Открыт вами", events, Set.of(Kind.VIEWED)));
        steps.add(step("Скачан вами", events, TAKEN));
        steps.add(step("Отправлен вам", events, Set.of(Kind.SENT)));
        if (paper.kind().isSigned() || events.stream().anyMatch(event -> event.kind() == Kind.SIGNED)) {
            steps.add(step("Подписан", events, Set.of(Kind.SIGNED)));
        }
        return List.copyOf(steps);
    }

    private static PathStep step(String label, List<PaperEvent> events, Set<Kind> kinds) {
        return events.stream().filter(event -> kinds.contains(event.kind())).findFirst()
                .map(event -> new PathStep(label, Format.date(event.happenedOn()), true))
                .orElse(new PathStep(label, "ещё нет", false));
    }

    private DocumentCardPage.Happened happened(PaperEvent event) {
        return new DocumentCardPage.Happened(
                event.isOutside() ? Format.date(event.happenedOn()) : Format.moment(event.at(), zone), event.words(),
                event.isOutside() && !event.bySubscriber() ? "водоканал" : Format.shortName(event.actorName()));
    }
}
