package ru.rodnik.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import ru.rodnik.DatabaseTest;
import ru.rodnik.audit.Journal;
import ru.rodnik.files.FileStore;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.BillingPeriod;

/** Subscriber 65: a shop with hot water of a heat supplier, and another with a boiler of its own. */
class SubmitHotWaterTests extends DatabaseTest {

    private static final String IN_TIME = "2026-11-15T10:00:00+04:00";
    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final HotWaterEntry.Scan SCAN = new HotWaterEntry.Scan("../акт\r\n.png", Scans.png());

    private final MeteringStage stage;
    private final HotWaterVolumes volumes;
    private final Receipts receipts;
    private final FileStore files;
    private final OnceOnly onceOnly;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final ReviewHotWater review;

    private long shop;
    private long boiler;

    SubmitHotWaterTests(
            MeteringStage stage,
            HotWaterVolumes volumes,
            Receipts receipts,
            FileStore files,
            OnceOnly onceOnly,
            Journal journal,
            ApplicationEventPublisher events,
            ReviewHotWater review) {
        this.stage = stage;
        this.volumes = volumes;
        this.receipts = receipts;
        this.files = files;
        this.onceOnly = onceOnly;
        this.journal = journal;
        this.events = events;
        this.review = review;
    }

    @BeforeEach
    void two_shops() {
        stage.subscriber(65);
        var contract = stage.contract(65, "65-Д");
        shop = stage.premises(65, contract, "65-1", "NON_RESIDENTIAL", "EXTERNAL_SUPPLIER");
        boiler = stage.premises(65, contract, "65-2", "NON_RESIDENTIAL", "OWN_HEATER");
    }

    @Test
    void a_volume_with_its_scan_waits_for_the_office() throws Exception {
        var outcome = at(IN_TIME, typed("35", SCAN, 0));

        assertThat(outcome.filed()).containsExactly(shop);
        var declared = ofMonth();
        assertThat(declared.state()).isEqualTo(HotWaterState.SUBMITTED);
        assertThat(declared.documentFrom()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(declared.documentTo()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(declared.receipt()).isEqualTo(outcome.receipts().getFirst());
        var scan = files.find(Objects.requireNonNull(declared.scanFileId())).orElseThrow();
        assertThat(files.read(scan)).isEqualTo(Scans.png());
        assertThat(scan.name()).doesNotContain("/", "\r", "\n");
    }

    @Test
    void without_a_scan_nothing_is_filed() {
        assertThat(at(IN_TIME, typed("35", null, 0)).filed()).isEmpty();
        assertThat(volumes.places(NOVEMBER, LocalDate.of(2026, 11, 15), null).getFirst().ofMonth()).isNull();
    }

    @Test
    void only_premises_supplied_by_somebody_else_hand_in_volumes() {
        assertThat(volumes.places(NOVEMBER, LocalDate.of(2026, 11, 15), null))
                .filteredOn(place -> place.subscriberCode().value() == 65)
                .extracting(DeclaredPlace::premisesId).containsExactly(shop);
        var entry = new HotWaterEntry(boiler, "35", false, null, SCAN, 0);
        assertThatThrownBy(() -> at(IN_TIME, entry)).isInstanceOf(UnknownToYou.class);
    }

    @Test
    void the_window_is_that_of_readings() {
        assertThat(at("2026-11-20T23:59:59.999999+04:00", typed("35", SCAN, 0)).filed()).containsExactly(shop);
        assertThat(at("2026-11-21T00:00:00+04:00", typed("36", SCAN, ofMonth().id())).filed()).isEmpty();
    }

    @Test
    void a_later_volume_supersedes_and_a_refused_one_says_why() {
        at(IN_TIME, typed("35", SCAN, 0));
        var first = ofMonth().id();
        at(IN_TIME, typed("36", SCAN, first));
        var second = ofMonth().id();
        try (var _ = MeteringStage.actingAsEngineer()) {
            assertThat(review.refuse(second, "В акте 34 м³.")).isEqualTo(ReviewOutcome.DONE);
            assertThat(review.accept(second)).isEqualTo(ReviewOutcome.DECIDED_BEFORE);
            assertThat(review.accept(first)).as("superseded").isEqualTo(ReviewOutcome.DECIDED_BEFORE);
        }
        assertThat(ofMonth().reason()).isEqualTo("В акте 34 м³.");

        at(IN_TIME, typed("34", SCAN, 0));
        assertThat(volumes.between(NOVEMBER, NOVEMBER, null)).filteredOn(v -> v.premisesId() == shop)
                .extracting(v -> v.volume() + " " + v.state())
                .containsExactly("34.000 SUBMITTED", "36.000 REFUSED", "35.000 SUPERSEDED");
    }

    @Test
    void a_missed_month_may_be_handed_in_later_but_none_to_come() {
        var submit = submitAt(IN_TIME);
        var september = BillingPeriod.of("2026-09");

        assertThat(submit.submit(new HotWaterToSubmit(key(), List.of(typed("35", SCAN, 0)), september, null)).filed())
                .containsExactly(shop);
        assertThat(volumes.between(september, september, null)).filteredOn(v -> v.premisesId() == shop).hasSize(1);
        assertThatThrownBy(() -> submit.submit(
                new HotWaterToSubmit(key(), List.of(typed("35", SCAN, 0)), BillingPeriod.of("2026-12"), null)))
                .isInstanceOf(UnknownToYou.class);
    }

    @Test
    void a_stranger_hands_in_nothing_here() {
        try (var _ = MeteringStage.actingAs(66)) {
            assertThatThrownBy(() -> at(IN_TIME, typed("35", SCAN, 0))).isInstanceOf(UnknownToYou.class);
        }
    }

    private HotWaterOutcome at(String moment, HotWaterEntry entry) {
        return submitAt(moment).submit(new HotWaterToSubmit(key(), List.of(entry), null, null));
    }

    private SubmitHotWater submitAt(String moment) {
        return new SubmitHotWater(volumes, receipts, files, onceOnly, journal, events, MeteringStage.clock(moment));
    }

    private HotWaterEntry typed(String volume, HotWaterEntry.@Nullable Scan scan, long seen) {
        return new HotWaterEntry(shop, volume, false, YearMonth.of(2026, 10), scan, seen);
    }

    private DeclaredVolume ofMonth() {
        return Objects.requireNonNull(volumes.places(NOVEMBER, LocalDate.of(2026, 11, 15), null).stream()
                .filter(place -> place.premisesId() == shop).findFirst().orElseThrow().ofMonth());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
