package ru.rodnik.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.documents.PaperFacts.PartyRow;
import ru.rodnik.documents.ReconciliationAct.OtherSide;
import ru.rodnik.documents.ReconciliationContent.ContractPart;
import ru.rodnik.documents.ReconciliationContent.Operation;
import ru.rodnik.files.FileKind;
import ru.rodnik.files.FilePurpose;
import ru.rodnik.files.FileStore;
import ru.rodnik.files.NewFile;
import ru.rodnik.files.StoredFile;
import ru.rodnik.ledger.Balances;
import ru.rodnik.ledger.PostingKind;
import ru.rodnik.ledger.SettlementEntry;
import ru.rodnik.ledger.Turnovers;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/**
 * Draws up акты сверки for a set of subscribers: facts of all are read at once, numbered one after another, their files go
 * to the disk with one sync, their rows and lines of the journal in one statement each.
 */
@Service
class FormReconciliations {

    private static final String SERIES = "RECONCILIATION";

    private final JdbcClient sql;
    private final Clock clock;
    private final Balances balances;
    private final PaperFacts facts;
    private final Numbering numbering;
    private final FileStore files;
    private final Reconciliations reconciliations;
    private final PaperBytes paperBytes;
    private final Journal journal;

    FormReconciliations(
            JdbcClient sql,
            Clock clock,
            Balances balances,
            PaperFacts facts,
            Numbering numbering,
            FileStore files,
            Reconciliations reconciliations,
            PaperBytes paperBytes,
            Journal journal) {
        this.sql = sql;
        this.clock = clock;
        this.balances = balances;
        this.facts = facts;
        this.numbering = numbering;
        this.files = files;
        this.reconciliations = reconciliations;
        this.paperBytes = paperBytes;
        this.journal = journal;
    }

    /**
     * An act that is asked for.
     *
     * @param contractId none for all contracts
     * @param theirs none: the other half stays empty, to be filled in by hand
     */
    record Wanted(SubscriberCode subscriber, @Nullable Long contractId, @Nullable OtherSide theirs) {}

    private record OwnContract(long id, SubscriberCode subscriberCode) {}

    /** An act with its contents and the files made of them. */
    private record Drawn(Wanted wanted, ReconciliationContent content, String text, NewFile pdf, @Nullable Paper xml) {

        Stream<NewFile> xmlFile() {
            return xml == null
                    ? Stream.of()
                    : Stream.of(
                            new NewFile(wanted.subscriber(), xml.bytes(), xml.sha256(), FileKind.XML, xml.fileName(),
                                    FilePurpose.RECONCILIATION));
        }
    }

    /**
     * In the order asked for, one a subscriber; who has no such contract within the scope of who asks is left out.
     *
     * @param from the first day, {@code to} the last, both included
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<FormedReconciliation> form(List<Wanted> asked, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last day comes before the first: " + from + " – " + to);
        }
        var owned = contracts(asked);
        var wanted = asked.stream().filter(one -> owned.containsKey(one.subscriber())).toList();
        return wanted.isEmpty() ? List.of() : keep(draw(wanted, owned, from, to));
    }

    /** Ids by subscriber, in the order of the numbers; the chosen one alone where one is chosen. */
    private Map<SubscriberCode, List<Long>> contracts(List<Wanted> asked) {
        var chosen = new HashMap<SubscriberCode, @Nullable Long>();
        asked.forEach(one -> chosen.put(one.subscriber(), one.contractId()));
        return sql.sql("""
                select id, subscriber_code
                  from registry.contract_v where subscriber_code = any (:codes) order by subscriber_code, number
                """)
                .param("codes", Sql.column("int", asked, one -> one.subscriber().value()))
                .query(RecordRows.of(OwnContract.class)).stream()
                .filter(own -> !(chosen.get(own.subscriberCode()) instanceof Long only) || only == own.id())
                .collect(groupingBy(OwnContract::subscriberCode, mapping(OwnContract::id, toList())));
    }

    private List<Drawn> draw(
            List<Wanted> wanted, Map<SubscriberCode, List<Long>> owned, LocalDate from, LocalDate to) {
        var codes = wanted.stream().map(Wanted::subscriber).toList();
        var parties = facts.parties(owned.values().stream().flatMap(List::stream).toList());
        var turnovers = balances.turnoversOf(codes, from, to);
        var entries = balances.entriesOf(codes, from, to).stream()
                .filter(entry -> entry.countsAs() != PostingKind.OPENING)
                .collect(groupingBy(SettlementEntry::contractId));
        var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        var today = now.toLocalDate();
        var utility = facts.utilityOn(today);
        var date = numbering.dateNotBefore(today, List.of(SERIES));
        var number = numbering.take(SERIES, date, wanted.size());
        var drawn = new ArrayList<Drawn>();
        for (var one : wanted) {
            var parts = Objects.requireNonNull(owned.get(one.subscriber())).stream()
                    .map(id -> part(
                            parties.get(id), turnovers.getOrDefault(id, Turnovers.none(id)),
                            entries.getOrDefault(id, List.of())))
                    .toList();
            var buyer = Objects.requireNonNull(parties.get(parts.getFirst().id())).buyer();
            drawn.add(draw(one, new ReconciliationContent(
                    "%d-%06d".formatted(date.getYear(), number++), today, now, from, to, utility, buyer, parts,
                    sum(parts, ContractPart::opening), sum(parts, ContractPart::debit),
                    sum(parts, ContractPart::credit), sum(parts, ContractPart::closing), VerifyCodes.random(),
                    one.theirs())));
        }
        return drawn;
    }

