package ru.rodnik.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.SubscriberCode;

/**
 * Today is 20.11.2026. A meter of five digits, installed on 01.01.2026 at 100, verified until 15.10.2026, read on
 * 31.10.2026: 480.
 */
class ActRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate DUE = LocalDate.of(2026, 10, 15);

    @Test
    void an_act_is_of_today_at_the_latest() {
        assertThat(refusals(act(ActKind.SEAL_BROKEN, TODAY, null))).isEmpty();
        assertThat(refusals(act(ActKind.SEAL_BROKEN, TODAY.plusDays(1), null))).containsExactly("day");
    }

    @Test
    void an_act_is_not_older_than_the_meter() {
        assertThat(refusals(act(ActKind.SEAL_BROKEN, LocalDate.of(2026, 1, 1), null))).isEmpty();
        assertThat(refusals(act(ActKind.SEAL_BROKEN, LocalDate.of(2025, 12, 31), null))).containsExactly("day");
    }

    @Test
    void an_act_has_a_number() {
        var nameless = new ActToRecord("key", 1, ActKind.SEAL_BROKEN, TODAY, " ", TODAY, null, null, null, null, null,
                null, null, null, null);
        assertThat(refusals(nameless)).containsExactly("number");
    }

    @Test
    void a_meter_with_an_expired_verification_is_not_admitted() {
        assertThat(refusals(act(ActKind.ADMISSION, DUE, null))).isEmpty();
        assertThat(refusals(act(ActKind.ADMISSION, DUE.plusDays(1), null))).containsExactly("day");
    }

    @Test
    void a_verification_after_the_end_of_the_last_one_needs_the_dial() {
        assertThat(refusals(verified(DUE, DUE.plusYears(6), null))).isEmpty();
        assertThat(refusals(verified(DUE.plusDays(1), DUE.plusYears(6), null))).containsExactly("dial");
        assertThat(refusals(verified(DUE.plusDays(1), DUE.plusYears(6), "470"))).isEmpty();
    }

    @Test
    void a_verification_lasts_longer_than_the_one_before_and_at_most_twenty_years() {
        assertThat(refusals(verified(DUE, DUE, null))).containsExactly("verifiedUntil");
        assertThat(refusals(verified(DUE, DUE.plusDays(1), null))).isEmpty();
        assertThat(refusals(verified(DUE, DUE.plusYears(20), null))).isEmpty();
        assertThat(refusals(verified(DUE, DUE.plusYears(20).plusDays(1), null))).containsExactly("verifiedUntil");
    }

    @Test
    void the_dial_of_an_act_lies_between_what_was_read_before_and_after() {
        var day = LocalDate.of(2026, 10, 20);
        assertThat(refusals(verified(day, day.plusYears(6), "100"))).isEmpty();
        assertThat(refusals(verified(day, day.plusYears(6), "99"))).containsExactly("dial");
        assertThat(refusals(verified(day, day.plusYears(6), "480"))).isEmpty();
        assertThat(refusals(verified(day, day.plusYears(6), "481"))).containsExactly("dial");
        assertThat(refusals(verified(day, day.plusYears(6), "100000"))).containsExactly("dial");
        assertThat(refusals(verified(day, day.plusYears(6), "470.5"))).containsExactly("dial");
    }

    @Test
    void a_meter_is_not_taken_away_before_its_last_reading() {
        assertThat(refusals(act(ActKind.REMOVAL, LocalDate.of(2026, 10, 31), "480"))).isEmpty();
        assertThat(refusals(act(ActKind.REMOVAL, LocalDate.of(2026, 10, 30), "470"))).containsExactly("day");
        assertThat(refusals(act(ActKind.REMOVAL, LocalDate.of(2026, 10, 31), null))).containsExactly("dial");
    }

    @Test
    void a_fault_is_not_told_twice_and_only_one_that_lasts_is_repaired() {
        var from = LocalDate.of(2026, 11, 10);
        var faulty = meter(new MeterFault(from, null, FaultReason.BROKEN, null));
        assertThat(refusals(fault(from.plusDays(1)), faulty)).containsExactly("day");
        assertThat(refusals(fault(from.minusDays(1)), faulty)).containsExactly("day");
        assertThat(refusals(act(ActKind.REPAIR, from, "490"), faulty)).isEmpty();
        assertThat(refusals(act(ActKind.REPAIR, from.minusDays(1), "490"), faulty)).containsExactly("day");
        assertThat(refusals(act(ActKind.REPAIR, from, "490"))).containsExactly("day");
        assertThat(refusals(act(ActKind.REPAIR, from, null), faulty)).containsExactly("dial");

        var mended = meter(new MeterFault(from, from.plusDays(2), FaultReason.BROKEN, null));
        assertThat(refusals(fault(from.plusDays(2)), mended)).containsExactly("day");
        assertThat(refusals(fault(from.plusDays(3)), mended)).isEmpty();
    }

    @Test
    void a_seal_that_is_put_back_after_a_broken_one_needs_the_dial() {
        var from = LocalDate.of(2026, 11, 10);
        var open = meter(new MeterFault(from, null, FaultReason.SEAL_BROKEN, null));
        assertThat(refusals(sealed(from, null), open)).containsExactly("dial");
        assertThat(refusals(sealed(from, "490"), open)).isEmpty();
        assertThat(refusals(sealed(from, null))).isEmpty();
        assertThat(refusals(act(ActKind.SEAL_SET, from, null))).containsExactly("sealNumber");
    }

    @Test
    void a_new_meter_is_verified_on_the_day_it_is_put_in_place() {
        assertThat(refusals(replaced(TODAY, TODAY))).isEmpty();
        assertThat(refusals(replaced(TODAY, TODAY.minusDays(1)))).containsExactly("newVerifiedUntil");
    }

    @Test
    void nothing_happens_to_a_meter_that_was_taken_away() {
        var gone = new MeterLife(1, new SubscriberCode(1), "1", 1, history(LocalDate.of(2026, 11, 5)), List.of());
        assertThat(refusals(act(ActKind.SEAL_BROKEN, LocalDate.of(2026, 11, 5), null), gone)).isEmpty();
        assertThat(refusals(act(ActKind.SEAL_BROKEN, LocalDate.of(2026, 11, 6), null), gone)).containsExactly("day");
        assertThat(refusals(act(ActKind.REMOVAL, LocalDate.of(2026, 11, 5), "490"), gone)).containsExactly("day");
    }

    private static List<String> refusals(ActToRecord act) {
        return refusals(act, meter());
    }

    private static List<String> refusals(ActToRecord act, MeterLife meter) {
        return ActRules.judge(act, meter, TODAY).stream().map(ActProblem::field).toList();
    }

    private static MeterLife meter(MeterFault... faults) {
        return new MeterLife(1, new SubscriberCode(1), "1", 1, history(null), List.of(faults));
    }

    private static MeterHistory history(@Nullable LocalDate removedOn) {
        return new MeterHistory(5, 0, LocalDate.of(2026, 1, 1), CubicMetres.of("100"), removedOn, DUE, null,
                List.of(new Dial(LocalDate.of(2026, 10, 31), CubicMetres.of("480"))));
    }

    private static ActToRecord act(ActKind kind, LocalDate day, @Nullable String dial) {
        return act(kind, day, dial, null, null, null, null);
    }

    private static ActToRecord verified(LocalDate day, LocalDate until, @Nullable String dial) {
        return act(ActKind.VERIFICATION, day, dial, until, null, null, null);
    }

    private static ActToRecord sealed(LocalDate day, @Nullable String dial) {
        return act(ActKind.SEAL_SET, day, dial, null, "П-1", null, null);
    }

    private static ActToRecord fault(LocalDate day) {
        return act(ActKind.FAULT, day, null, null, null, FaultReason.BROKEN, null);
    }

    private static ActToRecord replaced(LocalDate day, LocalDate verifiedUntil) {
        return act(ActKind.REPLACEMENT, day, "491", null, null, null,
                new NewMeter(null, "2", null, 20, 5, 0, CubicMetres.ZERO, verifiedUntil, null));
    }

    private static ActToRecord act(
            ActKind kind, LocalDate day, @Nullable String dial, @Nullable LocalDate until, @Nullable String seal,
            @Nullable FaultReason reason, @Nullable NewMeter next) {
        return new ActToRecord("key", 1, kind, day, "А-1", day.isAfter(TODAY) ? TODAY : day,
                dial == null ? null : new BigDecimal(dial), until, null, seal, reason, next, null, null, null);
    }
}
