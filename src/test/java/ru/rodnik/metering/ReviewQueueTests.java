package ru.rodnik.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.audit.InvariantChecks;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;

/**
 * A shop with two meters, each at 100 on 01.01.2026 and at 403 on 31.10.2026: 1 m³ a day, so 20 m³ up to 20.11.2026. A
 * cubic metre costs 50 ₽ and its wastewater 60 ₽, with 20 % of tax on top 132 ₽ together.
 */
class ReviewQueueTests extends DatabaseTest {

    private static final LocalDate NOVEMBER_20 = LocalDate.of(2026, 11, 20);

    private final MeteringStage stage;
    private final ReviewQueue queue;
    private final ReviewReading review;
    private final ReadingTrails trails;
    private final SendPhoto sendPhoto;
    private final InvariantChecks checks;
    private final JdbcClient sql;

    private long tap;
    private long garden;

    ReviewQueueTests(
            MeteringStage stage, ReviewQueue queue, ReviewReading review, ReadingTrails trails, SendPhoto sendPhoto,
            InvariantChecks checks, JdbcClient sql) {
        this.stage = stage;
        this.queue = queue;
        this.review = review;
        this.trails = trails;
        this.sendPhoto = sendPhoto;
        this.checks = checks;
        this.sql = sql;
    }

    @BeforeEach
    void a_shop_with_two_meters() {
        stage.subscriber(93);
        stage.subscriber(94);
        var contract = stage.contract(93, "93-Д");
        stage.alwaysOpen(contract);
        var shop = stage.premises(93, contract, "93-1", "NON_RESIDENTIAL", "NONE");
        tap = stage.meter(93, shop, "93-001");
        garden = stage.meter(93, shop, "93-002");
        sql.sql("update metering.meter set role = 'IRRIGATION' where id = :garden").param("garden", garden).update();
        stage.accepted(93, tap, "2026-10-31", 403);
        stage.accepted(93, garden, "2026-10-31", 403);
        sql.sql("""
                insert into billing.tariff (service, valid, net_price, gross_price)
                values ('COLD_WATER', '[2026-01-01,)', 50, 60), ('WASTEWATER', '[2026-01-01,)', 60, 72)
                """).update();
        sql.sql("insert into billing.vat_rate (valid, percent) values ('[2026-01-01,)', 20)").update();
    }

    /** 100 m³ above the usual: 13 200 ₽ with wastewater; 200 m³ through the garden: 12 000 ₽, nothing discharged. */
    @Test
    void the_queue_is_ordered_by_probability_times_roubles() {
        handIn(garden, "623");
        handIn(tap, "523");
        var held = queue.held(NOVEMBER_20, 0, 10);

        assertThat(held).extracting(one -> one.reading().serial()).containsExactly("93-001", "93-002");
        assertThat(held).extracting(DoubtfulReading::roubles)
                .containsExactly(Money.of("13200.00"), Money.of("12000.00"));
        assertThat(held).extracting(DoubtfulReading::atStake)
                .containsExactly(CubicMetres.of("100"), CubicMetres.of("200"));
        assertThat(held.getFirst().probability()).isEqualByComparingTo("0.5");
        assertThat(held.getFirst().doubts())
                .containsExactly("В\u00a06\u00a0раз больше обычного (обычно около 20\u00a0м³).");
        assertThat(queue.heldCount()).isEqualTo(2);
    }

    @Test
    void a_likely_mistake_goes_before_a_dearer_one_that_is_less_likely() {
        handIn(garden, "623");
        handIn(tap, "4231");
        assertThat(queue.held(NOVEMBER_20, 0, 10).getFirst().doubts()).hasSize(2)
                .element(0).asString().startsWith("Похоже на лишнюю цифру");
    }

