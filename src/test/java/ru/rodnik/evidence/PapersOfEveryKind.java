package ru.rodnik.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;
import ru.rodnik.Rodnik;
import ru.rodnik.documents.DocumentKind;
import ru.rodnik.documents.Documents;
import ru.rodnik.documents.InvoicePenalty;
import ru.rodnik.documents.IssuedDocument;
import ru.rodnik.documents.NewPenalty;
import ru.rodnik.documents.PenaltyOutcome;
import ru.rodnik.documents.ReconciliationAct;
import ru.rodnik.documents.ReconciliationAct.OtherSide;
import ru.rodnik.documents.ReviseDocument;
import ru.rodnik.ledger.Balances;
import ru.rodnik.ledger.Turnovers;
import ru.rodnik.origin.MonthOrigins;
import ru.rodnik.origin.OriginPaper;
import ru.rodnik.payments.EnterPayment;
import ru.rodnik.payments.NewPayment;
import ru.rodnik.payments.PaymentOutcome;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;
import ru.rodnik.platform.CommandSpec;
import ru.rodnik.registry.Contracts;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/**
 * Makes a folder with papers of every kind, each made by the program's own use cases: two released months with
 * statements of the bank, advances, corrections in every form and исправления, penalties, расшифровки, acts of
 * reconciliation. Then holds them to their data.
 *
 * <pre>PapersOfEveryKind FOLDER [SUBSCRIBERS]</pre>
 */
public final class PapersOfEveryKind {

    static final String SITE = "https://lk.example.ru";
    private static final String SUBSCRIBERS = "100";
    private static final BillingPeriod SEPTEMBER = BillingPeriod.of("2026-09");
    private static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");
    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");

    private final Path folder;
    private final Path town;
    private final ConfigurableApplicationContext program;

    private PapersOfEveryKind(Path folder, ConfigurableApplicationContext program) {
        this.folder = folder;
        this.town = folder.resolve("town");
        this.program = program;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        make(folder, arguments.length > 1 ? arguments[1] : SUBSCRIBERS);
        PaperCheck.main(new String[] {folder + "/papers", folder + "/town/utility.csv", SITE});
    }

