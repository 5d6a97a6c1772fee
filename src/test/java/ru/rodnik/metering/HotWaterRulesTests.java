package ru.rodnik.metering;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.files.FileKind;
import ru.rodnik.files.ScanRules;
import ru.rodnik.metering.HotWaterVerdict.Fine;
import ru.rodnik.metering.HotWaterVerdict.Flaw;
import ru.rodnik.metering.HotWaterVerdict.Refused;
import ru.rodnik.shared.CubicMetres;

/** HOT-A, HOT-B: what is needed beside a volume. */
class HotWaterRulesTests {

    private static final HotWaterEntry.Scan SCAN = new HotWaterEntry.Scan("акт.png", Scans.png());

    @Test
    void thirty_five_cubic_metres_need_a_scan() {
        assertThat(judge("35", false, null)).isEqualTo(new Refused(Flaw.SCAN, "Приложите скан документа с объёмом."));
        assertThat(judge("35", false, SCAN)).isEqualTo(new Fine(CubicMetres.of("35"), FileKind.PNG));
        assertThat(judge("0,001", false, null)).isInstanceOf(Refused.class);
    }

    @Test
    void nothing_consumed_needs_no_scan_but_must_be_said() {
        assertThat(judge("0", true, null)).isEqualTo(new Fine(CubicMetres.ZERO, null));
        assertThat(judge("", true, null)).isEqualTo(new Fine(CubicMetres.ZERO, null));
        assertThat(judge("0", false, null)).isEqualTo(
                new Refused(Flaw.VOLUME, "Если воды не было, отметьте «не потреблялась»."));
        assertThat(judge("5", true, SCAN)).isInstanceOf(Refused.class);
    }

    @Test
    void a_scan_without_a_volume_asks_for_the_volume() {
        assertThat(judge("", false, SCAN)).isEqualTo(
                new Refused(Flaw.VOLUME, "Введите объём или отметьте «не потреблялась»."));
    }

    @Test
    void what_could_mean_two_volumes_is_refused() {
        assertThat(judge("1.234.5", false, SCAN)).isInstanceOf(Refused.class);
        assertThat(judge("-5", false, SCAN)).isInstanceOf(Refused.class);
        assertThat(judge("35,1234", false, SCAN)).isInstanceOf(Refused.class);
        assertThat(judge("1 234,5", false, SCAN)).isEqualTo(new Fine(CubicMetres.of("1234.5"), FileKind.PNG));
    }

    @Test
    void a_scan_is_what_it_contains_not_what_it_is_called() {
        var pretender = new HotWaterEntry.Scan("акт.png", Scans.pretender());
        var tooLarge = new HotWaterEntry.Scan("акт.png", new byte[ScanRules.BYTES_MAX + 1]);

        assertThat(judge("35", false, pretender)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.flaw()).isEqualTo(Flaw.SCAN));
        assertThat(judge("35", false, tooLarge)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.because()).startsWith("Файл больше 10 МБ"));
    }

    private static HotWaterVerdict judge(String volume, boolean notConsumed, HotWaterEntry.@Nullable Scan scan) {
        return HotWaterRules.judge(new HotWaterEntry(1, volume, notConsumed, null, scan, 0));
    }
}