    @Test
    void what_counts_though_it_is_doubtful_is_listed_apart() {
        handIn(tap, "405");
        assertThat(stage.history(tap)).containsExactly("403 ACCEPTED", "405 ACCEPTED");
        assertThat(queue.held(NOVEMBER_20, 0, 10)).isEmpty();
        assertThat(queue.acceptedCount(NOVEMBER_20)).isEqualTo(1);
        assertThat(queue.accepted(NOVEMBER_20, 0, 10)).singleElement().satisfies(one -> {
            assertThat(one.atStake()).isEqualTo(CubicMetres.of("18"));
            assertThat(one.probability()).isEqualByComparingTo("0.25");
        });
    }

    @Test
    void a_usual_reading_leaves_no_doubt() {
        handIn(tap, "423");
        assertThat(queue.accepted(NOVEMBER_20, 0, 10)).isEmpty();
        assertThat(sql.sql("select count(*) from metering.reading_doubt").query(Integer.class).single()).isZero();
    }

    @Test
    void a_reading_waits_for_its_photo_and_keeps_its_whole_history() {
        var reading = handIn(tap, "523");
        try (var _ = MeteringStage.actingAsEngineer()) {
            assertThat(review.askPhoto(reading, " ")).isEqualTo(ReviewOutcome.REASON_MISSING);
            assertThat(review.askPhoto(reading, "Снимите все цифры")).isEqualTo(ReviewOutcome.DONE);
        }
        assertThat(stage.history(tap)).containsExactly("403 ACCEPTED", "523 HELD");
        var png = new Upload("фото.png", Scans.png());
        try (var _ = MeteringStage.actingAs(93)) {
            assertThat(trails.of(reading).wantsPhoto()).isTrue();
            assertThat(sendPhoto.send(reading, new Upload("фото.txt", new byte[] {1, 2, 3}))).hasValueSatisfying(
                    words -> assertThat(words).contains("PDF, JPEG"));
            assertThat(sendPhoto.send(reading, png)).isEmpty();
            assertThat(sendPhoto.send(reading, png)).isEmpty();
        }
        assertThat(queue.held(NOVEMBER_20, 0, 10)).singleElement().satisfies(one -> {
            assertThat(one.photoAsked()).isTrue();
            assertThat(one.photos()).isEqualTo(1);
        });
        try (var _ = MeteringStage.actingAsEngineer()) {
            assertThat(review.accept(reading)).isEqualTo(ReviewOutcome.DONE);
            assertThat(review.askPhoto(reading, "Ещё раз")).isEqualTo(ReviewOutcome.DECIDED_BEFORE);
        }
        assertThat(trails.of(reading).steps()).extracting(ReadingTrails.Step::state).containsExactly(
                ReadingState.HELD, ReadingState.HELD, ReadingState.ACCEPTED);
        assertThat(trails.of(reading).photos()).hasSize(1);
        assertThat(sendPhoto.send(reading, png)).isPresent();
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_stranger_neither_sees_the_history_nor_sends_a_photo() {
        var reading = handIn(tap, "523");
        try (var _ = MeteringStage.actingAs(94)) {
            assertThatThrownBy(() -> trails.of(reading)).isInstanceOf(UnknownToYou.class);
            assertThatThrownBy(() -> sendPhoto.send(reading, new Upload("фото.png", Scans.png())))
                    .isInstanceOf(UnknownToYou.class);
            assertThat(trails.photo(reading, 1)).isEmpty();
        }
    }

    private long handIn(long meter, String dial) {
        try (var _ = MeteringStage.actingAs(93)) {
            var form = new ReadingsToSubmit(
                    UUID.randomUUID().toString(), List.of(new ReadingEntry(meter, dial, dial, 0)), null, null);
            assertThat(stage.submitAt("2026-11-20T10:00:00+04:00").submit(form).filed()).containsExactly(meter);
        }
        return sql.sql("select max(id) from metering.reading where meter_id = :meter").param("meter", meter)
                .query(Long.class).single();
    }

    /** Of the decisions; the receipts of these tests are of another day than their journal. */
    private List<String> broken() {
        return checks.run().stream().filter(one -> one.id().equals("I-12")).flatMap(one -> one.broken().stream())
                .filter(line -> !line.startsWith("квитанция")).toList();
    }
}
