package ru.rodnik.metering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sql;

/** Readings to look at, by probability × roubles at stake: the few that matter come first. */
@Repository
public class ReviewQueue {

    private final JdbcClient sql;
    private final ReadingsHistory history;
    private final CubicMetrePrices prices;

    ReviewQueue(JdbcClient sql, ReadingsHistory history, CubicMetrePrices prices) {
        this.sql = sql;
        this.history = history;
        this.prices = prices;
    }

    private record Place(
            long readingId, BigDecimal probability, CubicMetres atStake, Money roubles, boolean photoAsked,
            int photos) {}

    /** Those that wait for a decision. */
    @Transactional(readOnly = true)
    public List<DoubtfulReading> held(LocalDate today, long offset, int limit) {
        return load(ReadingState.HELD, null, today, offset, limit);
    }

    /** Those of the month that count though something speaks against them. */
    @Transactional(readOnly = true)
    public List<DoubtfulReading> accepted(LocalDate today, long offset, int limit) {
        return load(ReadingState.ACCEPTED, BillingPeriod.containing(today), today, offset, limit);
    }

    @Transactional(readOnly = true)
    public long heldCount() {
        return history.count(ReadingFilter.held());
    }

    @Transactional(readOnly = true)
    public long acceptedCount(LocalDate today) {
        return sql.sql("""
                select count(*)
                  from metering.reading_stake k join metering.reading_state s on s.reading_id = k.reading_id
                 where k.probability > 0 and s.state = 'ACCEPTED' and s.period = :period
                   and (:codes::int[] is null or k.subscriber_code = any (:codes::int[]))
                """)
                .param("codes", ActingScope.codes()).param("period", BillingPeriod.containing(today).firstDay())
                .query(Long.class).single();
    }

    private List<DoubtfulReading> load(
            ReadingState state, @Nullable BillingPeriod period, LocalDate today, long offset, int limit) {
        var month = BillingPeriod.containing(today);
        var net = prices.in(month, PriceBasis.NET);
        var gross = prices.in(month, PriceBasis.GROSS);
        var places = sql.sql(Sql.beside(ReviewQueue.class, "reading-queue.sql"))
                .param("codes", ActingScope.codes()).param("state", state.name())
                .param("period", period == null ? null : period.firstDay())
                .param("netWater", net.coldWater()).param("netWaste", net.wastewater())
                .param("netImpact", net.negativeImpact()).param("grossWater", gross.coldWater())
                .param("grossWaste", gross.wastewater()).param("grossImpact", gross.negativeImpact())
                .param("offset", offset).param("limit", limit)
                .query(Place.class).list();
        var ids = places.stream().map(Place::readingId).toList();
        var readings = history.of(ids).stream().collect(toMap(FiledReading::id, reading -> reading));
        var doubts = doubts(ids);
        return places.stream()
                .map(place -> new DoubtfulReading(
                        Objects.requireNonNull(readings.get(place.readingId())),
                        doubts.getOrDefault(place.readingId(), List.of()), place.probability(), place.atStake(),
                        place.roubles(), place.photoAsked(), place.photos()))
                .toList();
    }

    private Map<Long, List<String>> doubts(List<Long> ids) {
        record Because(long readingId, String because) {}
        return sql.sql("""
                select reading_id, because from metering.reading_doubt
                 where reading_id = any (:ids) order by reading_id, weight desc, doubt
                """)
                .param("ids", Sql.column("bigint", ids, id -> id))
                .query(Because.class).stream()
                .collect(groupingBy(Because::readingId, mapping(Because::because, toList())));
    }
}
