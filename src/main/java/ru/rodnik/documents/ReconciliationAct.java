package ru.rodnik.documents;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.documents.PaperFacts.PartyRow;
import ru.rodnik.documents.ReconciliationContent.ContractPart;
import ru.rodnik.documents.ReconciliationContent.Operation;
import ru.rodnik.files.FileKind;
import ru.rodnik.files.FilePurpose;
import ru.rodnik.files.FileStore;
import ru.rodnik.ledger.Balances;
import ru.rodnik.ledger.PostingKind;
import ru.rodnik.ledger.SettlementEntry;
import ru.rodnik.ledger.Turnovers;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/**
 * An акт сверки for any days, of one contract or of all: what the ledger says, numbered, its content and bytes kept
 * before anybody gets it (T51, T52).
 */
@Service
public class ReconciliationAct {

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

    ReconciliationAct(
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
     * Forms one; empty where the subscriber has no such contract within the scope of who asks.
     *
     * @param contractId none for all contracts
     * @param from the first day, {@code to} the last, both included
     */
    @Transactional
    public Optional<FormedReconciliation> form(
            SubscriberCode subscriber, @Nullable Long contractId, LocalDate from, LocalDate to) {
        return form(subscriber, contractId, from, to, null);
    }

    /**
     * The same with the other half of the table filled from the other side's ledger.
     *
     * @param theirs none: the half stays empty, to be filled in by hand
     */
    @Transactional
    public Optional<FormedReconciliation> form(
            SubscriberCode subscriber, @Nullable Long contractId, LocalDate from, LocalDate to,
            @Nullable OtherSide theirs) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last day comes before the first: " + from + " – " + to);
        }
        var contracts = sql.sql("""
                select id from registry.contract_v
                 where subscriber_code = :code and (cast(:contract as bigint) is null or id = :contract)
                 order by number
                """)
                .param("code", subscriber.value()).param("contract", contractId)
                .query(Long.class).list();
        if (contracts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(form(subscriber, contractId, from, to, contracts, theirs));
    }

    private FormedReconciliation form(
            SubscriberCode subscriber, @Nullable Long contractId, LocalDate from, LocalDate to, List<Long> contracts,
            @Nullable OtherSide theirs) {
        var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        var today = now.toLocalDate();
        var parties = facts.parties(contracts);
        var turnovers = balances.turnoversOf(subscriber, from, to);
        var entries = balances.entriesOf(subscriber, from, to).stream()
                .filter(entry -> entry.countsAs() != PostingKind.OPENING)
                .collect(groupingBy(SettlementEntry::contractId));
        var parts = contracts.stream()
                .map(id -> part(
                        parties.get(id), turnovers.getOrDefault(id, Turnovers.none(id)),
                        entries.getOrDefault(id, List.of())))
                .toList();
        var date = numbering.dateNotBefore(today, List.of(SERIES));
        var number = "%d-%06d".formatted(date.getYear(), numbering.take(SERIES, date, 1));
        var buyer = parties.values().iterator().next().buyer();
        var content = new ReconciliationContent(
                number, today, now, from, to, facts.utilityOn(today), buyer, parts,
                sum(parts, ContractPart::opening), sum(parts, ContractPart::debit), sum(parts, ContractPart::credit),
                sum(parts, ContractPart::closing), VerifyCodes.random(), theirs);
        return keep(subscriber, contractId, content);
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

    private FormedReconciliation keep(SubscriberCode subscriber, @Nullable Long contractId,
            ReconciliationContent content) {
        var text = CanonicalJson.write(content);
        var xml = ReconciliationPapers.xml(content).orElse(null);
        var bytes = ReconciliationPapers.pdf(content, xml, paperBytes.mark(content.verifyCode()));
        var file = files.store(subscriber, bytes, FileKind.PDF, fileName(content.number()), FilePurpose.RECONCILIATION);
        var xmlFile = xml == null
                ? null
                : files.store(subscriber, xml.bytes(), FileKind.XML, xml.fileName(), FilePurpose.RECONCILIATION);
        long id = sql.sql("""
                insert into documents.reconciliation (number, subscriber_code, contract_id, period_from, period_to, opening,
                                                      debit, credit, closing, formed_at, formed_by, formed_by_kind, content,
                                                      sha256_content, sha256_pdf, verify_code, file_id, xml_name,
                                                      xml_file_id, sha256_xml)
                values (:number, :code, :contract, :from, :to, :opening, :debit, :credit, :closing, :now, :by, :byKind,
                        :content, :sha256, :sha256Pdf, :verifyCode, :file, :xmlName, :xmlFile, :sha256Xml)
                returning id
                """)
                .param("number", content.number()).param("code", subscriber.value()).param("contract", contractId)
                .param("from", content.from()).param("to", content.to()).param("opening", content.opening().amount())
                .param("debit", content.debit().amount()).param("credit", content.credit().amount())
                .param("closing", content.closing().amount()).param("now", Sql.moment(clock.instant()))
                .param("by", Acting.current().actor().name()).param("byKind", Acting.current().actor().kind().name())
                .param("content", text).param("sha256", Sha256.ofText(text).hex())
                .param("sha256Pdf", Sha256.of(bytes).hex()).param("verifyCode", content.verifyCode())
                .param("file", file.id()).param("xmlName", xml == null ? null : xml.fileName().replace(".xml", ""))
                .param("xmlFile", xmlFile == null ? null : xmlFile.id())
                .param("sha256Xml", xml == null ? null : xml.sha256().hex())
                .query(Long.class).single();
        journal.record("reconciliation.formed", "reconciliation:" + content.number(), subscriber,
                Map.of("from", content.from().toString(), "to", content.to().toString(),
                        "closing", content.closing().toString()));
        return reconciliations.find(id).orElseThrow();
    }

    /** The bytes it was formed with; empty for a stranger. */
    @Transactional(readOnly = true)
    public Optional<Paper> pdf(long id) {
        record Kept(String number, long fileId) {}
        return sql.sql("select number, file_id from documents.reconciliation where id = :id").param("id", id)
                .query(Kept.class).optional()
                .flatMap(kept -> files.find(kept.fileId())
                        .map(file -> new Paper(fileName(kept.number()), files.read(file), file.sha256())));
    }

    /** The same as XML of the ФНС format; empty for a stranger, and where the sides lack what the format asks for. */
    @Transactional(readOnly = true)
    public Optional<Paper> xml(long id) {
        record Kept(String xmlName, long xmlFileId) {}
        return sql.sql("""
                select xml_name, xml_file_id from documents.reconciliation where id = :id and xml_file_id is not null
                """).param("id", id).query(Kept.class).optional()
                .flatMap(kept -> files.find(kept.xmlFileId())
                        .map(file -> new Paper(kept.xmlName() + ".xml", files.read(file), file.sha256())));
    }

    /**
     * The other side's ledger as the other side keeps it: what we call debit is its credit.
     *
     * @param opening above zero we owe; none where it is not known
     */
    public record OtherSide(@Nullable Money opening, List<Line> lines) {

        public OtherSide {
            lines = List.copyOf(lines);
        }

        /** @param contract none where the line does not tell */
        public record Line(LocalDate day, String document, @Nullable String contract, Money debit, Money credit) {}
    }

    private static String fileName(String number) {
        return "Акт сверки № " + number + ".pdf";
    }
}
