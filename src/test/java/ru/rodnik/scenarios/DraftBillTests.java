package ru.rodnik.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.metering.MeteringStage.actingAs;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.billing.RunOutcome.Run;
import ru.rodnik.metering.Dial;
import ru.rodnik.metering.DraftBill;
import ru.rodnik.metering.DraftBill.Place;
import ru.rodnik.metering.DraftBills;
import ru.rodnik.metering.DraftBills.Typing;
import ru.rodnik.metering.MeteringStage;
import ru.rodnik.metering.ReadingEntry;
import ru.rodnik.metering.ReadingSheets;
import ru.rodnik.metering.ReadingsToSubmit;
import ru.rodnik.metering.SubmitReadings;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;

/**
 * A cafe took 100 m³ in each of the last two months; through its meter a kiosk of another subscriber is fed, which took
 * 20 m³ a month. A store of the cafe's has a meter too, 30 m³ a month. Hot water comes from elsewhere: 35 m³, accepted.
 */
class DraftBillTests extends DatabaseTest {

    private static final int CAFE = 88_401;
    private static final int KIOSK = 88_402;

    private final WaterTown town;
    private final MeteringStage stage;
    private final DraftBills drafts;
    private final ReadingSheets sheets;
    private final SubmitReadings submitReadings;
    private final RunMonth runMonth;
    private final JdbcClient sql;
    private final Clock clock;
    private final LocalDate today;
    private final BillingPeriod month;

    private long contract;
    private long hall;
    private long store;
    private long hallMeter;
    private long storeMeter;
    private long kioskMeter;

    DraftBillTests(
            WaterTown town,
            MeteringStage stage,
            DraftBills drafts,
            ReadingSheets sheets,
            SubmitReadings submitReadings,
            RunMonth runMonth,
            JdbcClient sql,
            Clock clock) {
        this.town = town;
        this.stage = stage;
        this.drafts = drafts;
        this.sheets = sheets;
        this.submitReadings = submitReadings;
        this.runMonth = runMonth;
        this.sql = sql;
        this.clock = clock;
        this.today = LocalDate.now(clock);
        this.month = BillingPeriod.containing(today);
    }

    @BeforeEach
    void a_cafe_with_a_store_and_a_kiosk_behind_its_meter() {
        town.opens();
        town.subscriber(CAFE, "ООО «Кафе»");
        town.subscriber(KIOSK, "ООО «Киоск»");
        contract = town.contract(CAFE, "Д-88401", "LEGAL_OTHER", "NET", null);
        stage.alwaysOpen(contract);
        hall = town.premises(contract, CAFE, "P-88401", "EXTERNAL_SUPPLIER");
        store = town.premises(contract, CAFE, "P-88402", "NONE");
        hallMeter = meter(hall, CAFE, "M-88401", 100);
        storeMeter = meter(store, CAFE, "M-88402", 30);
        var other = town.contract(KIOSK, "Д-88402", "LEGAL_OTHER", "GROSS", null);
        stage.alwaysOpen(other);
        var kiosk = town.premises(other, KIOSK, "P-88403", "NONE");
        kioskMeter = meter(kiosk, KIOSK, "M-88403", 20);
        sql.sql("update metering.meter set role = 'SUB', parent_meter_id = :parent where id = :id")
                .param("parent", hallMeter).param("id", kioskMeter).update();
        town.hotWater(hall, CAFE, month.toString(), "35", OffsetDateTime.now(clock).minusDays(1));
    }

    private long meter(long premises, int code, String id, int monthly) {
        var meter = town.coldMeter(premises, code, id, LocalDate.of(2025, 1, 10), "0");
        for (int back = 3; back >= 1; back--) {
            town.reading(meter, code, month.plusMonths(-back).lastDay().toString(),
                    String.valueOf(1000 - back * monthly), OffsetDateTime.now(clock).minusDays(40));
        }
        return meter;
    }