    /** The folder gets {@code town}, {@code home} and {@code papers}; it must not be there yet. */
    static void make(Path folder, String subscribers) throws Exception {
        Files.createDirectories(folder.resolve("papers"));
        var application = new SpringApplication(Rodnik.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        try (var program = application.run(
                "--rodnik.home=" + folder.resolve("home"), "--rodnik.demo=false", "--rodnik.address=" + SITE,
                "--rodnik.clock=2026-11-12T10:00:00+04:00");
                var _ = Acting.asSystem("evidence")) {
            new PapersOfEveryKind(folder, program).make(subscribers);
        }
    }

    private void make(String subscribers) throws Exception {
        command("generate", "--subscribers", subscribers, "--months", "3", "--seed", "7", "--last", "2026-10", "--out",
                town.toString());
        var changes = new TownChanges(town);
        changes.agreePapersOfEverySort();
        changes.nameSomeOddly();
        command("import", town.toString());
        command("statement", statements());
        payAhead(SEPTEMBER.firstDay().plusDays(2));
        release(SEPTEMBER);
        command("import", changes.laterNews(folder.resolve("later")).toString());
        payAhead(OCTOBER.firstDay().plusDays(6));
        release(OCTOBER);
        demandPenalties();
        revise("once");
        command("import", changes.latestNews(folder.resolve("latest")).toString());
        revise("twice");
        for (var month : List.of(SEPTEMBER, OCTOBER, NOVEMBER)) {
            command("documents", month.toString(), "--out", folder.resolve("papers/" + month).toString());
        }
        explain();
        reconcile();
    }

    private String[] statements() throws IOException {
        try (var files = Files.list(town)) {
            return files.map(Path::toString).filter(file -> file.endsWith(".txt")).sorted().toArray(String[]::new);
        }
    }

    private void release(BillingPeriod month) throws CommandLine.WrongUsage {
        command("bill", month.toString(), "--release");
    }

    private void command(String name, String... words) throws CommandLine.WrongUsage {
        var spec = CommandSpec.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        var command = (Command) program.getBean(ClassUtils.resolveClassName(spec.type(), null));
        if (command.run(CommandLine.parse(spec, List.of(words))) != Command.DONE) {
            throw new IllegalStateException(name + " was refused");
        }
    }

    /** Every third contract pays far more than its months will cost, every ninth in two orders. */
    private void payAhead(LocalDate day) throws IOException {
        var payments = program.getBean(EnterPayment.class);
        var contracts = contracts();
        for (int i = 0; i < contracts.size(); i += 3) {
            pay(payments, contracts.get(i), day, "10000" + i + ".37");
            if (i % 9 == 0) {
                pay(payments, contracts.get(i), day.plusDays(1), "77" + i + ".10");
            }
        }
    }

    private static void pay(EnterPayment payments, Party party, LocalDate day, String amount) {
        var outcome = payments.enter(new NewPayment(
                "evidence-" + party.contract() + "-" + day, day, "45" + party.contract() % 1000, day, null,
                "Плательщик",
                "Предоплата по договору", Money.of(amount), party.contract()));
        if (!(outcome instanceof PaymentOutcome.Entered)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private void demandPenalties() throws IOException {
        var penalties = program.getBean(InvoicePenalty.class);
        var contracts = contracts();
        for (int i = 0; i < contracts.size(); i += 5) {
            var outcome = penalties.invoice(new NewPenalty(
                    "penalty-" + i, contracts.get(i).contract(), SEPTEMBER, Money.of(i * 37 + 1 + ".0" + i % 10),
                    "просрочка оплаты " + (i + 1) + " дней"));
            if (!(outcome instanceof PenaltyOutcome.Invoiced)) {
                throw new IllegalStateException(outcome.toString());
            }
        }
    }

    /** Of whoever has other requisites by now, each paper that can be issued anew. */
    private void revise(String key) {
        var revisions = program.getBean(ReviseDocument.class);
        papers(SEPTEMBER).stream()
                .filter(paper -> ReviseDocument.isRevised(paper.kind()))
                .forEach(
                        paper -> revisions.revise(key + "-" + paper.id(), paper.id(), "Неверные реквизиты покупателя"));
        papers(OCTOBER).stream()
                .filter(paper -> paper.kind() == DocumentKind.CORRECTION_INVOICE)
                .forEach(
                        paper -> revisions.revise(key + "-" + paper.id(), paper.id(), "Неверные реквизиты покупателя"));
    }

    /** The расшифровка of each contract of October beside its papers. */
    private void explain() throws IOException {
        var origins = program.getBean(MonthOrigins.class);
        var into = Files.createDirectories(folder.resolve("papers/origins"));
        for (var party : contracts()) {
            var origin = origins.released(party.contract(), OCTOBER).filter(one -> !one.lines().isEmpty());
            if (origin.isPresent()) {
                Files.write(into.resolve("ORIGIN-" + party.contract() + ".pdf"), OriginPaper.pdf(origin.get()));
            }
        }
    }

    /** Every second subscriber; every fourth with the other half filled in as the mirror of ours. */
    private void reconcile() throws IOException {
        var acts = program.getBean(ReconciliationAct.class);
        var into = Files.createDirectories(folder.resolve("papers/reconciliations"));
        var subscribers = contracts().stream().map(Party::subscriber).distinct().toList();
        for (int i = 0; i < subscribers.size(); i += 2) {
            var code = subscribers.get(i);
            var act = i % 4 == 0
                    ? acts.form(code, null, SEPTEMBER.firstDay(), NOVEMBER.lastDay())
                    : acts.form(code, null, SEPTEMBER.firstDay(), NOVEMBER.lastDay(), mirror(code));
            keep(into, acts, act.orElseThrow().id());
        }
    }

    private OtherSide mirror(SubscriberCode code) {
        var balances = program.getBean(Balances.class);
        var opening = Money.sum(balances.turnoversOf(code, SEPTEMBER.firstDay(), NOVEMBER.lastDay()).values().stream()
                .map(Turnovers::opening).toList());
        return new OtherSide(opening.negated(), balances.entriesOf(code, SEPTEMBER.firstDay(), NOVEMBER.lastDay())
                .stream()
                .map(one -> new OtherSide.Line(one.effectiveOn(), "Наше: " + one.title(), null, one.credit(),
                        one.debit()))
                .toList());
    }

    private static void keep(Path into, ReconciliationAct acts, long id) throws IOException {
        Files.write(into.resolve("RECONCILIATION-" + id + ".pdf"), acts.pdf(id).orElseThrow().bytes());
        var xml = acts.xml(id);
        if (xml.isPresent()) {
            Files.write(into.resolve(xml.get().fileName()), xml.get().bytes());
        }
    }

    record Party(long contract, SubscriberCode subscriber) {}

    private List<Party> contracts() throws IOException {
        var contracts = program.getBean(Contracts.class);
        return Table.read(town.resolve("contracts.csv")).stream()
                .map(row -> contracts.findByNumber(row.getOrDefault("number", "")).orElseThrow())
                .map(contract -> new Party(contract.id(), contract.subscriberCode()))
                .toList();
    }

    private List<IssuedDocument> papers(BillingPeriod month) {
        return program.getBean(Documents.class).ofMonth(month, null);
    }
}
