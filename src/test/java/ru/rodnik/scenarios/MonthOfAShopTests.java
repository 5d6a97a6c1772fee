package ru.rodnik.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.DocumentKind.ACT;
import static ru.rodnik.documents.DocumentKind.CORRECTION_INVOICE;
import static ru.rodnik.documents.DocumentKind.INVOICE;
import static ru.rodnik.documents.DocumentKind.VAT_INVOICE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.rodnik.DatabaseTest;
import ru.rodnik.billing.Charges;
import ru.rodnik.billing.MonthRun;
import ru.rodnik.billing.Months;
import ru.rodnik.billing.RehearseMonth;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.ReleaseOutcome.AlreadyReleased;
import ru.rodnik.billing.ReleaseOutcome.Released;
import ru.rodnik.billing.ReleaseOutcome.SamePerson;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.billing.RunOutcome;
import ru.rodnik.billing.RunOutcome.Run;
import ru.rodnik.documents.Documents;
import ru.rodnik.documents.IssuedDocument;
import ru.rodnik.ledger.Balances;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Actor;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.SubscriberCode;

/** Example A of the rules: a shop takes 120 m³ in November 2026 and declares 35 m³ of hot water. */
class MonthOfAShopTests extends DatabaseTest {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final BillingPeriod DECEMBER = BillingPeriod.of("2026-12");
    private static final SubscriberCode SHOP = new SubscriberCode(88_101);
    private static final Actor FIRST = new Actor(Actor.Kind.STAFF, "billing", "Первая");
    private static final Actor SECOND = new Actor(Actor.Kind.STAFF, "accountant", "Вторая");

    private final WaterTown town;
    private final RunMonth runMonth;
    private final RehearseMonth rehearseMonth;
    private final ReleaseMonth releaseMonth;
    private final Months months;
    private final Charges charges;
    private final Documents documents;
    private final Balances balances;
    private final Clock clock;
    private long contract;
    private long meter;
    private long premises;

    MonthOfAShopTests(
            WaterTown town,
            RunMonth runMonth,
            RehearseMonth rehearseMonth,
            ReleaseMonth releaseMonth,
            Months months,
            Charges charges,
            Documents documents,
            Balances balances,
            Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.rehearseMonth = rehearseMonth;
        this.releaseMonth = releaseMonth;
        this.months = months;
        this.charges = charges;
        this.documents = documents;
        this.balances = balances;
        this.clock = clock;
    }

    @BeforeEach
    void a_shop_that_took_120_and_declared_35_cubic_metres() {
        town.opens();
        town.subscriber(SHOP.value(), "ООО «Лавка»");
        contract = town.contract(SHOP.value(), "Д-88101", "LEGAL_OTHER", "NET", null);
        premises = town.premises(contract, SHOP.value(), "P-88101", "EXTERNAL_SUPPLIER");
        meter = town.coldMeter(premises, SHOP.value(), "M-88101", LocalDate.of(2025, 1, 10), "0");
        town.reading(meter, SHOP.value(), "2026-10-31", "1000", earlier());
        town.reading(meter, SHOP.value(), "2026-11-20", "1120", earlier());
        town.hotWater(premises, SHOP.value(), "2026-11", "35", earlier());
    }

    private OffsetDateTime earlier() {
        return OffsetDateTime.now(clock).minusDays(1);
    }

    private OffsetDateTime later() {
        return OffsetDateTime.now(clock).plusSeconds(5);
    }

    @Test
    void a_month_comes_to_12189_roubles_63_kopecks() {
        var run = run(NOVEMBER);
        assertThat(run.gross()).isEqualTo(Money.of("12189.63"));
        assertThat(run.net()).isEqualTo(Money.of("9991.50"));
        assertThat(run.vat()).isEqualTo(Money.of("2198.13"));
        assertThat(balances.owed(contract, LocalDate.of(2027, 1, 1))).isEqualTo(Money.ZERO);
        assertThat(charges.of(contract, NOVEMBER, NOVEMBER)).isEmpty();
    }

    @Test
    void a_released_month_is_on_paper_and_owed() {
        run(NOVEMBER);
        release(NOVEMBER);
        assertThat(charges.of(contract, NOVEMBER, NOVEMBER)).hasSize(2);
        var papers = documents.of(SHOP, contract, NOVEMBER, NOVEMBER);
        assertThat(papers).extracting(IssuedDocument::kind).containsExactlyInAnyOrder(ACT, INVOICE, VAT_INVOICE);
        assertThat(papers).allSatisfy(paper -> {
            assertThat(paper.gross()).isEqualTo(Money.of("12189.63"));
            assertThat(paper.date()).isEqualTo(LocalDate.of(2026, 11, 30));
            assertThat(paper.number()).isEqualTo(1);
        });
        assertThat(balances.owed(contract, LocalDate.of(2026, 11, 29))).isEqualTo(Money.ZERO);
        assertThat(balances.owed(contract, LocalDate.of(2026, 11, 30))).isEqualTo(Money.of("12189.63"));
    }

