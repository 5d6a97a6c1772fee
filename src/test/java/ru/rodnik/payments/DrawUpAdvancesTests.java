package ru.rodnik.payments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.StaffRole;
import ru.rodnik.access.web.SignedIn;
import ru.rodnik.audit.InvariantChecks;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.documents.AdvanceReceived;
import ru.rodnik.exchange.Quarter;
import ru.rodnik.exchange.Registers;
import ru.rodnik.payments.AdvanceTerm.Waits;
import ru.rodnik.payments.DrawUpAdvances.Waiting;
import ru.rodnik.payments.PaymentOutcome.Entered;
import ru.rodnik.payments.PaymentOutcome.Reversed;
import ru.rodnik.reporting.Papers;
import ru.rodnik.reporting.Reach;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/** A shop that pays in advance of its November 2026, 12 189.63; no month was ever released before. */
class DrawUpAdvancesTests extends DatabaseTest {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final String ADVANCES = "/office/documents/advances";
    private static final int SHOP = 88_711;
    private static final LocalDate NOVEMBER_14 = LocalDate.of(2026, 11, 14);
    private static final LocalDate NOVEMBER_15 = LocalDate.of(2026, 11, 15);

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final EnterPayment enterPayment;
    private final ReversePayment reversePayment;
    private final DrawUpAdvances drawUpAdvances;
    private final InvariantChecks checks;
    private final JdbcClient sql;
    private final MockMvc web;
    private final Registers registers;
    private final Papers papers;
    private final Clock clock;
    private long contract;
    private long meter;

    DrawUpAdvancesTests(
            WaterTown town, RunMonth runMonth, ReleaseMonth releaseMonth, EnterPayment enterPayment,
            ReversePayment reversePayment, DrawUpAdvances drawUpAdvances, InvariantChecks checks, JdbcClient sql,
            MockMvc web, Registers registers, Papers papers, Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.enterPayment = enterPayment;
        this.reversePayment = reversePayment;
        this.drawUpAdvances = drawUpAdvances;
        this.checks = checks;
        this.sql = sql;
        this.web = web;
        this.registers = registers;
        this.papers = papers;
        this.clock = clock;
    }

    @BeforeEach
    void a_shop_with_readings() {
        town.opens();
        town.subscriber(SHOP, "ООО «Лавка»");
        contract = town.contract(SHOP, "Д-88711", "LEGAL_OTHER", "NET", null);
        var premises = town.premises(contract, SHOP, "P-88711", "EXTERNAL_SUPPLIER");
        meter = town.coldMeter(premises, SHOP, "M-88711", LocalDate.of(2025, 1, 10), "0");
        var before = OffsetDateTime.now(clock).minusDays(1);
        town.reading(meter, SHOP, "2026-10-31", "1000", before);
        town.reading(meter, SHOP, "2026-11-20", "1120", before);
        town.hotWater(premises, SHOP, "2026-11", "35", before);
    }

    @Test
    void an_advance_gets_its_paper_within_five_days_and_the_supply_of_the_month_uses_it_up() {
        pay(10, "20000.00");
        assertThat(drawUpAdvances.waiting(NOVEMBER_14)).extracting(Waiting::advance)
                .extracting(AdvanceReceived::amount).containsExactly(Money.of("20000.00"));
        assertThat(drawUpAdvances.waiting(NOVEMBER_14).getFirst().term())
                .isEqualTo(new AdvanceTerm(NOVEMBER_15, Waits.EARLIER_MONTH));
        assertThat(drawUpAdvances.drawUp(NOVEMBER_14)).isZero();
        assertThat(drawUpAdvances.drawUp(NOVEMBER_15)).isEqualTo(1);
        assertThat(drawUpAdvances.drawUp(NOVEMBER_15)).isZero();
        assertThat(drawUpAdvances.waiting(NOVEMBER_15)).isEmpty();
        assertThat(advances()).containsExactly("1 2026-11-10 20000.00 20000.00");
        release();
        assertThat(advances()).containsExactly("1 2026-11-10 20000.00 7810.37");
        assertThat(sql.sql("""
                select d.kind || ' ' || d.full_number || ' ' || o.gross || ' ' || o.vat as line
                  from documents.advance_offset_v o join documents.document_v d on d.id = o.document_id
                """).query(String.class).list()).containsExactly("VAT_INVOICE 2 12189.63 2198.13");
        assertSound();
    }