    private static ContractPart part(@Nullable PartyRow party, Turnovers moved, List<SettlementEntry> entries) {
        var operations = entries.stream()
                .map(entry -> new Operation(
                        entry.effectiveOn(), entry.title(), entry.debit(), entry.credit(),
                        entry.countsAs() == PostingKind.PENALTY, entry.source()))
                .toList();
        var debit = Money.sum(operations.stream().map(Operation::debit).toList());
        var credit = Money.sum(operations.stream().map(Operation::credit).toList());
        var closing = moved.opening().plus(debit).minus(credit);
        if (party == null || !closing.equals(moved.closing())) {
            throw new IllegalStateException("The entries of contract " + moved.contractId() + " do not close");
        }
        return new ContractPart(
                moved.contractId(), party.number(), party.signedOn(), moved.opening(), operations, debit, credit,
                closing);
    }

    private static Money sum(List<ContractPart> parts, Function<ContractPart, Money> amount) {
        return Money.sum(parts.stream().map(amount).toList());
    }

    private Drawn draw(Wanted wanted, ReconciliationContent content) {
        var xml = ReconciliationPapers.xml(content).orElse(null);
        return new Drawn(wanted, content, CanonicalJson.write(content), NewFile.of(
                wanted.subscriber(), ReconciliationPapers.pdf(content, xml, paperBytes.mark(content.verifyCode())),
                FileKind.PDF, fileName(content.number()),
                FilePurpose.RECONCILIATION), xml);
    }

    static String fileName(String number) {
        return "Акт сверки № " + number + ".pdf";
    }

    private List<FormedReconciliation> keep(List<Drawn> drawn) {
        var stored =
                files.storeAll(Stream.concat(drawn.stream().map(Drawn::pdf), drawn.stream().flatMap(Drawn::xmlFile))
                        .toList());
        var xmls = stored.stream().filter(file -> file.kind() == FileKind.XML)
                .collect(toMap(StoredFile::sha256, StoredFile::id));
        var actor = Acting.current().actor();
        var ids = sql.sql(Sql.beside(FormReconciliations.class, "formed-reconciliations.sql"))
                .param("numbers", Sql.column("text", drawn, one -> one.content().number()))
                .param("codes", Sql.column("int", drawn, one -> one.wanted().subscriber().value()))
                .param("contracts", Sql.column("bigint", drawn, one -> one.wanted().contractId()))
                .param("from", drawn.getFirst().content().from()).param("to", drawn.getFirst().content().to())
                .param("openings", Sql.column("numeric", drawn, one -> one.content().opening().amount()))
                .param("debits", Sql.column("numeric", drawn, one -> one.content().debit().amount()))
                .param("credits", Sql.column("numeric", drawn, one -> one.content().credit().amount()))
                .param("closings", Sql.column("numeric", drawn, one -> one.content().closing().amount()))
                .param("contents", Sql.column("text", drawn, Drawn::text))
                .param("hashes", Sql.column("text", drawn, one -> Sha256.ofText(one.text()).hex()))
                .param("pdfHashes", Sql.column("text", drawn, one -> one.pdf().sha256().hex()))
                .param("verifyCodes", Sql.column("text", drawn, one -> one.content().verifyCode()))
                .param("files", Sql.column("bigint", stored.subList(0, drawn.size()), StoredFile::id))
                .param("xmlNames", Sql.column("text", drawn, one -> one.xml() == null ? null : name(one.xml())))
                .param("xmlFiles", Sql.column("bigint", drawn,
                        one -> one.xml() == null ? null : xmls.get(one.xml().sha256())))
                .param("xmlHashes", Sql.column("text", drawn,
                        one -> one.xml() == null ? null : one.xml().sha256().hex()))
                .param("now", Sql.moment(clock.instant())).param("by", actor.name())
                .param("byKind", actor.kind().name())
                .query(Long.class).list();
        journal.recordAll(drawn.stream().map(FormReconciliations::told).toList());
        return reconciliations.find(ids);
    }

    /** As an answer names it. */
    private static String name(Paper xml) {
        return xml.fileName().replace(".xml", "");
    }

    private static Journal.Line told(Drawn drawn) {
        var content = drawn.content();
        return new Journal.Line("reconciliation.formed", "reconciliation:" + content.number(),
                drawn.wanted().subscriber(), Map.of(
                        "from", content.from().toString(), "to", content.to().toString(),
                        "closing", content.closing().toString()));
    }
}
