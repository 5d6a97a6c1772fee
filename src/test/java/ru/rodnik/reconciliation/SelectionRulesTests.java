package ru.rodnik.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.reconciliation.ActSelection.Who;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/** Who gets an act where many are formed at once. */
class SelectionRulesTests {

    private static SubscriberStanding one(String opening, String debit, String credit, @Nullable String act) {
        var closing = Money.of(opening).plus(Money.of(debit)).minus(Money.of(credit));
        return new SubscriberStanding(
                new SubscriberCode(101), "ООО «Ладья»", true, Money.of(opening), Money.of(debit), Money.of(credit),
                closing, !debit.equals("0") || !credit.equals("0"), act, false, false, false);
    }

    private static SubscriberStanding ofTheYear(boolean signed, boolean awaited) {
        return new SubscriberStanding(
                new SubscriberCode(101), "ООО «Ладья»", true, Money.ZERO, Money.of("1"), Money.ZERO, Money.of("1"),
                true, null, signed, awaited, false);
    }

    private static @Nullable LeftOut leftOut(Who who, SubscriberStanding one) {
        return SelectionRules.judge(who, one).orElse(null);
    }

    @Test
    void turnover_is_a_charge_or_a_payment_within_the_days() {
        assertThat(leftOut(Who.TURNOVER, one("0", "100", "0", null))).isNull();
        assertThat(leftOut(Who.TURNOVER, one("100", "0", "100", null))).isNull();
        assertThat(leftOut(Who.TURNOVER, one("100", "0", "0", null))).isEqualTo(LeftOut.NO_TURNOVER);
    }

    @Test
    void debt_is_more_than_nothing_on_the_last_day() {
        assertThat(leftOut(Who.DEBT, one("0.01", "0", "0", null))).isNull();
        assertThat(leftOut(Who.DEBT, one("0", "100", "100", null))).isEqualTo(LeftOut.NO_DEBT);
        assertThat(leftOut(Who.DEBT, one("0", "0", "0.01", null))).isEqualTo(LeftOut.NO_DEBT);
    }

    @Test
    void who_has_an_act_of_these_days_gets_no_other() {
        for (var who : new Who[] {Who.TURNOVER, Who.DEBT, Who.WITHOUT_ACT, Who.CODES, Who.UNSIGNED}) {
            assertThat(leftOut(who, one("0", "100", "0", "2026-000001"))).isEqualTo(LeftOut.HAS_ACT);
        }
    }

    @Test
    void a_balance_alone_is_worth_an_act_where_nobody_asked_for_turnover() {
        assertThat(leftOut(Who.CODES, one("100", "0", "0", null))).isNull();
        assertThat(leftOut(Who.WITHOUT_ACT, one("0", "0", "0", null))).isEqualTo(LeftOut.NOTHING_TO_COMPARE);
    }

    @Test
    void a_signed_act_of_the_year_is_enough_and_an_open_one_is_waited_for() {
        assertThat(leftOut(Who.UNSIGNED, ofTheYear(false, false))).isNull();
        assertThat(leftOut(Who.UNSIGNED, ofTheYear(true, true))).isEqualTo(LeftOut.SIGNED_THIS_YEAR);
        assertThat(leftOut(Who.UNSIGNED, ofTheYear(false, true))).isEqualTo(LeftOut.AWAITED);
    }
}
