package ru.rodnik.documents;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
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
    private final Journal journal;

    ReconciliationAct(
            JdbcClient sql,
            Clock clock,
            Balances balances,
            PaperFacts facts,
            Numbering numbering,
            FileStore files,
            Reconciliations reconciliations,
            Journal journal) {
        this.sql = sql;
        this.clock = clock;
        this.balances = balances;
        this.facts = facts;
        this.numbering = numbering;
        this.files = files;
        this.reconciliations = reconciliations;
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
        return Optional.of(form(subscriber, contractId, from, to, contracts));
    }

    private FormedReconciliation form(
            SubscriberCode subscriber, @Nullable Long contractId, LocalDate from, LocalDate to, List<Long> contracts) {
        var today = LocalDate.now(clock);
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
                number, today, from, to, facts.utilityOn(today), buyer, parts,
                sum(parts, ContractPart::opening), sum(parts, ContractPart::debit), sum(parts, ContractPart::credit),
                sum(parts, ContractPart::closing), VerifyCodes.random());
        return keep(subscriber, contractId, content);
    }

    private static ContractPart part(@Nullable PartyRow party, Turnovers moved, List<SettlementEntry> entries) {
        var operations = entries.stream()
                .map(entry -> new Operation(entry.effectiveOn(), entry.title(), entry.debit(), entry.credit()))
                .toList();
        var debit = Money.sum(operations.stream().map(Operation::debit).toList());
        var credit = Money.sum(operations.stream().map(Operation::credit).toList());
        var closing = moved.opening().plus(debit).minus(credit);
        if (party == null || !closing.equals(moved.closing())) {
            throw new IllegalStateException("The entries of contract " + moved.contractId() + " do not close");
        }
        return new ContractPart(party.number(), party.signedOn(), moved.opening(), operations, debit, credit, closing);
    }

    private static Money sum(List<ContractPart> parts, Function<ContractPart, Money> amount) {
        return Money.sum(parts.stream().map(amount).toList());
    }

    private FormedReconciliation keep(SubscriberCode subscriber, @Nullable Long contractId,
            ReconciliationContent content) {
        var text = CanonicalJson.write(content);
        var bytes = PaperForms.pdf(content);
        var file = files.store(subscriber, bytes, FileKind.PDF, fileName(content.number()), FilePurpose.RECONCILIATION);
        long id = sql.sql("""
                insert into documents.reconciliation (number, subscriber_code, contract_id, period_from, period_to, opening,
                                                      debit, credit, closing, formed_at, formed_by, content, sha256_content,
                                                      sha256_pdf, verify_code, file_id)
                values (:number, :code, :contract, :from, :to, :opening, :debit, :credit, :closing, :now, :by, :content,
                        :sha256, :sha256Pdf, :verifyCode, :file)
                returning id
                """)
                .param("number", content.number()).param("code", subscriber.value()).param("contract", contractId)
                .param("from", content.from()).param("to", content.to()).param("opening", content.opening().amount())
                .param("debit", content.debit().amount()).param("credit", content.credit().amount())
                .param("closing", content.closing().amount()).param("now", Sql.moment(clock.instant()))
                .param("by", Acting.current().actor().name()).param("content", text)
                .param("sha256", Sha256.ofText(text).hex()).param("sha256Pdf", Sha256.of(bytes).hex())
                .param("verifyCode", content.verifyCode()).param("file", file.id())
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

    private static String fileName(String number) {
        return "Акт сверки № " + number + ".pdf";
    }
}
