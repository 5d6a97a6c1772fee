package ru.rodnik.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.rodnik.metering.MeteringStage.form;
import static ru.rodnik.metering.MeteringStage.typed;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sha256;

/**
 * Subscriber 61 has a shop and a house under one contract; each meter showed 100 on 01.01.2026 and 400 on 28.10.2026,
 * 1 m³ a day. Subscriber 62 is a stranger.
 */
class SubmitReadingsTests extends DatabaseTest {

    private static final String IN_TIME = "2026-11-15T10:00:00+04:00";

    private final MeteringStage stage;
    private final Receipts receipts;
    private final ReadingSheets sheets;
    private final ReviewReading review;
    private final JdbcClient sql;

    private long shop;
    private long house;
    private long foreign;

    SubmitReadingsTests(
            MeteringStage stage, Receipts receipts, ReadingSheets sheets, ReviewReading review, JdbcClient sql) {
        this.stage = stage;
        this.receipts = receipts;
        this.sheets = sheets;
        this.review = review;
        this.sql = sql;
    }

    @BeforeEach
    void a_shop_and_a_house_and_a_stranger() {
        stage.subscriber(61);
        stage.subscriber(62);
        var contract = stage.contract(61, "61-Д");
        shop = stage.meter(61, stage.premises(61, contract, "61-1", "NON_RESIDENTIAL", "NONE"), "61-001");
        house = stage.meter(61, stage.premises(61, contract, "61-2", "APARTMENT_BUILDING", "NONE"), "61-002");
        foreign = stage.meter(62, stage.premises(62, stage.contract(62, "62-Д"), "62-1", "NON_RESIDENTIAL", "NONE"),
                "62-001");
        stage.accepted(61, shop, "2026-10-28", 400);
        stage.accepted(61, house, "2026-10-28", 400);
    }

    @Test
    void readings_are_filed_under_one_receipt_with_a_fingerprint_of_its_content() {
        var outcome = at(IN_TIME, typed(shop, "418"), typed(house, "420"));

        assertThat(outcome.filed()).containsExactlyInAnyOrder(shop, house);
        var receipt = receipts.find(outcome.receipts().getFirst()).orElseThrow();
        assertThat(receipt.number()).isEqualTo("2026-11-000001");
        assertThat(receipt.period()).isEqualTo(BillingPeriod.of("2026-11"));
        assertThat(receipt.sha256()).isEqualTo(Sha256.ofText(receipt.content()));
        assertThat(receipt.content()).contains("абонент 61", "прибор 61-001;2026-11-15;418;ACCEPTED",
                "прибор 61-002;2026-11-15;420");
        assertThat(stage.history(shop)).containsExactly("400 ACCEPTED", "418 ACCEPTED");
    }

    @Test
    void numbers_of_receipts_have_no_gaps_and_begin_anew_with_the_month() {
        assertThat(at(IN_TIME, typed(shop, "418")).receipts()).containsExactly("2026-11-000001");
        assertThat(at(IN_TIME, typed(house, "9")).receipts()).isEmpty();
        assertThat(at(IN_TIME, typed(house, "420")).receipts()).containsExactly("2026-11-000002");
        assertThat(at("2026-12-15T10:00:00+04:00", typed(house, "450")).receipts()).containsExactly("2026-12-000001");
    }

    @Test
    void those_that_are_fine_are_filed_and_the_others_come_back() {
        var outcome = at(IN_TIME, typed(shop, "399"), typed(house, "420"));

        assertThat(outcome.filed()).containsExactly(house);
        assertThat(stage.history(shop)).containsExactly("400 ACCEPTED");
    }

    @Test
    void the_20th_is_in_time_for_a_shop_until_midnight_and_the_house_has_five_days_more() {
        assertThat(at("2026-11-20T23:59:59.999999+04:00", typed(shop, "418")).filed()).containsExactly(shop);
        assertThat(at("2026-11-21T00:00:00+04:00", typed(shop, "419"), typed(house, "420")).filed())
                .containsExactly(house);
        assertThat(at("2026-11-26T00:00:00+04:00", typed(house, "421")).filed()).isEmpty();
    }

    @Test
    void an_unusual_reading_is_filed_only_when_confirmed_and_then_held() {
        assertThat(at(IN_TIME, typed(shop, "500")).filed()).isEmpty();
        assertThat(at(IN_TIME, new ReadingEntry(shop, "501", "500", 0)).filed()).as("another number was confirmed")
                .isEmpty();

        assertThat(at(IN_TIME, new ReadingEntry(shop, "500", "500", 0)).filed()).containsExactly(shop);
        assertThat(stage.history(shop)).containsExactly("400 ACCEPTED", "500 HELD");
        assertThat(ofMonth(shop).reason()).startsWith("В\u00a05,6\u00a0раза больше обычного");
    }

