package ru.rodnik.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.rodnik.DatabaseTest;
import ru.rodnik.audit.InvariantChecks;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.ledger.Balances;
import ru.rodnik.payments.PaymentOutcome.Entered;
import ru.rodnik.payments.PaymentOutcome.Refused;
import ru.rodnik.payments.PaymentOutcome.Reversed;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/** A shop that owes 5 856.00 for September and 11 712.00 for October 2026, cold water alone. */
class EnterPaymentTests extends DatabaseTest {

    private static final SubscriberCode SHOP = new SubscriberCode(88_201);
    private static final BillingPeriod SEPTEMBER = BillingPeriod.of("2026-09");
    private static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final EnterPayment enterPayment;
    private final ReversePayment reversePayment;
    private final Payments payments;
    private final Debts debts;
    private final Balances balances;
    private final InvariantChecks checks;
    private final Clock clock;
    private long contract;

    EnterPaymentTests(
            WaterTown town,
            RunMonth runMonth,
            ReleaseMonth releaseMonth,
            EnterPayment enterPayment,
            ReversePayment reversePayment,
            Payments payments,
            Debts debts,
            Balances balances,
            InvariantChecks checks,
            Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.enterPayment = enterPayment;
        this.reversePayment = reversePayment;
        this.payments = payments;
        this.debts = debts;
        this.balances = balances;
        this.checks = checks;
        this.clock = clock;
    }

    @BeforeEach
    void a_shop_that_owes_for_two_months() {
        town.opens();
        town.replacePrice("COLD_WATER", LocalDate.of(2026, 1, 1), "48.00", "58.56");
        town.subscriber(SHOP.value(), "ООО «Лавка»");
        contract = town.contract(SHOP.value(), "Д-88201", "LEGAL_OTHER", "NET", null);
        var premises = town.premises(contract, SHOP.value(), "P-88201", "NONE", true, false);
        var meter = town.coldMeter(premises, SHOP.value(), "M-88201", LocalDate.of(2026, 8, 31), "0");
        var before = OffsetDateTime.now(clock).minusDays(1);
        town.reading(meter, SHOP.value(), "2026-09-30", "100", before);
        town.reading(meter, SHOP.value(), "2026-10-31", "300", before);
        for (var month : new BillingPeriod[] {SEPTEMBER, OCTOBER}) {
            runMonth.run(month);
            releaseMonth.release(month);
        }
    }

    @Test
    void debts_say_by_when_they_are_due_on_a_working_day() {
        assertThat(debts.of(contract)).containsExactly(
                new Debt(SHOP, contract, SEPTEMBER, LocalDate.of(2026, 10, 12), Money.of("5856.00"),
                        Money.of("5856.00")),
                new Debt(SHOP, contract, OCTOBER, LocalDate.of(2026, 11, 10), Money.of("11712.00"),
                        Money.of("11712.00")));
    }

    @Test
    void a_payment_pays_the_earliest_debt_and_the_rest_the_next() {
        var entered = (Entered) enterPayment.enter(payment("1", "6000.00", "Оплата за водоснабжение"));
        assertThat(entered.allocations()).containsExactly(
                new Allocation(SEPTEMBER, Money.of("5856.00")), new Allocation(OCTOBER, Money.of("144.00")));
        assertThat(entered.advance()).isEqualTo(Money.ZERO);
        assertThat(balances.owed(contract, today())).isEqualTo(Money.of("11568.00"));
        assertThat(payments.find(entered.paymentId()).orElseThrow().state()).isEqualTo(PaymentLine.State.ALLOCATED);
    }

    @Test
    void a_month_named_in_the_purpose_is_paid_first() {
        var entered = (Entered) enterPayment.enter(payment("1", "1000.00", "За октябрь 2026 г."));
        assertThat(entered.allocations()).containsExactly(new Allocation(OCTOBER, Money.of("1000.00")));
    }

    @Test
    void an_advance_pays_the_next_month_when_it_is_released() {
        enterPayment.enter(payment("1", "20000.00", "Аванс"));
        assertThat(debts.of(contract)).isEmpty();
        var meter = (Long) town.rows("select id from metering.meter where code = 'M-88201'").getFirst().get("id");
        town.reading(Objects.requireNonNull(meter), SHOP.value(), "2026-11-20", "310",
                OffsetDateTime.now(clock).minusDays(1));
        runMonth.run(OCTOBER.next());
        releaseMonth.release(OCTOBER.next());
        assertThat(debts.of(contract)).isEmpty();
        assertThat(payments.latest(1).getFirst().allocated()).isEqualTo(Money.of("18153.60"));
    }

    @Test
    void the_same_request_is_one_payment_and_another_under_its_key_is_refused() {
        var first = enterPayment.enter(payment("1", "100.00", "Оплата"));
        assertThat(enterPayment.enter(payment("1", "100.00", "Оплата"))).isEqualTo(first);
        assertThatThrownBy(() -> enterPayment.enter(payment("1", "200.00", "Оплата")))
                .isInstanceOf(OnceOnly.KeyReused.class);
        assertThat(payments.of(SHOP, today(), today())).hasSize(1);
    }

    @Test
    void a_payment_that_is_there_is_not_entered_again() {
        enterPayment.enter(payment("1", "100.00", "Оплата"));
        assertThat(enterPayment.enter(payment("2", "100.00", "Оплата"))).isInstanceOf(Refused.class);
    }

    @Test
    void a_payment_taken_back_leaves_its_months_owed_again() {
        var entered = (Entered) enterPayment.enter(payment("1", "6000.00", "Оплата"));
        assertThat(reversePayment.reverse("2", entered.paymentId(), "чужой платёж")).isInstanceOf(Reversed.class);
        assertThat(reversePayment.reverse("3", entered.paymentId(), "чужой платёж")).isInstanceOf(Refused.class);
        assertThat(debts.of(contract)).hasSize(2);
        assertThat(balances.owed(contract, today())).isEqualTo(Money.of("17568.00"));
        assertThat(payments.find(entered.paymentId()).orElseThrow().state()).isEqualTo(PaymentLine.State.REVERSED);
    }

    @Test
    void the_books_hold_after_all_that() {
        var entered = (Entered) enterPayment.enter(payment("1", "6000.00", "Оплата"));
        reversePayment.reverse("2", entered.paymentId(), "ошибка");
        enterPayment.enter(payment("3", "100.00", "Оплата"));
        assertThat(checks.run()).filteredOn(result -> !result.holds() && !result.id().equals("I-16")).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private NewPayment payment(String requestKey, String amount, String purpose) {
        return new NewPayment(
                requestKey, today(), "45", today(), "6300000016", "ООО «Лавка»", purpose, Money.of(amount), contract);
    }
}