    @Test
    void two_payments_of_one_day_have_a_paper_each() {
        pay(10, "3000.00");
        pay(10, "2000.00");
        assertThat(drawUpAdvances.drawUp(NOVEMBER_15)).isEqualTo(2);
        assertThat(advances()).containsExactly("1 2026-11-10 3000.00 3000.00", "2 2026-11-10 2000.00 2000.00");
    }

    @Test
    void a_payment_taken_back_leaves_no_open_advance_and_no_supply_uses_it_up() {
        long payment = pay(10, "20000.00");
        drawUpAdvances.drawUp(NOVEMBER_15);
        takeBack(payment);
        assertThat(advances()).containsExactly("1 2026-11-10 20000.00 0.00");
        assertThat(closings()).containsExactly("RETURNED 20000.00 3606.56 " + LocalDate.now(clock));
        release();
        assertThat(sql.sql("select count(*) from documents.advance_offset_v").query(Long.class).single()).isZero();
        assertSound();
    }

    @Test
    void a_returned_advance_is_deducted_in_the_books_of_its_quarter() throws IOException {
        long payment = pay(10, "20000.00");
        drawUpAdvances.drawUp(NOVEMBER_15);
        takeBack(payment);
        var book = new ByteArrayOutputStream();
        registers.salesBookCsv(Quarter.containing(LocalDate.now(clock)), book);
        assertThat(book.toString(UTF_8).lines()).anyMatch(line -> line.contains(";22;") && line.contains("3606.56"));
    }

    @Test
    void of_an_advance_used_up_in_part_the_rest_is_returned_with_the_rest_of_its_tax() {
        long payment = pay(10, "20000.00");
        drawUpAdvances.drawUp(NOVEMBER_15);
        release();
        takeBack(payment);
        assertThat(advances()).containsExactly("1 2026-11-10 20000.00 0.00");
        assertThat(closings()).containsExactly("RETURNED 7810.37 1408.43 " + LocalDate.now(clock));
        assertSound();
    }

    @Test
    void another_advance_that_pays_the_month_in_its_stead_is_closed_too() {
        long payment = pay(10, "12189.63");
        pay(11, "5000.00");
        drawUpAdvances.drawUp(NOVEMBER_15.plusDays(1));
        release();
        assertThat(advances())
                .containsExactly("1 2026-11-10 12189.63 0.00", "2 2026-11-11 5000.00 5000.00");
        takeBack(payment);
        assertThat(advances()).containsExactly("1 2026-11-10 12189.63 0.00", "2 2026-11-11 5000.00 0.00");
        assertThat(closings()).containsExactly("SET_OFF 5000.00 901.64 " + LocalDate.now(clock));
        assertSound();
    }

    @Test
    void what_pays_a_correction_of_an_earlier_month_is_set_off_when_that_is_released() {
        pay(10, "50000.00");
        drawUpAdvances.drawUp(NOVEMBER_15);
        release();
        var later = OffsetDateTime.now(clock).plusSeconds(5);
        town.reading(meter, SHOP, "2026-11-30", "1125", later);
        town.reading(meter, SHOP, "2026-12-20", "1200", later);
        runMonth.run(NOVEMBER.next());
        releaseMonth.release(NOVEMBER.next());
        assertThat(closings()).singleElement().asString().startsWith("SET_OFF ").endsWith(" 2026-12-31");
        assertThat(sql.sql("select open_gross as amount from documents.advance_v").query(Money.class).single())
                .isEqualTo(sql.sql("select amount - allocated as amount from payments.payment_v").query(Money.class)
                        .single());
        assertSound();
    }

