package ru.rodnik.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.audit.InvariantChecks;
import ru.rodnik.audit.Journal;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.documents.ReconciliationAct;
import ru.rodnik.ledger.Ledger;
import ru.rodnik.payments.EnterPayment;
import ru.rodnik.payments.EnterPayments;
import ru.rodnik.payments.NewPayment;
import ru.rodnik.payments.PaymentOutcome.Entered;
import ru.rodnik.payments.ReversePayment;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/** I-12 of money: a month run twice and released, payments, a reversal, a reconciliation; then something is planted. */
class JournalledMonthTests extends DatabaseTest {

    private static final SubscriberCode SHOP = new SubscriberCode(88_701);
    private static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final EnterPayment enterPayment;
    private final EnterPayments enterPayments;
    private final ReversePayment reversePayment;
    private final ReconciliationAct reconciliationAct;
    private final Ledger ledger;
    private final InvariantChecks checks;
    private final Journal journal;
    private final JdbcClient sql;
    private final Clock clock;
    private long contract;

    JournalledMonthTests(
            WaterTown town,
            RunMonth runMonth,
            ReleaseMonth releaseMonth,
            EnterPayment enterPayment,
            EnterPayments enterPayments,
            ReversePayment reversePayment,
            ReconciliationAct reconciliationAct,
            Ledger ledger,
            InvariantChecks checks,
            Journal journal,
            JdbcClient sql,
            Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.enterPayment = enterPayment;
        this.enterPayments = enterPayments;
        this.reversePayment = reversePayment;
        this.reconciliationAct = reconciliationAct;
        this.ledger = ledger;
        this.checks = checks;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_month_with_everything_that_happens_to_money() {
        town.opens();
        town.subscriber(SHOP.value(), "ООО «Лавка»");
        contract = town.contract(SHOP.value(), "Д-88701", "LEGAL_OTHER", "NET", null);
        var premises = town.premises(contract, SHOP.value(), "P-88701", "NONE", true, false);
        var meter = town.coldMeter(premises, SHOP.value(), "M-88701", LocalDate.of(2026, 9, 30), "0");
        town.reading(meter, SHOP.value(), "2026-10-31", "100", OffsetDateTime.now(clock).minusDays(1));
        runMonth.run(OCTOBER);
        runMonth.run(OCTOBER);
        releaseMonth.release(OCTOBER);
        var entered = (Entered) enterPayment.enter(payment("1", "100.00"));
        enterPayments.enter(List.of(payment("2", "200.00"), payment("3", "300.00")));
        reversePayment.reverse("reverse", entered.paymentId(), "Чужой платёж");
        reconciliationAct.form(SHOP, contract, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        ledger.close(BillingPeriod.of("2026-09"));
    }

    @Test
    void everything_has_left_its_trace() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_run_whose_release_was_set_by_hand_is_named() {
        runMonth.run(OCTOBER.next());
        var run = sql.sql("select max(id) from billing.month_run").query(Long.class).single();
        sql.sql("""
                update billing.month_run set state = 'RELEASED', release_started_at = now(), release_started_by = 'billing',
                       released_at = now(), released_by = 'billing' where id = :run
                """).param("run", run).update();
        assertThat(broken()).containsExactlyInAnyOrder(
                "2026-11, запуск " + run + ": month.release без записи в журнале",
                "2026-11, запуск " + run + ": month.released без записи в журнале");
    }

    @Test
    void a_release_that_only_the_journal_knows_is_named() {
        journal.record("month.released", "month:2026-08", null, Map.of("run", 4_040));
        assertThat(broken()).containsExactly("month:2026-08, запуск 4040: month.released только в журнале");
    }

    @Test
    void a_payment_entered_behind_the_journal_is_named() {
        sql.sql("""
                insert into payments.payment (received_on, document_number, payer_name, purpose, amount, subscriber_code,
                                              contract_id, entered_at, entered_by)
                values (current_date, '4', 'Никто', 'Оплата', 400, :code, :contract, now(), 'accountant')
                """).param("code", SHOP.value()).param("contract", contract).update();
        assertThat(broken()).containsExactly("платежей 1 на 400.00, внёс accountant: нет записи в журнале");
    }

    @Test
    void payments_the_journal_counts_otherwise_are_named_on_both_sides() {
        journal.record("payments.entered", "payments:2", null, Map.of("count", 2, "amount", "900.00"));
        assertThat(broken()).containsExactly("payments:2 payments.entered: есть только в журнале");
    }

    @Test
    void a_month_closed_and_a_reconciliation_formed_only_in_the_journal_are_named() {
        journal.record("month.closed", "month:2026-07", null, Map.of("month", "2026-07"));
        journal.record("reconciliation.formed", "reconciliation:2026-000404", SHOP, Map.of("closing", "0.00"));
        assertThat(broken()).containsExactlyInAnyOrder(
                "месяц 2026-07: в журнале закрыт, в книге нет",
                "акт сверки reconciliation:2026-000404: есть только в журнале");
    }

    private NewPayment payment(String number, String amount) {
        return new NewPayment(
                "pay-" + number, LocalDate.of(2026, 11, 10), number, LocalDate.of(2026, 11, 10), null, "ООО «Лавка»",
                "Оплата", Money.of(amount), contract);
    }

    private List<String> broken() {
        return checks.run().stream().filter(one -> one.id().equals("I-12")).flatMap(one -> one.broken().stream())
                .toList();
    }
}
