package ru.rodnik.metering;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sql;

/** The office compares a declared volume with its scan: it counts, or it is refused with a reason the subscriber sees. */
@Service
public class ReviewHotWater {

    private final HotWaterVolumes volumes;
    private final JdbcClient sql;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewHotWater(
            HotWaterVolumes volumes, JdbcClient sql, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.volumes = volumes;
        this.sql = sql;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Lets it count. */
    @Transactional
    public ReviewOutcome accept(long id) {
        return decide(id, HotWaterState.ACCEPTED, null);
    }

    /** Refuses it; the subscriber is asked to hand in again. */
    @Transactional
    public ReviewOutcome refuse(long id, String reason) {
        return reason.isBlank() ? ReviewOutcome.REASON_MISSING : decide(id, HotWaterState.REFUSED, reason.strip());
    }

    private ReviewOutcome decide(long id, HotWaterState state, @Nullable String reason) {
        volumes.lock(List.of(volumes.find(id).orElseThrow(UnknownToYou::new).premisesId()));
        var declared = volumes.find(id).orElseThrow(UnknownToYou::new);
        if (declared.state() != HotWaterState.SUBMITTED) {
            return ReviewOutcome.DECIDED_BEFORE;
        }
        sql.sql("""
                insert into metering.hot_water_judgement (hot_water_id, subscriber_code, state, reason, judged_at, judged_by)
                values (:id, :subscriber, :state, :reason, :at, :by)
                """)
                .param("id", id).param("subscriber", declared.subscriberCode().value())
                .param("state", state.name()).param("reason", reason)
                .param("at", Sql.moment(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("by", Acting.current().actor().id())
                .update();
        journal.record(
                state == HotWaterState.ACCEPTED ? "hot-water.accepted" : "hot-water.refused", "hot-water:" + id,
                declared.subscriberCode(),
                Map.of("address", declared.address(), "volume", declared.volume().toString(),
                        "period", declared.period().toString(), "reason", reason == null ? "" : reason));
        events.publishEvent(new HotWaterReviewed(id, declared.subscriberCode(), state, reason));
        return ReviewOutcome.DONE;
    }
}
