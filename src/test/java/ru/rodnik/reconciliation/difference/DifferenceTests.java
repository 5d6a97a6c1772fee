package ru.rodnik.reconciliation.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.reconciliation.difference.Cause.CORRECTION_NOT_RECEIVED;
import static ru.rodnik.reconciliation.difference.Cause.DOCUMENT_NOT_OURS;
import static ru.rodnik.reconciliation.difference.Cause.DOCUMENT_NOT_RECEIVED;
import static ru.rodnik.reconciliation.difference.Cause.DUPLICATE;
import static ru.rodnik.reconciliation.difference.Cause.OPENING;
import static ru.rodnik.reconciliation.difference.Cause.OTHER_CONTRACT;
import static ru.rodnik.reconciliation.difference.Cause.OTHER_PERIOD;
import static ru.rodnik.reconciliation.difference.Cause.OTHER_SUM;
import static ru.rodnik.reconciliation.difference.Cause.PAYMENT_NOT_ALLOCATED;
import static ru.rodnik.reconciliation.difference.Cause.PAYMENT_NOT_IN_YOURS;
import static ru.rodnik.reconciliation.difference.Cause.PAYMENT_NOT_RECEIVED;
import static ru.rodnik.reconciliation.difference.Cause.PENALTY_NOT_RECEIVED;
import static ru.rodnik.reconciliation.difference.Cause.TYPING_NUMBER;
import static ru.rodnik.reconciliation.difference.Cause.TYPING_SUM;
import static ru.rodnik.reconciliation.difference.Cause.VAT;
import static ru.rodnik.reconciliation.difference.Cause.WRONG_SIDE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.rodnik.shared.Money;

/**
 * 12 500.30 owed on 1 September, УПД 1111 and 1234, payments 44 and 45, 125 180.48 owed on 31 October. Each test plants
 * one thing in one ledger; what is found is that and nothing else.
 */
class DifferenceTests {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    private static Ledger model() {
        return modelBut("31.10", "1234", "124680.18");
    }

    /** The same with another last УПД. */
    private static Ledger modelBut(String day, String number, String sum) {
        return new Ledger().paid("07.09", "44", "60000.00").supplied("30.09", "1111", "98000.00")
                .paid("05.10", "45", "50000.00").supplied(day, number, sum);
    }

    private static Comparison compare(Ledger ours, Ledger theirs) {
        var comparison = DifferenceRules.compare(ours.books(), theirs.books(), SEPTEMBER);
        assertThat(comparison.explained()).as("what is named is all there is: %s", comparison.differences())
                .isEqualTo(comparison.gap());
        return comparison;
    }

    private static Difference only(Ledger ours, Ledger theirs) {
        var comparison = compare(ours, theirs);
        assertThat(comparison.differences()).hasSize(1);
        return comparison.differences().getFirst();
    }

