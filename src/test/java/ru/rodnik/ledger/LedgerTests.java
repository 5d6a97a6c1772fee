package ru.rodnik.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.rodnik.ledger.PostingKind.CHARGE;
import static ru.rodnik.ledger.PostingKind.CORRECTION;
import static ru.rodnik.ledger.PostingKind.PAYMENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** A contract that is charged 12 189.63 for November, of which 2 198.13 is tax, and pays in December. */
class LedgerTests extends DatabaseTest {

    private static final long CONTRACT = 9_000_001;
    private static final LocalDate NOVEMBER_30 = LocalDate.of(2026, 11, 30);
    private static final LocalDate DECEMBER_5 = LocalDate.of(2026, 12, 5);
    private static final LocalDate DECEMBER_31 = LocalDate.of(2026, 12, 31);

    private final Ledger ledger;
    private final Balances balances;
    private final OpeningBalances openingBalances;
    private final JdbcClient sql;

    LedgerTests(Ledger ledger, Balances balances, OpeningBalances openingBalances, JdbcClient sql) {
        this.ledger = ledger;
        this.balances = balances;
        this.openingBalances = openingBalances;
        this.sql = sql;
    }

    @Test
    void a_charge_is_owed_from_the_day_it_counts() {
        assertThat(charge("document:1", "12189.63", "-9991.50", "-2198.13")).isEqualTo(1);
        assertThat(balances.owed(CONTRACT, NOVEMBER_30.minusDays(1))).isEqualTo(Money.ZERO);
        assertThat(balances.owed(CONTRACT, NOVEMBER_30)).isEqualTo(Money.of("12189.63"));
        assertThat(balances.owedBy(new SubscriberCode(99_001), NOVEMBER_30)).isEqualTo(Money.of("12189.63"));
    }

    @Test
    void the_same_source_is_posted_once() {
        charge("document:1", "12189.63", "-9991.50", "-2198.13");
        assertThat(charge("document:1", "12189.63", "-9991.50", "-2198.13")).isZero();
        assertThat(balances.owed(CONTRACT, NOVEMBER_30)).isEqualTo(Money.of("12189.63"));
    }

    @Test
    void a_posting_that_does_not_sum_to_zero_is_refused() {
        assertThatThrownBy(() -> charge("document:1", "12189.63", "-9991.50", "-2198.12"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("does not sum to zero");
    }

    @Test
    void a_closed_month_takes_no_entry() {
        assertThat(ledger.close(BillingPeriod.of("2026-11"))).isTrue();
        assertThat(ledger.close(BillingPeriod.of("2026-11"))).isFalse();
        assertThatThrownBy(() -> charge("document:1", "122.00", "-100.00", "-22.00"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("2026-11-01 is closed");
    }

    @Test
    void an_entry_is_never_changed() {
        charge("document:1", "122.00", "-100.00", "-22.00");
        assertThatThrownBy(() -> sql.sql("update ledger.entry set amount = 1").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void an_entry_is_never_deleted() {
        charge("document:1", "122.00", "-100.00", "-22.00");
        assertThatThrownBy(() -> sql.sql("delete from ledger.entry").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void a_reversal_takes_a_posting_back_once_and_counts_as_what_it_reverses() {
        charge("document:1", "12189.63", "-9991.50", "-2198.13");
        pay("payment:1", "12000.00");
        assertThat(ledger.reverse("payment:1", DECEMBER_31, "Сторно")).isTrue();
        assertThat(ledger.reverse("payment:1", DECEMBER_31, "Сторно")).isFalse();
        var december = balances.turnovers(CONTRACT, DECEMBER_5, DECEMBER_31);
        assertThat(december.paid()).isEqualTo(Money.ZERO);
        assertThat(december.closing()).isEqualTo(Money.of("12189.63"));
    }

    @Test
    void turnovers_close_to_the_kopeck() {
        openingBalances.enter(List.of(opening("1500.10")));
        charge("document:1", "12189.63", "-9991.50", "-2198.13");
        correct("document:2", "-122.00", "100.00", "22.00");
        pay("payment:1", "12000.00");
        var year = balances.turnovers(CONTRACT, LocalDate.of(2026, 11, 1), DECEMBER_31);
        assertThat(year).isEqualTo(new Turnovers(
                CONTRACT, Money.of("1500.10"), Money.of("12189.63"), Money.of("12000.00"), Money.of("-122.00"),
                Money.ZERO, Money.of("1567.73")));
    }

    @Test
    void an_opening_balance_is_entered_once_and_a_changed_one_by_its_difference() {
        assertThat(openingBalances.enter(List.of(opening("1500.10")))).isEqualTo(1);
        assertThat(openingBalances.enter(List.of(opening("1500.10")))).isZero();
        assertThat(openingBalances.enter(List.of(opening("-200.00")))).isEqualTo(1);
        assertThat(balances.owed(CONTRACT, NOVEMBER_30)).isEqualTo(Money.of("-200.00"));
    }

    @Test
    void what_was_paid_is_counted_to_the_earliest_month_first() {
        openingBalances.enter(List.of(opening("1500.10")));
        charge("document:1", "12189.63", "-9991.50", "-2198.13");
        pay("payment:1", "2000.00");
        assertThat(balances.ageing(CONTRACT, DECEMBER_31)).containsExactly(
                new MonthDebt(CONTRACT, BillingPeriod.of("2026-11"), Money.of("12189.63"), Money.of("11689.73")));
        assertThat(balances.ageing(CONTRACT, NOVEMBER_30)).hasSize(2);
    }

    private int charge(String source, String receivable, String revenue, String vat) {
        return post(CHARGE, source, NOVEMBER_30, Map.of("RECEIVABLE", receivable, "REVENUE", revenue, "VAT", vat));
    }

    private void correct(String source, String receivable, String revenue, String vat) {
        post(CORRECTION, source, DECEMBER_31, Map.of("RECEIVABLE", receivable, "REVENUE", revenue, "VAT", vat));
    }

    private void pay(String source, String amount) {
        post(PAYMENT, source, DECEMBER_5, Map.of("BANK", amount, "RECEIVABLE", "-" + amount));
    }

    private int post(PostingKind kind, String source, LocalDate day, Map<String, String> accounts) {
        return ledger.post(new PostingBatch(kind, """
                select :source as source, 'Проба' as title, date_trunc('month', cast(:day as date))::date as period,
                       cast(:day as date) as effective_on, 99001 as subscriber_code, cast(:contract as bigint) as contract_id,
                       account, amount
                  from unnest(cast(:accounts as text[]), cast(:amounts as numeric[])) as a(account, amount)
                """, Map.of(
                "source", source, "day", day, "contract", CONTRACT,
                "accounts", Sql.column("text", accounts.keySet(), a -> a),
                "amounts", Sql.column("numeric", accounts.values(), BigDecimal::new))));
    }

    private static OpeningBalances.OpeningBalance opening(String amount) {
        return new OpeningBalances.OpeningBalance(
                new SubscriberCode(99_001), CONTRACT, LocalDate.of(2026, 10, 31), Money.of(amount));
    }
}
