package ru.rodnik.metering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.audit.Journal;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Actor;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.SubscriberCode;

/** Sentences that set the stage for tests of readings and hot water. */
@Component
public class MeteringStage {

    public static final ZoneId SAMARA = ZoneId.of("Europe/Samara");

    private final JdbcClient sql;
    private final ReadingSheets sheets;
    private final Readings readings;
    private final Receipts receipts;
    private final OnceOnly onceOnly;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    MeteringStage(
            JdbcClient sql,
            ReadingSheets sheets,
            Readings readings,
            Receipts receipts,
            OnceOnly onceOnly,
            Journal journal,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.sheets = sheets;
        this.readings = readings;
        this.receipts = receipts;
        this.onceOnly = onceOnly;
        this.journal = journal;
        this.events = events;
    }

    /** The use case with its clock stopped at that moment; without a proxy, so within the test's transaction. */
    SubmitReadings submitAt(String moment) {
        return new SubmitReadings(sheets, readings, receipts, onceOnly, journal, events, clock(moment));
    }

    public static Clock clock(String moment) {
        return Clock.fixed(OffsetDateTime.parse(moment).toInstant(), SAMARA);
    }

    public void subscriber(int code) {
        sql.sql("""
                insert into registry.subscriber (subscriber_code, kind, name, short_name, legal_address)
                values (:code, 'LEGAL_ENTITY', 'ООО «Магазин ' || :code || '»', 'Магазин ' || :code, 'Самара')
                """).param("code", code).update();
    }

    public long contract(int code, String number) {
        return sql.sql("""
                insert into registry.contract (number, subscriber_code, valid_from, category, price_basis, due_day)
                values (:number, :code, '2025-01-01', 'LEGAL_OTHER', 'NET', 10) returning id
                """).param("code", code).param("number", number).query(Long.class).single();
    }

    public long premises(int code, long contract, String premisesCode, String use, String hotWater) {
        return sql.sql("""
                insert into registry.premises (code, contract_id, subscriber_code, name, address, district, use, cold_water,
                                               wastewater, hot_water_source)
                values (:premises, :contract, :code, 'Помещение ' || :premises, 'ул. Мирная, ' || :premises, 'Советский', :use,
                        true, true, :hotWater) returning id
                """).param("code", code).param("contract", contract).param("premises", premisesCode)
                .param("use", use).param("hotWater", hotWater).query(Long.class).single();
    }

    /** Five digits, installed on 01.01.2026 at 100. */
    public long meter(int code, long premises, String serial) {
        return sql.sql("""
                insert into metering.meter (code, premises_id, subscriber_code, medium, role, serial, digits, decimals,
                                            installed_on, initial_reading)
                values (:serial, :premises, :code, 'COLD_WATER', 'COMMERCIAL', :serial, 5, 0, '2026-01-01', 100) returning id
                """).param("code", code).param("premises", premises).param("serial", serial)
                .query(Long.class).single();
    }

    public void accepted(int code, long meter, String on, int dial) {
        var id = sql.sql("""
                insert into metering.reading (meter_id, subscriber_code, period, taken_on, value, source, submitted_at)
                values (:meter, :code, date_trunc('month', cast(:on as date)), :on, :dial, 'IMPORT', now()) returning id
                """).param("meter", meter).param("code", code).param("on", LocalDate.parse(on)).param("dial", dial)
                .query(Long.class).single();
        sql.sql("""
                insert into metering.reading_judgement (reading_id, subscriber_code, state, judged_at, judged_by)
                values (:reading, :code, 'ACCEPTED', now(), 'test')
                """).param("reading", id).param("code", code).update();
    }

    /** Subscribers of that contract may hand in on any day, whatever the day of the test. */
    public void alwaysOpen(long contract) {
        sql.sql("""
                insert into metering.submission_window (contract_id, first_day, last_day, valid_from)
                values (:contract, 1, 31, '2000-01-01')
                """).param("contract", contract).update();
    }

    public static ReadingsToSubmit form(ReadingEntry... entries) {
        return ReadingsToSubmit.bySubscriber(UUID.randomUUID().toString(), List.of(entries));
    }

    public static ReadingEntry typed(long meter, String value) {
        return new ReadingEntry(meter, value, "", 0);
    }

    /** What is on file for the meter, the earliest first: «130 SUPERSEDED». */
    public List<String> history(long meter) {
        return sql.sql("""
                select trim_scale(value) || ' ' || state from metering.reading_v where meter_id = :meter order by id
                """).param("meter", meter).query(String.class).list();
    }

    public static Acting.Turn actingAs(int code) {
        return Acting.as(
                new Actor(Actor.Kind.SUBSCRIBER, String.valueOf(code), "Орлова Нина Васильевна"),
                Scope.of(new SubscriberCode(code)));
    }

    public static Acting.Turn actingAsEngineer() {
        return Acting.as(new Actor(Actor.Kind.STAFF, "metering", "Панин Пётр"), new Scope.Everything());
    }
}
