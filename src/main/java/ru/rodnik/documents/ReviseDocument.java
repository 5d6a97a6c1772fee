package ru.rodnik.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.documents.RevisionOutcome.Refused;
import ru.rodnik.documents.RevisionOutcome.Revised;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/**
 * Issues a счёт-фактура or УПД once more under the same number and date, with the buyer's name, address, КПП and ИГК as
 * the registry has them now; volumes and sums are those of the first (formats §4.2). The earlier paper stays as it was.
 */
@Service
public class ReviseDocument {

    private static final Set<DocumentKind> REVISED = EnumSet.of(
            DocumentKind.VAT_INVOICE, DocumentKind.UTD, DocumentKind.CORRECTION_INVOICE,
            DocumentKind.ADVANCE_VAT_INVOICE);
    private static final int MOST = 999;

    private final JdbcClient sql;
    private final OnceOnly onceOnly;
    private final PaperFacts facts;
    private final Journal journal;
    private final Clock clock;

    ReviseDocument(JdbcClient sql, OnceOnly onceOnly, PaperFacts facts, Journal journal, Clock clock) {
        this.sql = sql;
        this.onceOnly = onceOnly;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether papers of this kind are issued anew; счёт and акт are not. */
    public static boolean isRevised(DocumentKind kind) {
        return REVISED.contains(kind);
    }

    /**
     * @param documentId of the paper as first issued or of any исправление of it
     * @param reason what was wrong, for the journal
     * @throws OnceOnly.KeyReused when the key came with another wish before
     * @throws OnceOnly.InFlight when the same wish is being carried out
     */
    @Transactional
    public RevisionOutcome revise(String requestKey, long documentId, String reason) {
        var latest = latest(documentId);
        if (latest == null) {
            return new Refused("Такого документа нет.");
        }
        if (!REVISED.contains(latest.kind()) || latest.revision() == MOST) {
            return new Refused("Исправленным выставляют счёт-фактуру или УПД. Счёт и акт так не исправляют.");
        }
        if (reason.isBlank()) {
            return new Refused("Напишите, что было неверно: причина останется в журнале.");
        }
        var answer = onceOnly.carryOut(requestKey, "revise:" + documentId + ":" + reason.strip(),
                () -> revise(latest, reason.strip()));
        if (answer.isEmpty()) {
            return new Refused(
                    "В реестре у покупателя те же реквизиты, что в документе. Сначала исправьте их в реестре.");
        }
        var words = answer.split(":", 2);
        return new Revised(Long.parseLong(words[0]), Integer.parseInt(words[1]));
    }

    record Latest(
            long originalId, DocumentKind kind, String series, int year, long number, SubscriberCode subscriberCode,
            long contractId, int revision, String content) {}

    /** The last исправление, locked against others until the transaction ends. */
    private @Nullable Latest latest(long documentId) {
        var original = sql.sql("select coalesce(revises, id) as id from documents.document where id = :id")
                .param("id", documentId).query(Long.class).optional();
        return original.map(id -> {
            sql.sql("select pg_advisory_xact_lock(hashtextextended('documents.revision/' || :id, 43))")
                    .param("id", id).query((_, _) -> id).single();
            return sql.sql("""
                    select :id as original_id, kind, series, year, number, subscriber_code, contract_id, revision, content
                      from documents.document where id = :id or revises = :id
                     order by revision desc limit 1
                    """)
                    .param("id", id).query(Latest.class).single();
        }).orElse(null);
    }

    /** The id and the number of the исправление, or nothing where nothing changed. */
    private String revise(Latest latest, String reason) {
        var before = CanonicalJson.read(latest.content(), PaperContent.class);
        var party = Objects.requireNonNull(facts.parties(List.of(latest.contractId())).get(latest.contractId()));
        if (before.buyer().equals(party.buyer()) && before.contract().equals(party.contract())) {
            return "";
        }
        int revision = latest.revision() + 1;
        var today = LocalDate.now(clock);
        var content = before.revised(revision, today, party.buyer(), party.contract(), facts.verifyCodes().of(
                latest.kind(), latest.series(), latest.year(), latest.number(), revision));
        long id = keep(latest, content, today);
        journal.record("document.revised", "document:" + id, latest.subscriberCode(), Map.of(
                "number", content.number(), "revision", revision, "reason", reason));
        return id + ":" + revision;
    }

    private long keep(Latest latest, PaperContent content, LocalDate today) {
        var text = CanonicalJson.write(content);
        return sql.sql("""
                insert into documents.document (kind, status, series, year, number, printed, date, issued_on, issued_at, period,
                                                run_id, subscriber_code, contract_id, net, vat, gross, late_net, late_vat,
                                                decrease_net, decrease_vat, corrects, revision, revised_on, revises, content,
                                                sha256_content, verify_code)
                select kind, status, series, year, number, printed, date, :today, :now, period, run_id, subscriber_code,
                       contract_id, net, vat, gross, late_net, late_vat, decrease_net, decrease_vat, corrects, :revision,
                       :today, id, :content, :sha256, :verifyCode
                  from documents.document where id = :original
                returning id
                """)
                .param("today", today).param("now", Sql.moment(clock.instant())).param("revision", content.revision())
                .param("content", text).param("sha256", Sha256.ofText(text).hex())
                .param("verifyCode", content.verifyCode()).param("original", latest.originalId())
                .query(Long.class).single();
    }
}