    @Test
    void the_subscriber_sees_what_is_left_of_it_and_the_promise_stays_that_of_the_month() throws Exception {
        pay(LocalDate.now(clock).minusDays(12), "777.00");
        var today = BillingPeriod.containing(LocalDate.now(clock));
        assertThat(papers.span(new Reach(Set.of(new SubscriberCode(SHOP)), null))).isEmpty();
        drawUpAdvances.drawUp(LocalDate.now(clock));
        assertThat(papers.span(new Reach(Set.of(new SubscriberCode(SHOP)), null)))
                .hasValueSatisfying(span -> assertThat(span.lastCharged()).isNull());
        assertThat(papers.of(new Reach(Set.of(new SubscriberCode(SHOP)), null), null, today.previous(), today, 1, 1))
                .singleElement().satisfies(paper -> assertThat(paper.advanceOpen()).isEqualTo(Money.of("777.00")));
    }

    @Test
    void the_office_sees_until_when_and_draws_up_what_is_ready() throws Exception {
        pay(LocalDate.now(clock).minusDays(12), "777.00");
        pay(LocalDate.now(clock), "555.00");
        var accountant = SignedIn.staff(sql, "buh-advances", null, StaffRole.ACCOUNTANT);
        var operator = SignedIn.staff(sql, "op-advances", null, StaffRole.OPERATOR);
        web.perform(get("/office").with(operator))
                .andExpect(content().string(containsString("Авансы без счёта-фактуры")));
        web.perform(get(ADVANCES).with(operator))
                .andExpect(content().string(allOf(
                        containsString("ООО «Лавка»"), containsString("срок вышел"), containsString("ждёт конца дня"),
                        not(containsString("Выставить готовые")))));
        web.perform(post(ADVANCES).with(operator).with(csrf())).andExpect(status().isForbidden());
        web.perform(get(ADVANCES).with(accountant))
                .andExpect(content().string(containsString("Выставить готовые, 1")));
        web.perform(post(ADVANCES).with(accountant).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(advances()).singleElement().asString().endsWith("777.00 777.00");
        web.perform(get("/office/documents?kind=ADVANCE_VAT_INVOICE&month=all").with(accountant))
                .andExpect(content()
                        .string(allOf(containsString("аванс не зачтён: 777,00"), containsString("На бумаге"))));
    }

    private long pay(int day, String amount) {
        return pay(LocalDate.of(2026, 11, day), amount);
    }

    private long pay(LocalDate date, String amount) {
        var outcome = enterPayment.enter(new NewPayment(
                "key-" + date + amount, date, "45", date, null, "ООО «Лавка»", "Аванс по договору", Money.of(amount),
                contract));
        assertThat(outcome).isInstanceOf(Entered.class);
        return ((Entered) outcome).paymentId();
    }

    private void takeBack(long payment) {
        assertThat(reversePayment.reverse("back-" + payment, payment, "Деньги вернули"))
                .isInstanceOf(Reversed.class);
    }

    private void release() {
        runMonth.run(NOVEMBER);
        releaseMonth.release(NOVEMBER);
    }

    private List<String> advances() {
        return sql.sql("""
                select d.full_number || ' ' || d.date || ' ' || a.gross || ' ' || a.open_gross as line
                  from documents.advance_v a join documents.document_v d on d.id = a.document_id order by d.number
                """).query(String.class).list();
    }

    private List<String> closings() {
        return sql.sql(
                "select why || ' ' || gross || ' ' || vat || ' ' || closed_on as line from documents.advance_closing_v")
                .query(String.class).list();
    }

    private void assertSound() {
        assertThat(checks.run()).filteredOn(result -> !result.holds() && !result.id().equals("I-16")).isEmpty();
    }
}