    @Test
    void a_month_released_once_writes_nothing_more() {
        run(NOVEMBER);
        release(NOVEMBER);
        var before = state();
        assertThat(runMonth.run(NOVEMBER)).isInstanceOf(RunOutcome.AlreadyReleased.class);
        assertThat(releaseMonth.release(NOVEMBER)).isInstanceOf(AlreadyReleased.class);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_month_calculated_twice_is_charged_once() {
        run(NOVEMBER);
        town.reading(meter, SHOP.value(), "2026-11-25", "1130", earlier());
        var second = run(NOVEMBER);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.gross()).isEqualTo(Money.of("13108.29"));
        assertThat(town.rows("select from billing.charge_v")).isEmpty();
        assertThat(town.rows("select from billing.run_charge_v")).hasSize(2);
        assertThat(town.rows("select from consumption.volume_v")).hasSize(3);
    }

    @Test
    void who_ran_a_month_does_not_release_it() {
        Acting.as(FIRST, new Scope.Everything(), () -> run(NOVEMBER));
        assertThat(Acting.as(FIRST, new Scope.Everything(), () -> releaseMonth.release(NOVEMBER)))
                .isInstanceOf(SamePerson.class);
        assertThat(Acting.as(SECOND, new Scope.Everything(), () -> releaseMonth.release(NOVEMBER)))
                .isInstanceOf(Released.class);
    }

    @Test
    void a_volume_accepted_late_is_corrected_at_the_price_of_its_month() {
        run(NOVEMBER);
        release(NOVEMBER);
        town.reading(meter, SHOP.value(), "2026-11-30", "1125", later());
        town.reading(meter, SHOP.value(), "2026-12-20", "1200", later());
        var december = run(DECEMBER);
        var corrections = town.rows("""
                select service, volume, net, vat, gross, corrected_period::text as corrected
                  from billing.run_charge_v where method = 'CORRECTION' order by service
                """);
        assertThat(corrections).extracting(row -> String.valueOf(row.get("volume"))).containsExactly("5.000", "5.000");
        assertThat(corrections).extracting(row -> String.valueOf(row.get("gross"))).containsExactly("292.80", "166.53");
        release(DECEMBER);
        var papers = documents.of(SHOP, contract, DECEMBER, DECEMBER);
        assertThat(papers).extracting(IssuedDocument::kind)
                .containsExactlyInAnyOrder(ACT, INVOICE, VAT_INVOICE, CORRECTION_INVOICE);
        var turnovers = balances.turnovers(contract, DECEMBER.firstDay(), DECEMBER.lastDay());
        assertThat(turnovers.corrected()).isEqualTo(Money.of("459.33"));
        assertThat(turnovers.charged().plus(turnovers.corrected())).isEqualTo(december.gross());
    }

    @Test
    void a_month_that_only_gives_back_makes_a_credit_and_no_invoice() {
        run(NOVEMBER);
        release(NOVEMBER);
        town.replacePrice("COLD_WATER", LocalDate.of(2026, 10, 1), "40.00", "48.80");
        town.reading(meter, SHOP.value(), "2026-12-20", "1120", later());
        town.hotWater(premises, SHOP.value(), "2026-12", "0", earlier());
        var december = run(DECEMBER);
        assertThat(december.gross()).isEqualTo(Money.of("-1171.20"));
        release(DECEMBER);
        var papers = documents.of(SHOP, contract, DECEMBER, DECEMBER);
        assertThat(papers).extracting(IssuedDocument::kind).containsExactly(CORRECTION_INVOICE);
        assertThat(papers.getFirst().number()).isEqualTo(2);
        assertThat(balances.owed(contract, DECEMBER.lastDay())).isEqualTo(Money.of("11018.43"));
    }

    @Test
    void a_budget_contract_over_its_limit_is_parked_and_the_run_goes_on() {
        var budget = town.contract(SHOP.value(), "Д-88102", "BUDGET", "NET", "100.00");
        var room = town.premises(budget, SHOP.value(), "P-88102", "NONE");
        var dial = town.coldMeter(room, SHOP.value(), "M-88102", LocalDate.of(2026, 10, 31), "0");
        town.reading(dial, SHOP.value(), "2026-11-20", "10", earlier());
        var run = run(NOVEMBER);
        assertThat(run.gross()).isEqualTo(Money.of("12189.63"));
        assertThat(months.parked(run.id())).singleElement()
                .satisfies(parked -> assertThat(parked.reason()).contains("лимит"));
    }

    @Test
    void a_rehearsal_keeps_nothing_and_tells_the_sums() {
        var rehearsal = rehearseMonth.rehearse(NOVEMBER);
        assertThat(rehearsal.contracts()).isEqualTo(1);
        assertThat(rehearsal.now()).extracting(sum -> sum.gross().toString()).containsExactly("7027.20", "5162.43");
        assertThat(months.current(NOVEMBER)).isEmpty();
        assertThat(town.rows("select from billing.run_charge_v")).isEmpty();
    }

    private MonthRun run(BillingPeriod month) {
        return ((Run) runMonth.run(month)).run();
    }

    private void release(BillingPeriod month) {
        assertThat(releaseMonth.release(month)).isInstanceOf(Released.class);
    }

    private Object state() {
        return List.of(
                town.rows("select * from billing.run_charge_v order by id"),
                town.rows("select * from documents.document_v order by id"),
                town.rows("select * from ledger.entry_v order by id"));
    }
}
