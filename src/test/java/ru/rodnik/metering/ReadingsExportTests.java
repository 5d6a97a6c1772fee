package ru.rodnik.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import ru.rodnik.DatabaseTest;
import ru.rodnik.shared.BillingPeriod;

/** {@code export readings} of contract §3. */
class ReadingsExportTests extends DatabaseTest {

    private final MeteringStage stage;
    private final ReadingsExport export;

    ReadingsExportTests(MeteringStage stage, ReadingsExport export) {
        this.stage = stage;
        this.export = export;
    }

    @Test
    void a_month_comes_out_by_meter_and_day_whatever_became_of_the_readings() {
        stage.subscriber(67);
        var contract = stage.contract(67, "67-Д");
        var meter = stage.meter(67, stage.premises(67, contract, "67-1", "NON_RESIDENTIAL", "NONE"), "67-001");
        stage.accepted(67, meter, "2026-10-12", 400);
        var submit = stage.submitAt("2026-11-15T10:00:00+04:00");
        var receipt = submit.submit(MeteringStage.form(MeteringStage.typed(meter, "418"))).receipts().getFirst();

        try (var rows = export.rows(BillingPeriod.of("2026-11"))) {
            assertThat(rows.filter(row -> "67-001".equals(row.getFirst()))
                    .map(row -> String.join("|", row.stream().map(String::valueOf).toList())))
                    .containsExactly("67-001|2026-11-15|418.000|SUBSCRIBER|ACCEPTED|2026-11-15T10:00:00|" + receipt);
        }
        assertThat(export.columns()).isEqualTo(
                Arrays.asList("meter_id;taken_on;value;source;state;submitted_at;receipt".split(";")));
    }
}
