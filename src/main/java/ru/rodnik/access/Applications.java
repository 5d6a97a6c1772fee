package ru.rodnik.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Applications within the scope of who asks. Every arrow between states goes through {@link #move}. */
@Repository
public class Applications {

    private static final String COLUMNS = """
            select id, number, subscriber_code, state, full_name, position, email, phone, created_at, content, content_sha256,
                   district, array_to_string(rooms, ',') as served_by, array_to_string(checked, ',') as ticked,
                   received_by, received_name, received_at, confirmed_name, confirmed_at, originals_due, reason, ended_at
              from access.application
            """;

    /** A new one. */
    record Draft(
            String number, SubscriberCode code, String fullName, String position, String email, String phone,
            PasswordHash hash, String consentVersion, ApplicationContent content, @Nullable String district,
            Collection<String> rooms) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final Journal journal;

    Applications(JdbcClient sql, Clock clock, Journal journal) {
        this.sql = sql;
        this.clock = clock;
        this.journal = journal;
    }

    static String subject(String number) {
        return "application:" + number;
    }

    @Transactional(readOnly = true)
    public Optional<Application> find(String number) {
        return sql.sql(COLUMNS + " where number = :number").param("number", number).query(Application.class).optional();
    }

    /** By number; those that are not there are left out. */
    @Transactional(readOnly = true)
    public Map<String, Application> findAll(Collection<String> numbers) {
        return sql.sql(COLUMNS + " where number = any(:numbers)")
                .param("numbers", Sql.column("text", numbers, number -> number))
                .query(Application.class).stream()
                .collect(Collectors.toMap(Application::number, Function.identity()));
    }

    @Transactional(readOnly = true)
    public List<ApplicationPaper> papersOf(long applicationId) {
        return sql.sql("""
                select id, kind, file_id, sha256, size_bytes, pages, verify_code, frozen_at
                  from access.paper where application_id = :id order by kind = 'ACCESS_REQUEST'
                """)
                .param("id", applicationId).query(ApplicationPaper.class).list();
    }

    /** Of one subscriber, the newest first, those that have not ended. */
    @Transactional(readOnly = true)
    public List<Application> openOf(SubscriberCode code) {
        return sql.sql(COLUMNS + """
                 where subscriber_code = :code and state not in ('REJECTED', 'EXPIRED', 'SUPERSEDED') order by id desc
                """)
                .param("code", code.value()).query(Application.class).list();
    }

    @Transactional(readOnly = true)
    public int waiting() {
        return sql.sql("select count(*) from access.application where state in ('DRAFT', 'PRINTED')")
                .query(Integer.class).single();
    }

    /**
     * Locks one together with all others of its subscriber, always in the same order, so that two activations of one
     * code follow each other (T03).
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Application> lock(String number) {
        var code = sql.sql("select subscriber_code from access.application where number = :number")
                .param("number", number).query(Integer.class).optional();
        if (code.isEmpty()) {
            return Optional.empty();
        }
        lock(new SubscriberCode(code.get()));
        return find(number);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(SubscriberCode code) {
        sql.sql("select pg_advisory_xact_lock(hashtext('access.application'), :code)")
                .param("code", code.value()).query((row, _) -> 0).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public String nextNumber() {
        return "%d-%06d".formatted(
                LocalDate.now(clock).getYear(),
                sql.sql("select nextval('access.application_number')").query(Long.class).single());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Application add(Draft draft) {
        var now = Sql.moment(clock.instant());
        var id = sql.sql("""
                insert into access.application (number, subscriber_code, state, full_name, position, email, phone, password_hash,
                        consent_version, consented_at, created_at, content, content_sha256, district, rooms)
                values (:number, :code, 'DRAFT', :fullName, :position, :email, :phone, :hash,
                        :consentVersion, :now, :now, :content, :sha256, :district, :rooms)
                returning id
                """)
                .param("number", draft.number()).param("code", draft.code().value()).param("fullName", draft.fullName())
                .param("position", draft.position()).param("email", draft.email()).param("phone", draft.phone())
                .param("hash", draft.hash().text()).param("consentVersion", draft.consentVersion()).param("now", now)
                .param("content", draft.content().canonical()).param("sha256", draft.content().hash().hex())
                .param("district", draft.district()).param("rooms", Sql.column("text", draft.rooms(), room -> room))
                .query(Long.class).single();
        noteEvent(id, draft.code(), null, ApplicationState.DRAFT);
        journal.record("application.filed", subject(draft.number()), draft.code(),
                Map.of("hash", draft.content().hash().hex(), "consent", draft.consentVersion()));
        return find(draft.number()).orElseThrow();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void addPaper(Application application, PaperKind kind, long fileId, byte[] bytes, int pages, String verifyCode) {
        sql.sql("""
                insert into access.paper (application_id, subscriber_code, kind, file_id, sha256, size_bytes, pages,
                                          verify_code, frozen_at)
                values (:application, :code, :kind, :file, :sha256, :size, :pages, :verifyCode, :now)
                """)
                .param("application", application.id()).param("code", application.subscriberCode().value())
                .param("kind", kind.name()).param("file", fileId)
                .param("sha256", Sha256.of(bytes).hex()).param("size", bytes.length)
                .param("pages", pages).param("verifyCode", verifyCode).param("now", Sql.moment(clock.instant()))
                .update();
    }

    /**
     * One arrow: the state, the event and the line of the journal, all or none.
     *
     * @throws IllegalStateException where no arrow leads; callers ask before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Application from, ApplicationState to, String action, Map<String, ?> details) {
        if (!from.state().leadsTo(to)) {
            throw new IllegalStateException("No arrow from " + from.state() + " to " + to);
        }
        var moved = sql.sql("""
                update access.application
                   set state = :to,
                       password_hash = case when :ended then null else password_hash end,
                       ended_at = case when :ended or :to = 'REJECTED' then :now else ended_at end
                 where id = :id and state = :from
                """)
                .param("to", to.name()).param("id", from.id()).param("from", from.state().name())
                .param("ended", to == ApplicationState.SUPERSEDED || to == ApplicationState.EXPIRED)
                .param("now", Sql.moment(clock.instant()))
                .update();
        if (moved != 1) {
            throw new IllegalStateException("The application is no longer " + from.state());
        }
        noteEvent(from.id(), from.subscriberCode(), from.state(), to);
        journal.record(action, subject(from.number()), from.subscriberCode(), details);
    }

    private void noteEvent(long id, SubscriberCode code, @Nullable ApplicationState from, ApplicationState to) {
        var actor = Acting.current().actor();
        sql.sql("""
                insert into access.application_event (application_id, subscriber_code, from_state, to_state, at, actor_id, actor_name)
                values (:id, :code, :from, :to, :now, :actorId, :actorName)
                """)
                .param("id", id).param("code", code.value()).param("from", from == null ? null : from.name())
                .param("to", to.name()).param("now", Sql.moment(clock.instant()))
                .param("actorId", actor.id()).param("actorName", actor.name())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void noteReceipt(long id, Collection<String> checked, @Nullable LocalDate originalsDue) {
        var actor = Acting.current().actor();
        sql.sql("""
                update access.application set received_by = :by, received_name = :name, received_at = :now,
                       checked = :checked, originals_due = :due where id = :id
                """)
                .param("by", actor.id()).param("name", actor.name()).param("now", Sql.moment(clock.instant()))
                .param("checked", Sql.column("text", checked, tick -> tick)).param("due", originalsDue).param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void noteConfirmation(long id) {
        var actor = Acting.current().actor();
        sql.sql("update access.application set confirmed_by = :by, confirmed_name = :name, confirmed_at = :now where id = :id")
                .param("by", actor.id()).param("name", actor.name()).param("now", Sql.moment(clock.instant()))
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void noteReason(long id, String reason) {
        sql.sql("update access.application set reason = :reason where id = :id")
                .param("reason", reason).param("id", id).update();
    }

    /** The password moves on to the account; none when it moved before. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> takePassword(long id) {
        var hash = sql.sql("select password_hash from access.application where id = :id and password_hash is not null")
                .param("id", id).query(String.class).optional();
        sql.sql("update access.application set password_hash = null where id = :id").param("id", id).update();
        return hash;
    }

    /** The passwords of all others of the code are good for nothing any more, those of rejected ones too (T03). */
    @Transactional(propagation = Propagation.MANDATORY)
    void forgetPasswordsBut(SubscriberCode code, long id) {
        sql.sql("update access.application set password_hash = null where subscriber_code = :code and id <> :id")
                .param("code", code.value()).param("id", id).update();
    }

    // --- terms

    /** Applications whose provisional access is over. */
    @Transactional(readOnly = true)
    public List<Application> overdue(LocalDate today) {
        return sql.sql(COLUMNS + " where state = 'ACTIVE_PROVISIONAL' and originals_due < :today order by id")
                .param("today", today).query(Application.class).list();
    }

    /** What was never activated, or has ended, and still holds personal data after its term (T09). */
    @Transactional(readOnly = true)
    public List<Application> outlived(Instant before) {
        return sql.sql(COLUMNS + """
                 where content <> ''
                   and (state in ('DRAFT', 'PRINTED', 'SCAN_RECEIVED') and created_at < :before
                        or state in ('REJECTED', 'SUPERSEDED') and ended_at < :before and confirmed_at is null)
                 order by id limit 500
                """)
                .param("before", Sql.moment(before)).query(Application.class).list();
    }

    /** What remains is that there was one, its hash and its way. */
    @Transactional(propagation = Propagation.MANDATORY)
    void erase(long id) {
        sql.sql("""
                update access.application set full_name = '', position = '', email = '', phone = '', content = '',
                       password_hash = null where id = :id
                """)
                .param("id", id).update();
        sql.sql("update access.paper set file_id = null where application_id = :id").param("id", id).update();
    }
}