    @Test
    void ledgers_that_say_the_same_differ_in_nothing() {
        var comparison = compare(model(), model());
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.agreeing()).isEqualTo(4);
        assertThat(comparison.ours().closing()).isEqualTo(Money.of("125180.48"));
    }

    @Test
    void a_card_of_1c_with_its_own_numbers_vat_apart_and_advances_split_agrees() {
        var paid = "Списание с расчетного счета 0000-000044 от 07.09.2026 12:00:00";
        var booked = "Поступление (акт, накладная, УПД) 0000-000312 от 30.09.2026 по вх.д. 1111 от 30.09.2026";
        var theirs = new Ledger()
                .row("07.09", paid, "-47499.70").row("07.09", paid, "-12500.30")
                .row("30.09", booked, "80327.87").row("30.09", booked, "17672.13")
                .row("05.10", "Списание с расчетного счета 0000-000051 от 05.10.2026", "-50000.00")
                .row("31.10", "Поступление (акт, накладная, УПД) УТ-00000345 от 31.10.2026", "124680.18");
        assertThat(compare(model(), theirs).differences()).isEmpty();
    }

    @Test
    void a_payment_that_never_came_is_named() {
        var found = only(model(), model().paid("30.10", "46", "7000.00"));
        assertThat(found.cause()).isEqualTo(PAYMENT_NOT_RECEIVED);
        assertThat(found.effect()).isEqualTo(Money.of("7000.00"));
        assertThat(found.advice()).contains("платёжное поручение");
    }

    @Test
    void a_payment_that_was_taken_off_the_contract_waits_to_be_allocated() {
        var ours = new Ledger().paid("07.09", "44", "60000.00").supplied("30.09", "1111", "98000.00")
                .supplied("31.10", "1234", "124680.18").takenBack("06.10", "45", "50000.00");
        assertThat(only(ours, model()).cause()).isEqualTo(PAYMENT_NOT_ALLOCATED);
    }

    @Test
    void a_payment_they_forgot_is_named() {
        var found = only(model().paid("12.10", "47", "1500.00"), model());
        assertThat(found.cause()).isEqualTo(PAYMENT_NOT_IN_YOURS);
        assertThat(found.effect()).isEqualTo(Money.of("-1500.00"));
    }

    @Test
    void a_correction_they_have_not_booked_is_named() {
        var found = only(model().corrected("20.10", "К-15", "-2440.00"), model());
        assertThat(found.cause()).isEqualTo(CORRECTION_NOT_RECEIVED);
        assertThat(found.effect()).isEqualTo(Money.of("-2440.00"));
    }

    @Test
    void a_correction_booked_into_the_paper_it_changes_is_no_difference() {
        var theirs = modelBut("31.10", "1234", "122240.18");
        assertThat(compare(model().corrected("20.10", "К-15", "-2440.00"), theirs).differences()).isEmpty();
    }

    @Test
    void a_paper_under_another_contract_is_named_when_both_contracts_are_compared() {
        var found = only(
                model().supplied("31.10", "1235", "5000.00", "4418"),
                model().supplied("31.10", "1235", "5000.00", "4417"));
        assertThat(found.cause()).isEqualTo(OTHER_CONTRACT);
        assertThat(found.effect()).isEqualTo(Money.ZERO);
        assertThat(found.because()).contains("4418", "4417");
    }

    @Test
    void a_payment_for_a_contract_that_is_not_compared_is_named() {
        var ours = model().onAnotherContract("16.10", "48", "-9000.00", "4418");
        var found = only(ours, model().paid("15.10", "48", "9000.00", null));
        assertThat(found.cause()).isEqualTo(OTHER_CONTRACT);
        assertThat(found.effect()).isEqualTo(Money.of("9000.00"));
        assertThat(found.advice()).contains("письмо об уточнении платежа");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01.11", "20.11"})
    void a_paper_of_october_booked_in_november_is_another_period(String booked) {
        var found = only(model(), modelBut(booked, "1234", "124680.18"));
        assertThat(found.cause()).isEqualTo(OTHER_PERIOD);
        assertThat(found.effect()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_payment_that_reached_us_after_the_last_day_is_another_period() {
        var ours = model().onAnotherDay("02.11", "49", "-3000.00");
        var found = only(ours, model().paid("30.10", "49", "3000.00"));
        assertThat(found.cause()).isEqualTo(OTHER_PERIOD);
        assertThat(found.effect()).isEqualTo(Money.of("3000.00"));
    }

    @Test
    void a_paper_of_august_booked_in_september_explains_the_opening_balance_too() {
        var ours = model().opening("22500.30").onAnotherDay("31.08", "1001", "10000.00");
        var found = only(ours, model().supplied("03.09", "1001", "10000.00"));
        assertThat(found.cause()).isEqualTo(OTHER_PERIOD);
        assertThat(found.effect()).isEqualTo(Money.ZERO);
    }

    @Test
    void another_opening_balance_is_named_once() {
        var found = only(model(), model().opening("12000.30"));
        assertThat(found.cause()).isEqualTo(OPENING);
        assertThat(found.effect()).isEqualTo(Money.of("500.00"));
        assertThat(found.because()).contains("ваш долг 12\u00a0500,30\u00a0₽");
    }

    @ParameterizedTest
    @ValueSource(strings = {"124860.18", "124680.81", "124580.18", "1246801.80", "12468018.00", "24680.18"})
    void a_sum_mistyped_by_one_slip_is_a_typing_mistake(String typed) {
        var found = only(model(), modelBut("31.10", "1234", typed));
        assertThat(found.cause()).isEqualTo(TYPING_SUM);
        assertThat(found.effect()).isEqualTo(Money.of("124680.18").minus(Money.of(typed)));
    }

    @Test
    void a_number_mistyped_by_one_slip_moves_no_money() {
        var found = only(model(), modelBut("31.10", "1243", "124680.18"));
        assertThat(found.cause()).isEqualTo(TYPING_NUMBER);
        assertThat(found.effect()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"102196.87, without VAT", "22483.31, VAT alone", "152109.82, VAT twice",
            "103900.15, as if it held 20 %"})
    void a_sum_without_vat_or_with_vat_twice_is_named(String booked, String how) {
        assertThat(only(model(), modelBut("31.10", "1234", booked)).cause()).as(how).isEqualTo(VAT);
    }

    @Test
    void a_paper_booked_twice_is_named_once() {
        var theirs = model().row("31.10", "Поступление 0000-000400 от 31.10.2026 по вх.д. 1234 от 31.10.2026",
                "124680.18");
        var found = only(model(), theirs);
        assertThat(found.cause()).isEqualTo(DUPLICATE);
        assertThat(found.effect()).isEqualTo(Money.of("-124680.18"));
    }

    @Test
    void a_payment_on_the_wrong_side_counts_twice() {
        var theirs = new Ledger().paid("07.09", "44", "60000.00").supplied("30.09", "1111", "98000.00")
                .supplied("05.10", "45", "50000.00").supplied("31.10", "1234", "124680.18");
        var found = only(model(), theirs);
        assertThat(found.cause()).isEqualTo(WRONG_SIDE);
        assertThat(found.effect()).isEqualTo(Money.of("-100000.00"));
    }

    @Test
    void another_sum_under_the_same_number_is_named() {
        assertThat(only(model(), modelBut("31.10", "1234", "71350.00")).cause()).isEqualTo(OTHER_SUM);
    }

    @Test
    void what_only_one_side_has_is_named_by_what_it_is() {
        assertThat(only(model().supplied("15.10", "1300", "777.00"), model()).cause()).isEqualTo(DOCUMENT_NOT_RECEIVED);
        assertThat(only(model().penalty("15.10", "9", "10.74"), model()).cause()).isEqualTo(PENALTY_NOT_RECEIVED);
        assertThat(only(model(), model().supplied("15.10", "88", "777.00")).cause()).isEqualTo(DOCUMENT_NOT_OURS);
    }

    @Test
    void one_payment_here_that_is_two_there_agrees() {
        var theirs = new Ledger().paid("07.09", "44", "60000.00").supplied("30.09", "1111", "98000.00")
                .paid("05.10", "45", "30000.00").paid("05.10", "45", "20000.00").supplied("31.10", "1234", "124680.18");
        assertThat(compare(model(), theirs).differences()).isEmpty();
        assertThat(compare(theirs, model()).differences()).isEmpty();
    }

    @Test
    void equal_payments_without_numbers_pair_by_days() {
        var ours = new Ledger();
        var theirs = new Ledger();
        for (int month = 1; month <= 9; month++) {
            ours.row("12.0" + month, "Оплата", "-5000.00");
            theirs.row("11.0" + month, "Оплата поставщику", "-5000.00");
        }
        assertThat(compare(ours, theirs).differences()).isEmpty();
    }

    @Test
    void all_causes_in_one_ledger_are_found_and_none_is_invented() {
        var ours = model().corrected("20.10", "К-15", "-2440.00").paid("12.10", "47", "1500.00")
                .supplied("20.09", "1105", "36600.00").supplied("21.09", "1106", "41234.56")
                .takenBack("22.10", "50", "6000.00").onAnotherDay("02.11", "49", "-3000.00");
        var theirs = model().opening("12000.30").paid("30.10", "46", "7000.00").supplied("20.09", "1105", "30000.00")
                .supplied("21.09", "1106", "41243.56").paid("22.10", "50", "6000.00").paid("30.10", "49", "3000.00")
                .row("31.10", "Поступление 0000-000400 от 31.10.2026 по вх.д. 1234 от 31.10.2026", "124680.18");
        assertThat(compare(ours, theirs).differences()).extracting(Difference::cause).containsExactlyInAnyOrder(
                OPENING, CORRECTION_NOT_RECEIVED, PAYMENT_NOT_IN_YOURS, VAT, TYPING_SUM, PAYMENT_NOT_ALLOCATED,
                OTHER_PERIOD, PAYMENT_NOT_RECEIVED, DUPLICATE);
    }
}