    @Test
    void a_later_reading_of_the_month_replaces_and_both_stay_in_the_history() {
        at(IN_TIME, typed(shop, "418"));
        var seen = ofMonth(shop).readingId();

        assertThat(at(IN_TIME, new ReadingEntry(shop, "419", "", seen)).filed()).containsExactly(shop);
        assertThat(stage.history(shop)).containsExactly("400 ACCEPTED", "418 SUPERSEDED", "419 ACCEPTED");
    }

    @Test
    void what_somebody_else_handed_in_meanwhile_is_not_overwritten_unseen() {
        at(IN_TIME, typed(shop, "418"));

        var late = at(IN_TIME, typed(shop, "411"));

        assertThat(late.changedMeanwhile()).isTrue();
        assertThat(stage.history(shop)).containsExactly("400 ACCEPTED", "418 ACCEPTED");
    }

    @Test
    void the_same_form_twice_is_one_receipt_and_another_content_under_its_key_is_refused() {
        var form = form(typed(shop, "418"));
        var submit = stage.submitAt(IN_TIME);

        var first = submit.submit(form);
        assertThat(submit.submit(form)).isEqualTo(first);
        assertThat(stage.history(shop)).containsExactly("400 ACCEPTED", "418 ACCEPTED");
        assertThatThrownBy(() -> submit.submit(
                ReadingsToSubmit.bySubscriber(form.requestKey(), List.of(typed(shop, "419")))))
                .isInstanceOf(OnceOnly.KeyReused.class);
    }

    @Test
    void a_form_that_names_a_strangers_meter_is_about_nothing() {
        try (var _ = MeteringStage.actingAs(61)) {
            assertThatThrownBy(() -> at(IN_TIME, typed(shop, "418"), typed(foreign, "110")))
                    .isInstanceOf(UnknownToYou.class);
        }
        assertThat(stage.history(shop)).containsExactly("400 ACCEPTED");
    }

    @Test
    void staff_enter_outside_the_window_with_a_reason_and_the_source_says_so() {
        try (var _ = MeteringStage.actingAsEngineer()) {
            var outcome = stage.submitAt("2026-11-28T10:00:00+04:00").submit(new ReadingsToSubmit(
                    UUID.randomUUID().toString(), List.of(typed(shop, "418")), LocalDate.of(2026, 11, 19),
                    "звонок абонента"));

            assertThat(outcome.filed()).isEqualTo(Set.of(shop));
            assertThat(receipts.find(outcome.receipts().getFirst()).orElseThrow().reason())
                    .isEqualTo("звонок абонента");
        }
        assertThat(ofMonth(shop).source()).isEqualTo(ReadingSource.STAFF);
        assertThat(ofMonth(shop).takenOn()).isEqualTo(LocalDate.of(2026, 11, 19));
    }

    @Test
    void every_act_is_journalled() {
        at(IN_TIME, typed(shop, "418"));

        assertThat(sql.sql("select details from audit.act where action = 'readings.submitted' and subscriber_code = 61")
                .query(String.class).single()).contains("61-001=418", "61-Д");
    }

    @Test
    void a_held_reading_is_decided_once_with_a_reason_where_it_is_refused() {
        at(IN_TIME, new ReadingEntry(shop, "500", "500", 0), new ReadingEntry(house, "500", "500", 0));
        var first = ofMonth(shop).readingId();
        var second = ofMonth(house).readingId();
        try (var _ = MeteringStage.actingAsEngineer()) {
            assertThat(review.accept(first)).isEqualTo(ReviewOutcome.DONE);
            assertThat(review.refuse(first, "поздно")).isEqualTo(ReviewOutcome.DECIDED_BEFORE);
            assertThat(review.refuse(second, " ")).isEqualTo(ReviewOutcome.REASON_MISSING);
            assertThat(review.refuse(second, "На фото 410.")).isEqualTo(ReviewOutcome.DONE);
        }
        assertThat(stage.history(shop)).containsExactly("400 ACCEPTED", "500 ACCEPTED");
        assertThat(ofMonth(house).reason()).isEqualTo("На фото 410.");
        assertThat(at(IN_TIME, typed(house, "410")).filed()).as("a refused reading stands in nobody's way")
                .containsExactly(house);
    }

    private ReadingsOutcome at(String moment, ReadingEntry... entries) {
        return stage.submitAt(moment).submit(form(entries));
    }

    private ReadOfMonth ofMonth(long meter) {
        return java.util.Objects.requireNonNull(
                sheets.of(List.of(meter), LocalDate.of(2026, 11, 15)).getFirst().ofMonth());
    }
}
