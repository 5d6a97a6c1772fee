package ru.rodnik.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** What lies at the activation desk of a room, or of all rooms. */
@Repository
public class DeskQueue {

    /** Which part of it. */
    public enum View {
        WAITING,
        PROVISIONAL,
        CLOSED
    }

    /** A line of the queue: which application, whose, and how many wait for the same code. */
    public record Line(Application application, SubscriberCard card, int rivals) {}

    private static final int LINES_MAX = 100;

    private final JdbcClient sql;
    private final Applications applications;
    private final Clock clock;

    DeskQueue(JdbcClient sql, Applications applications, Clock clock) {
        this.sql = sql;
        this.applications = applications;
        this.clock = clock;
    }

    record Found(String number, int rivals) {}

    /** The newest first, at most a hundred; those of districts without a room are in every room's queue. */
    @Transactional(readOnly = true)
    public List<Line> list(View view, @Nullable String room) {
        var found = sql.sql("""
                select a.number,
                       (select count(*)::int from access.application r
                         where r.subscriber_code = a.subscriber_code
                           and r.state in ('PRINTED', 'PAPER_RECEIVED', 'SCAN_RECEIVED', 'APPROVED')) as rivals
                  from access.application a
                 where a.state = any(:states) and (cast(:room as text) is null or a.rooms = '{}' or :room = any(a.rooms))
                 order by a.id desc limit :max
                """)
                .param("states", Sql.column("text", statesOf(view), Enum::name)).param("room", room)
                .param("max", LINES_MAX)
                .query(Found.class).list();
        var all = applications.findAll(found.stream().map(Found::number).toList());
        var cards = cards(all.values().stream().map(Application::subscriberCode).toList());
        var lines = new ArrayList<Line>();
        for (var one : found) {
            if (all.get(one.number()) instanceof Application application) {
                var card = cards.getOrDefault(application.subscriberCode(), unknown(application));
                lines.add(new Line(application, card, one.rivals()));
            }
        }
        return lines;
    }

    @Transactional(readOnly = true)
    public int count(View view, @Nullable String room) {
        return sql.sql("""
                select count(*) from access.application a
                 where a.state = any(:states) and (cast(:room as text) is null or a.rooms = '{}' or :room = any(a.rooms))
                """)
                .param("states", Sql.column("text", statesOf(view), Enum::name)).param("room", room)
                .query(Integer.class).single();
    }

    @Transactional(readOnly = true)
    public SubscriberCard card(Application application) {
        return cards(List.of(application.subscriberCode()))
                .getOrDefault(application.subscriberCode(), unknown(application));
    }

    private static SubscriberCard unknown(Application application) {
        return new SubscriberCard(application.subscriberCode(), "Нет в карточках", "", null, null, "", null, null, "");
    }

    private Map<SubscriberCode, SubscriberCard> cards(Collection<SubscriberCode> codes) {
        return sql.sql("""
                select s.subscriber_code, s.short_name, s.name, s.inn, s.kpp, s.legal_address as address, s.email, s.phone,
                       coalesce((select string_agg('№ ' || c.number
                                        || coalesce(' от ' || to_char(c.signed_on, 'DD.MM.YYYY'), ''), ', ' order by c.number)
                                   from registry.contract_v c
                                  where c.subscriber_code = s.subscriber_code and c.valid_from <= :today
                                    and (c.valid_to is null or c.valid_to >= :today)), '') as contracts
                  from registry.subscriber_v s where s.subscriber_code = any(:codes)
                """)
                .param("today", LocalDate.now(clock)).param("codes", Sql.column("int", codes, SubscriberCode::value))
                .query(SubscriberCard.class).stream()
                .collect(Collectors.toMap(SubscriberCard::subscriberCode, Function.identity()));
    }

    private static List<ApplicationState> statesOf(View view) {
        return switch (view) {
            case WAITING -> List.of(
                    ApplicationState.PRINTED, ApplicationState.PAPER_RECEIVED, ApplicationState.SCAN_RECEIVED,
                    ApplicationState.APPROVED);
            case PROVISIONAL -> List.of(ApplicationState.ACTIVE_PROVISIONAL, ApplicationState.SUSPENDED);
            case CLOSED -> List.of(
                    ApplicationState.ACTIVE, ApplicationState.REJECTED, ApplicationState.EXPIRED,
                    ApplicationState.SUPERSEDED);
        };
    }
}
