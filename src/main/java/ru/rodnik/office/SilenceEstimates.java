package ru.rodnik.office;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.billing.ForecastMonth;
import ru.rodnik.billing.ForecastMonth.PremisesForecast;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/** What it would cost if nothing more were handed in: found by the rules of the month, once a day, set by set. */
@Service
public class SilenceEstimates {

    /** So many contracts are estimated while one waits; more of them in the background. */
    static final int AT_ONCE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(SilenceEstimates.class);

    private final JdbcClient sql;
    private final ForecastMonth forecastMonth;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AtomicReference<@Nullable Progress> underWay = new AtomicReference<>();

    /** How far the estimate under way has come: contracts done, of how many; none of them while they are counted. */
    public record Progress(int done, int of) {}

    SilenceEstimates(
            JdbcClient sql, ForecastMonth forecastMonth, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.forecastMonth = forecastMonth;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Estimates everybody unless that was done today; of many contracts, in the background.
     *
     * @param silent how many contracts have something missing
     * @return whether there are new estimates now
     */
    public boolean refresh(BillingPeriod month, long silent) {
        if (silent == 0 || isOfToday(month)) {
            return false;
        }
        if (silent > AT_ONCE) {
            begin(month);
            return false;
        }
        estimate(month, _ -> {});
        return true;
    }

    /** Estimates all who have something missing, whenever they were estimated before; in the background. */
    public void begin(BillingPeriod month) {
        if (underWay.compareAndSet(null, new Progress(0, 0))) {
            Thread.ofVirtual().name("silence-" + month).start(() -> estimateUnseen(month));
        }
    }

    /** None while nothing is estimated. */
    public Optional<Progress> progress() {
        return Optional.ofNullable(underWay.get());
    }

    private void estimateUnseen(BillingPeriod month) {
        try (var _ = Acting.asSystem("silence")) {
            estimate(month, underWay::set);
        } catch (RuntimeException e) {
            LOG.error("What silence costs was not found; it is tried again when the page is opened", e);
        } finally {
            underWay.set(null);
        }
    }

    private boolean isOfToday(BillingPeriod month) {
        return inTransaction(() -> sql
                .sql("select exists (select from office.silence where period = :month and found_at >= :midnight)")
                .param("month", month.firstDay()).param("midnight", Sql.moment(midnight()))
                .query(Boolean.class).single());
    }

    private Instant midnight() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    }

    private List<Long> contracts(BillingPeriod month) {
        return inTransaction(() -> sql.sql("""
                select distinct contract_id from office.waiting(:month, :today) order by contract_id
                """)
                .param("month", month.firstDay()).param("today", LocalDate.now(clock))
                .query(Long.class).list());
    }

    private void estimate(BillingPeriod month, Consumer<Progress> told) {
        var contracts = contracts(month);
        told.accept(new Progress(0, contracts.size()));
        inTransaction(() -> sql.sql("delete from office.silence where period < :month").param("month", month.firstDay())
                .update());
        forecastMonth.of(month, contracts, part -> {
            inTransaction(() -> file(month, part.premises()));
            told.accept(new Progress(part.contractsDone(), contracts.size()));
        });
        inTransaction(() -> fileTheOthers(month, contracts));
    }

    /** Premises of which nothing can be said are not asked about again before tomorrow. */
    private int fileTheOthers(BillingPeriod month, List<Long> contracts) {
        var now = clock.instant();
        return sql.sql("""
                insert into office.silence (period, premises_id, contract_id, subscriber_code, volume, gross, found_at)
                select :month, p.id, p.contract_id, p.subscriber_code, null, null, :now
                  from registry.premises_v p
                 where p.contract_id = any (:contracts)
                on conflict (period, premises_id) do update
                    set volume = null, gross = null, found_at = excluded.found_at
                  where silence.found_at < :midnight
                """)
                .param("month", month.firstDay()).param("now", Sql.moment(now))
                .param("contracts", Sql.column("bigint", contracts, c -> c))
                .param("midnight", Sql.moment(midnight()))
                .update();
    }

    private int file(BillingPeriod month, List<PremisesForecast> part) {
        return sql.sql("""
                insert into office.silence (period, premises_id, contract_id, subscriber_code, volume, gross, found_at)
                select :month, f.premises, f.contract, f.code, f.volume, f.gross, :now
                  from unnest(:premises, :contracts, :codes, :volumes, :grosses) as f(premises, contract, code, volume, gross)
                on conflict (period, premises_id) do update
                    set volume = excluded.volume, gross = excluded.gross, found_at = excluded.found_at
                """)
                .param("month", month.firstDay()).param("now", Sql.moment(clock.instant()))
                .param("premises", Sql.column("bigint", part, f -> f.subject().premisesId()))
                .param("contracts", Sql.column("bigint", part, f -> f.subject().contractId()))
                .param("codes", Sql.column("int", part, f -> f.subject().subscriberCode().value()))
                .param("volumes", Sql.column("numeric", part, f -> f.volume().volume()))
                .param("grosses", Sql.column("numeric", part, f -> f.gross().amount()))
                .update();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    /** In the web program only, in the small hours of every day. */
    @Component
    @ConditionalOnWebApplication
    static class Timetable {

        private final SilenceEstimates estimates;
        private final Clock clock;

        Timetable(SilenceEstimates estimates, Clock clock) {
            this.estimates = estimates;
            this.clock = clock;
        }

        @Scheduled(cron = "0 40 3 * * *", zone = "${rodnik.zone:Europe/Samara}")
        void run() {
            estimates.begin(BillingPeriod.containing(LocalDate.now(clock)));
        }
    }
}
