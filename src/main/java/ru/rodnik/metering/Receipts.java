package ru.rodnik.metering;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Receipts, numbered without gaps within a month. */
@Repository
public class Receipts {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

    private final JdbcClient sql;

    Receipts(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a receipt is about, before it has a number. */
    record Draft(
            SubscriberCode subscriberCode,
            long contractId,
            String contractNumber,
            SubmissionKind kind,
            BillingPeriod period,
            @Nullable String reason,
            List<String> lines) {}

    /** Gives the next number of the month of receipt and fixes the content, in the caller's transaction. */
    Receipt issue(Draft draft, Instant at, ZoneId zone) {
        var local = LocalDateTime.ofInstant(at, zone);
        var month = BillingPeriod.containing(local.toLocalDate());
        var next = sql.sql("""
                insert into metering.receipt_counter as c (month, last) values (:month, 1)
                on conflict (month) do update set last = c.last + 1
                returning last
                """).param("month", month.firstDay()).query(Long.class).single();
        var number = String.format(Locale.ROOT, "%s-%06d", month, next);
        var actor = Acting.current().actor();
        var content = String.join("\n",
                "квитанция " + number,
                "принято " + MOMENT.format(local) + " " + zone,
                "абонент " + draft.subscriberCode(),
                "договор " + draft.contractNumber(),
                "передал " + actor.kind() + " " + actor.id() + " " + actor.name(),
                "основание " + (draft.reason() == null ? "" : draft.reason()),
                String.join("\n", draft.lines()));
        return sql.sql("""
                insert into metering.submission (receipt, subscriber_code, contract_id, kind, period, submitted_at,
                                                 actor_kind, actor_id, actor_name, reason, content, sha256)
                values (:number, :subscriber, :contract, :kind, :period, :at, :actorKind, :actorId, :actorName, :reason,
                        :content, :sha256)
                returning id, receipt as number, subscriber_code, contract_id, kind, period, submitted_at, actor_name,
                          reason, content, sha256
                """)
                .param("number", number).param("subscriber", draft.subscriberCode().value())
                .param("contract", draft.contractId()).param("kind", draft.kind().name())
                .param("period", draft.period().firstDay()).param("at", Sql.moment(at))
                .param("actorKind", actor.kind().name()).param("actorId", actor.id()).param("actorName", actor.name())
                .param("reason", draft.reason()).param("content", content)
                .param("sha256", Sha256.ofText(content).hex())
                .query(RecordRows.of(Receipt.class)).single();
    }

    /** Text of a line's cell, which no semicolon or line end divides. */
    static String cell(String text) {
        return text.replaceAll("[;\\p{Cntrl}]", ",");
    }

    /** The receipt, if whoever asks may see it. */
    @Transactional(readOnly = true)
    public Optional<Receipt> find(String number) {
        return sql.sql("""
                select id, receipt as number, subscriber_code, contract_id, kind, period, submitted_at, actor_name, reason,
                       content, sha256
                  from metering.submission
                 where receipt = :number and (:codes::int[] is null or subscriber_code = any (:codes::int[]))
                """)
                .param("number", number).param("codes", ActingScope.codes())
                .query(RecordRows.of(Receipt.class)).optional();
    }

    /** A receipt with the contract it is of. */
    public record OfContract(String number, String contractNumber) {}

    /** Those of them that whoever asks may see, by contract. */
    @Transactional(readOnly = true)
    public List<OfContract> ofContracts(Collection<String> numbers) {
        return sql.sql("""
                select s.receipt as number, c.number as contract_number
                  from metering.submission s join registry.contract_v c on c.id = s.contract_id
                 where s.receipt = any (:numbers) and (:codes::int[] is null or s.subscriber_code = any (:codes::int[]))
                 order by c.number, s.receipt
                """)
                .param("numbers", Sql.column("text", numbers, number -> number)).param("codes", ActingScope.codes())
                .query(OfContract.class).list();
    }

    /** Numbers of all for a month, of one contract or of all, in their order. */
    @Transactional(readOnly = true)
    public List<String> numbers(BillingPeriod period, @Nullable Long contractId) {
        return sql.sql("""
                select receipt as number
                  from metering.submission
                 where period = :period
                   and (:contract::bigint is null or contract_id = :contract::bigint)
                   and (:codes::int[] is null or subscriber_code = any (:codes::int[]))
                 order by id
                """)
                .param("period", period.firstDay()).param("contract", contractId)
                .param("codes", ActingScope.codes())
                .query(String.class).list();
    }

    /** The latest of that kind for a month; of one contract, or of all. */
    @Transactional(readOnly = true)
    public Optional<Receipt> latest(SubmissionKind kind, BillingPeriod period, @Nullable Long contractId) {
        return sql.sql("""
                select id, receipt as number, subscriber_code, contract_id, kind, period, submitted_at, actor_name, reason,
                       content, sha256
                  from metering.submission
                 where kind = :kind and period = :period
                   and (:contract::bigint is null or contract_id = :contract::bigint)
                   and (:codes::int[] is null or subscriber_code = any (:codes::int[]))
                 order by id desc limit 1
                """)
                .param("kind", kind.name()).param("period", period.firstDay()).param("contract", contractId)
                .param("codes", ActingScope.codes())
                .query(RecordRows.of(Receipt.class)).optional();
    }
}
