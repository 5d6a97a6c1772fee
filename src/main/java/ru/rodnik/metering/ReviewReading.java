package ru.rodnik.metering;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/**
 * An engineer decides about a reading that was held: it counts, it is refused with a reason the subscriber sees, or it
 * waits for a photo of the dial.
 */
@Service
public class ReviewReading {

    private final JdbcClient sql;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewReading(JdbcClient sql, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Lets it count. */
    @Transactional
    public ReviewOutcome accept(long readingId) {
        return decide(readingId, ReadingState.ACCEPTED, null);
    }

    /** Refuses it; the subscriber is asked to hand in again. */
    @Transactional
    public ReviewOutcome refuse(long readingId, String reason) {
        return reason.isBlank()
                ? ReviewOutcome.REASON_MISSING
                : decide(readingId, ReadingState.REFUSED, reason.strip());
    }

    /** Something speaks against a reading that counts: it waits for a decision again, and counts no more till then. */
    @Transactional
    public ReviewOutcome reopen(long readingId, String reason) {
        return reason.isBlank()
                ? ReviewOutcome.REASON_MISSING
                : decide(readingId, ReadingState.ACCEPTED, ReadingState.HELD, reason.strip());
    }

    /**
     * A reading that counts turns out to be wrong: it is refused after all. Months that were charged by it are corrected by
     * the next run (VAT-05).
     */
    @Transactional
    public ReviewOutcome revoke(long readingId, String reason) {
        return reason.isBlank()
                ? ReviewOutcome.REASON_MISSING
                : decide(readingId, ReadingState.ACCEPTED, ReadingState.REFUSED, reason.strip());
    }

    /** Asks the subscriber for a photo of the dial; the reading waits on. */
    @Transactional
    public ReviewOutcome askPhoto(long readingId, String words) {
        return words.isBlank()
                ? ReviewOutcome.REASON_MISSING
                : decide(readingId, ReadingState.HELD, words.strip());
    }

    private ReviewOutcome decide(long readingId, ReadingState state, @Nullable String reason) {
        return decide(readingId, ReadingState.HELD, state, reason);
    }

    private ReviewOutcome decide(long readingId, ReadingState from, ReadingState state, @Nullable String reason) {
        var waiting = sql.sql("""
                select r.subscriber_code, m.serial
                  from metering.reading r
                  join metering.meter m on m.id = r.meter_id
                 where r.id = :reading
                   for update of m
                """).param("reading", readingId).query(Waiting.class).optional().orElseThrow(UnknownToYou::new);
        var nowState = sql.sql("select state from metering.reading_state where reading_id = :reading")
                .param("reading", readingId).query(String.class).single();
        if (!nowState.equals(from.name())) {
            return ReviewOutcome.DECIDED_BEFORE;
        }
        sql.sql("""
                insert into metering.reading_judgement (reading_id, subscriber_code, state, reason, judged_at, judged_by,
                                                        asks_photo)
                values (:reading, :subscriber, :state, :reason, :at, :by, :photo)
                """)
                .param("reading", readingId).param("subscriber", waiting.subscriberCode().value())
                .param("state", state.name()).param("reason", reason)
                .param("photo", state == ReadingState.HELD && from == ReadingState.HELD)
                .param("at", Sql.moment(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("by", Acting.current().actor().id())
                .update();
        journal.record(
                switch (state) {
                    case ACCEPTED -> "reading.accepted";
                    case REFUSED -> "reading.refused";
                    case HELD, SUPERSEDED -> from == ReadingState.HELD ? "reading.photo-asked" : "reading.reopened";
                }, "reading:" + readingId,
                waiting.subscriberCode(), Map.of("meter", waiting.serial(), "reason", reason == null ? "" : reason));
        if (state != ReadingState.HELD) {
            events.publishEvent(new ReadingReviewed(readingId, waiting.subscriberCode(), state, reason));
        }
        return ReviewOutcome.DONE;
    }

    private record Waiting(SubscriberCode subscriberCode, String serial) {}
}
