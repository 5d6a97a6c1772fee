package ru.rodnik.reconciliation;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Acts with how far they have come, within the scope of who asks. */
@Repository
@Transactional(readOnly = true)
public class Acts {

    private static final String STANDING = """
            select r.id, r.number, r.subscriber_code, s.short_name as subscriber, r.contract_id, c.number as contract,
                   r.period_from, r.period_to, r.opening, r.debit, r.credit, r.closing, r.formed_at, r.formed_by,
                   r.formed_by_kind, r.xml_name, r.sha256_pdf, coalesce(a.state, 'DRAFT') as state, a.at, a.sent_on,
                   a.viewed_on, count(*) over () as total
              from documents.reconciliation_v r
              join registry.subscriber_v s on s.subscriber_code = r.subscriber_code
              left join registry.contract_v c on c.id = r.contract_id
              left join reconciliation.act_state_v a on a.act_id = r.id
            """;

    private final JdbcClient sql;

    Acts(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An act and where it stands.
     *
     * @param contract none for all contracts
     * @param at when it came to this state, none for a draft
     */
    public record Standing(
            long id,
            String number,
            SubscriberCode subscriberCode,
            String subscriber,
            @Nullable Long contractId,
            @Nullable String contract,
            LocalDate periodFrom,
            LocalDate periodTo,
            Money opening,
            Money debit,
            Money credit,
            Money closing,
            Instant formedAt,
            String formedBy,
            @Nullable String formedByKind,
            @Nullable String xmlName,
            String sha256Pdf,
            ActState state,
            @Nullable Instant at,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate viewedOn,
            long total) {

        /** Whether the subscriber had it formed himself; acts from before that was kept are his, too. */
        public boolean isTheirOwn() {
            return formedByKind == null || formedByKind.equals("SUBSCRIBER");
        }

        /** A draft of ours is nobody else's business yet. */
        public boolean isShownToThem() {
            return state != ActState.DRAFT || isTheirOwn();
        }
    }

    public Optional<Standing> find(long id) {
        return sql.sql(STANDING + " where r.id = :id").param("id", id).query(Standing.class).optional();
    }

    /** The act an answer names, by the name of its XML. */
    public Optional<Standing> named(String xmlName) {
        return sql.sql(STANDING + " where r.xml_name = :name").param("name", xmlName).query(Standing.class).optional();
    }

    /** Newest first; of one state, or of all. */
    public List<Standing> queue(@Nullable ActState state, @Nullable SubscriberCode code, long offset, int limit) {
        return sql.sql(STANDING + """
                 where (cast(:state as text) is null or coalesce(a.state, 'DRAFT') = :state)
                   and (cast(:code as int) is null or r.subscriber_code = :code)
                 order by coalesce(a.at, r.formed_at) desc, r.id desc
                 limit :limit offset :offset
                """)
                .param("state", state == null ? null : state.name())
                .param("code", code == null ? null : code.value(), java.sql.Types.INTEGER)
                .param("limit", limit).param("offset", offset).query(Standing.class).list();
    }

    /** What was sent to a subscriber and he has not answered, newest first. */
    public List<Standing> unanswered(SubscriberCode code, int limit) {
        return sql.sql(STANDING + """
                 where a.state in ('SENT', 'VIEWED') and r.subscriber_code = :code
                 order by a.at desc, r.id desc
                 limit :limit
                """)
                .param("code", code.value()).param("limit", limit).query(Standing.class).list();
    }

    /** How many stand where. */
    public record Count(ActState state, long acts) {}

    /** Of one subscriber, or of all. */
    public List<Count> counts(@Nullable SubscriberCode code) {
        return sql.sql("""
                select coalesce(a.state, 'DRAFT') as state, count(*) as acts
                  from documents.reconciliation_v r left join reconciliation.act_state_v a on a.act_id = r.id
                 where cast(:code as int) is null or r.subscriber_code = :code
                 group by 1
                """)
                .param("code", code == null ? null : code.value(), java.sql.Types.INTEGER)
                .query(Count.class).list();
    }

    /** How many acts the office formed and did not send; of one subscriber, or of all. */
    public long draftsOfOffice(@Nullable SubscriberCode code) {
        return sql.sql("""
                select count(*)
                  from documents.reconciliation_v r
                 where (cast(:code as int) is null or r.subscriber_code = :code)
                   and coalesce(r.formed_by_kind, 'SUBSCRIBER') <> 'SUBSCRIBER'
                   and not exists (select from reconciliation.act_event e where e.act_id = r.id)
                """)
                .param("code", code == null ? null : code.value(), java.sql.Types.INTEGER).query(Long.class).single();
    }

    /** The steps of an act, earliest first. */
    public List<ActEvent> events(long actId) {
        return sql.sql("""
                select id, act_id, nth, state, at, on_day, actor_kind, actor_name, authority, channel, proof, words, file_id
                  from reconciliation.act_event where act_id = :act order by nth
                """).param("act", actId).query(ActEvent.class).list();
    }

    /** Of the last dispute. */
    public List<Objection> objections(long actId) {
        return sql.sql("""
                select o.cause, o.our_paper, o.our_day, o.our_sum, o.their_paper, o.their_day, o.their_sum, o.effect, o.because
                  from reconciliation.objection o
                 where o.event_id = (select max(e.id) from reconciliation.act_event e
                                      where e.act_id = :act and e.state = 'DISPUTED')
                 order by o.nth
                """).param("act", actId).query(Objection.class).list();
    }

    /** Acts that wait for an answer and were sent on that day or before. */
    List<Standing> silentSince(LocalDate day) {
        return sql.sql(STANDING + """
                 where a.state in ('SENT', 'VIEWED') and a.sent_on <= :day order by r.id
                """).param("day", day).query(Standing.class).list();
    }

    /** How many acts went to a subscriber on our initiative, or came on his own, since that day (REC-02). */
    public long asked(SubscriberCode code, boolean byUs, LocalDate since) {
        return sql.sql("""
                select count(*)
                  from reconciliation.act_event e
                 where e.subscriber_code = :code and e.nth = 1 and e.on_day >= :since
                   and (e.actor_kind <> 'SUBSCRIBER') = :byUs
                """).param("code", code.value()).param("since", since).param("byUs", byUs)
                .query(Long.class).single();
    }

    private record TermsOfDay(
            LocalDate day, int signWorkingDays, int silenceWorkingDays, int actsAQuarter, String basis) {

        ActTerms terms() {
            return new ActTerms(signWorkingDays, silenceWorkingDays, actsAQuarter, basis);
        }
    }

    /** The terms in force on each of these days, with one question. */
    public Map<LocalDate, ActTerms> terms(Collection<LocalDate> days) {
        return sql.sql("""
                select d.day, t.sign_working_days, t.silence_working_days, t.acts_a_quarter, t.basis
                  from unnest(:days) as d(day) join reconciliation.term t on t.valid @> d.day
                """).param("days", Sql.column("date", Set.copyOf(days), day -> day)).query(TermsOfDay.class).stream()
                .collect(toMap(TermsOfDay::day, TermsOfDay::terms));
    }

    /** The terms in force that day. */
    public ActTerms terms(LocalDate day) {
        return sql.sql("""
                select sign_working_days, silence_working_days, acts_a_quarter, basis
                  from reconciliation.term where valid @> :day
                """).param("day", day).query(ActTerms.class).single();
    }

    /** No other transaction moves this act, or all of them, until this one ends. */
    @Transactional
    void lock(long actId) {
        lockOne();
        sql.sql("select pg_advisory_xact_lock(hashtextextended('reconciliation.act/' || :act, 6))")
                .param("act", actId).query((row, _) -> row.getRow()).single();
    }

    /** Nobody moves all acts at once until this transaction ends; taken before any line of the journal. */
    @Transactional
    void lockOne() {
        sql.sql("select pg_advisory_xact_lock_shared(hashtextextended('reconciliation.acts', 6))")
                .query((row, _) -> row.getRow()).single();
    }

    /** Nobody moves any act until this transaction ends. */
    @Transactional
    void lockAll() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('reconciliation.acts', 6))")
                .query((row, _) -> row.getRow()).single();
    }

    @Transactional
    long file(NewEvent event) {
        return sql.sql("""
                insert into reconciliation.act_event (act_id, subscriber_code, nth, state, at, on_day, actor_kind, actor_id,
                                                      actor_name, authority, channel, proof, words, file_id)
                select :act, :code, 1 + coalesce(max(nth), 0), :state, :at, :onDay, :actorKind, :actorId, :actorName,
                       :authority, :channel, :proof, :words, :file
                  from reconciliation.act_event where act_id = :act
                returning id
                """)
                .param("act", event.actId()).param("code", event.subscriberCode().value())
                .param("state", event.state().name()).param("at", Sql.moment(event.at())).param("onDay", event.onDay())
                .param("actorKind", event.actorKind()).param("actorId", event.actorId())
                .param("actorName", event.actorName()).param("authority", event.authority())
                .param("channel", event.channel().name()).param("proof", event.proof()).param("words", event.words())
                .param("file", event.fileId()).query(Long.class).single();
    }

    /** What is put down. */
    record NewEvent(
            long actId, SubscriberCode subscriberCode, ActState state, Instant at, LocalDate onDay, String actorKind,
            String actorId, String actorName, String authority, Channel channel, String proof, String words,
            @Nullable Long fileId) {}

    @Transactional
    void fileObjections(long eventId, SubscriberCode code, List<Objection> objections) {
        for (int nth = 0; nth < objections.size(); nth++) {
            var one = objections.get(nth);
            var ourSum = one.ourSum();
            var theirSum = one.theirSum();
            sql.sql("""
                    insert into reconciliation.objection (event_id, nth, subscriber_code, cause, our_paper, our_day, our_sum,
                                                          their_paper, their_day, their_sum, effect, because)
                    values (:event, :nth, :code, :cause, :ourPaper, :ourDay, :ourSum, :theirPaper, :theirDay, :theirSum,
                            :effect, :because)
                    """)
                    .param("event", eventId).param("nth", nth + 1).param("code", code.value())
                    .param("cause", one.cause()).param("ourPaper", one.ourPaper()).param("ourDay", one.ourDay())
                    .param("ourSum", ourSum == null ? null : ourSum.amount()).param("theirPaper", one.theirPaper())
                    .param("theirDay", one.theirDay()).param("theirSum", theirSum == null ? null : theirSum.amount())
                    .param("effect", one.effect().amount()).param("because", one.because()).update();
        }
    }

    /** Who the acting person is to the subscriber, as far as the account knows; empty for others. */
    String authorityOf(SubscriberCode code) {
        return sql.sql("""
                select coalesce(nullif(position, ''), 'должность не указана')
                           || case when state = 'PROVISIONAL' then ', доступ до подписания заявления' else '' end as words
                  from access.account_v where subscriber_code = :code and state <> 'SUSPENDED' order by id desc limit 1
                """).param("code", code.value()).query(String.class).optional().orElse("");
    }
}