    @Test
    void what_the_draft_says_is_what_the_month_charges() {
        try (var _ = actingAs(KIOSK)) {
            submit(Map.of(kioskMeter, "1003"));
        }
        var typed = Map.of(hallMeter, "1010.5", storeMeter, "975.125");
        DraftBill draft;
        try (var _ = actingAs(CAFE)) {
            draft = draft(typed);
            submit(typed);
            assertThat(draft(Map.of()).lines()).isEqualTo(draft.lines());
        }
        run();

        assertThat(draft.gross()).isEqualTo(charged("contract_id = " + contract));
        assertThat(draft.places().get(hall)).extracting(Place::gross).isEqualTo(charged("premises_id = " + hall));
        assertThat(draft.places().get(store)).extracting(Place::gross).isEqualTo(charged("premises_id = " + store));
    }

    @Test
    void what_silence_costs_is_what_the_month_charges_when_nothing_is_handed_in() {
        DraftBill draft;
        try (var _ = actingAs(CAFE)) {
            draft = draft(Map.of());
        }
        run();

        assertThat(draft.gross()).isEqualTo(charged("contract_id = " + contract));
        assertThat(draft.silence()).singleElement()
                .satisfies(silence -> assertThat(silence.when()).isEqualTo("Если не передать 2:"));
        assertThat(draft.silence().getFirst().then()).contains("по среднему");
    }

    @Test
    void half_a_sheet_is_charged_half_by_meter_and_half_by_the_usual() {
        var typed = Map.of(hallMeter, "1010");
        DraftBill draft;
        try (var _ = actingAs(CAFE)) {
            draft = draft(typed);
            submit(typed);
        }
        run();

        assertThat(draft.gross()).isEqualTo(charged("contract_id = " + contract));
        assertThat(draft.silence()).extracting(DraftBill.Silence::when)
                .containsExactly("Если не передать введённое:", "Если не передать остальные 1:");
        assertThat(draft.places().get(store)).extracting(Place::volumes).asString().contains("м³ по среднему");
    }

    @Test
    void an_earlier_month_that_the_reading_settles_is_in_the_draft() {
        var estimated = month.previous();
        sql.sql("""
                insert into metering.reading_judgement (reading_id, subscriber_code, state, reason, judged_at, judged_by)
                select id, subscriber_code, 'REFUSED', 'ошибка', :at, 'test' from metering.reading
                 where meter_id = :meter and period = :period
                """).param("at", OffsetDateTime.now(clock).minusDays(30)).param("meter", storeMeter)
                .param("period", estimated.firstDay()).update();
        assertThat(runMonth.run(estimated)).isInstanceOf(Run.class);
        sql.sql("update billing.month_run set state = 'RELEASED', released_at = now(), released_by = 'test' "
                + "where period = :period").param("period", estimated.firstDay()).update();
        var typed = Map.of(storeMeter, "1020", hallMeter, "1010");
        DraftBill draft;
        try (var _ = actingAs(CAFE)) {
            draft = draft(typed);
            submit(typed);
        }
        run();

        assertThat(draft.gross()).isEqualTo(charged("contract_id = " + contract));
        assertThat(draft.lines()).anySatisfy(line -> assertThat(line.name()).contains("перерасчёт за"));
    }

    private DraftBill draft(Map<Long, String> typed) {
        return drafts.of(month, sheets.on(today, null).stream()
                .map(meter -> new Typing(meter, typed.containsKey(meter.meterId())
                        ? new Dial(today, CubicMetres.of(typed.get(meter.meterId())))
                        : null))
                .toList()).orElseThrow();
    }

    private void submit(Map<Long, String> typed) {
        var entries = typed.entrySet().stream()
                .map(read -> new ReadingEntry(read.getKey(), read.getValue().replace('.', ','), "", 0)).toList();
        var outcome = submitReadings.submit(
                ReadingsToSubmit.bySubscriber(UUID.randomUUID().toString(), entries));
        assertThat(outcome.filed()).hasSameSizeAs(typed.entrySet());
    }

    private void run() {
        assertThat(runMonth.run(month)).isInstanceOf(Run.class);
    }

    private Money charged(String which) {
        var sum = town.rows("select coalesce(sum(gross), 0) as gross from billing.run_charge_v where period = '"
                + month.firstDay() + "' and " + which).getFirst().get("gross");
        return new Money((BigDecimal) java.util.Objects.requireNonNull(sum));
    }
}
