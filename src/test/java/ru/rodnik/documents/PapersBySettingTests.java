package ru.rodnik.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.DocumentKind.ACT;
import static ru.rodnik.documents.DocumentKind.ADVANCE_VAT_INVOICE;
import static ru.rodnik.documents.DocumentKind.CORRECTION_INVOICE;
import static ru.rodnik.documents.DocumentKind.INVOICE;
import static ru.rodnik.documents.DocumentKind.UTD;
import static ru.rodnik.documents.DocumentKind.VAT_INVOICE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.audit.InvariantChecks;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.documents.PaperContent.Extra;
import ru.rodnik.documents.PaperContent.PaymentOrder;
import ru.rodnik.documents.PaperContent.Related;
import ru.rodnik.payments.EnterPayment;
import ru.rodnik.payments.NewPayment;
import ru.rodnik.payments.PaymentOutcome.Entered;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/** November 2026 of Example A, 12 189.63, for a shop whose contract says which papers it gets. */
class PapersBySettingTests extends DatabaseTest {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final BillingPeriod DECEMBER = BillingPeriod.of("2026-12");
    private static final SubscriberCode SHOP = new SubscriberCode(88_701);
    private static final LocalDate NOVEMBER_30 = LocalDate.of(2026, 11, 30);

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final EnterPayment enterPayment;
    private final DocumentPdf documentPdf;
    private final InvariantChecks checks;
    private final JdbcClient sql;
    private final Clock clock;
    private long contract;
    private long meter;

    PapersBySettingTests(
            WaterTown town,
            RunMonth runMonth,
            ReleaseMonth releaseMonth,
            EnterPayment enterPayment,
            DocumentPdf documentPdf,
            InvariantChecks checks,
            JdbcClient sql,
            Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.enterPayment = enterPayment;
        this.documentPdf = documentPdf;
        this.checks = checks;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_shop_with_readings() {
        town.opens();
        town.subscriber(SHOP.value(), "ООО «Лавка»");
        contract = town.contract(SHOP.value(), "Д-88701", "LEGAL_OTHER", "NET", null);
        var premises = town.premises(contract, SHOP.value(), "P-88701", "EXTERNAL_SUPPLIER");
        meter = town.coldMeter(premises, SHOP.value(), "M-88701", LocalDate.of(2025, 1, 10), "0");
        var before = OffsetDateTime.now(clock).minusDays(1);
        town.reading(meter, SHOP.value(), "2026-10-31", "1000", before);
        town.reading(meter, SHOP.value(), "2026-11-20", "1120", before);
        town.hotWater(premises, SHOP.value(), "2026-11", "35", before);
    }

    @Test
    void a_utd_stands_for_the_act_and_the_vat_invoice_and_is_posted_once() {
        agree("UTD", "INVOICE", null, "ЛицевойСчет={код}\nПериод={период}");
        release(NOVEMBER);
        assertThat(numbers()).containsExactly("INVOICE 1 INVOICE", "UTD 1 VAT_INVOICE");
        var utd = content(UTD);
        assertThat(utd.status()).isEqualTo(1);
        assertThat(utd.gross()).isEqualTo(Money.of("12189.63"));
        assertThat(utd.volumes()).isNotEmpty();
        assertThat(utd.extras()).containsExactly(new Extra("ЛицевойСчет", "88701"), new Extra("Период", "2026-11"));
        assertThat(posted()).containsExactly("Реализация (УПД № 1 от 30.11.2026) 12189.63");
        assertSound();
    }

    @Test
    void whoever_is_issued_no_vat_invoices_gets_a_utd_of_status_2_among_the_acts() {
        agree("UTD_WITHOUT_VAT_INVOICE", "INVOICE", null, null);
        release(NOVEMBER);
        assertThat(numbers()).containsExactly("INVOICE 1 INVOICE", "UTD 1 ACT");
        agree("ACT", "INVOICE", null, null);
        correctNovember();
        assertThat(content(CORRECTION_INVOICE).status()).isEqualTo(2);
        assertThat(numbers()).contains("ACT 2 ACT", "CORRECTION_INVOICE 3 ACT");
        assertThat(posted()).contains(
                "Реализация (акт № 2 от 31.12.2026) 8055.66",
                "Корректировка (корректировка акта № 3 от 31.12.2026) 459.33");
        assertSound();
    }

    @Test
    void numbers_bear_the_mask_of_their_kind_and_the_index_of_the_division() {
        sql.sql("insert into documents.number_mask values ('VAT_INVOICE', '2026-01-01', 'СФ-{n}[/{index}]')").update();
        agree("PAIR", "INVOICE", "3", null);
        release(NOVEMBER);
        assertThat(numbers()).containsExactly("ACT 1/3 ACT", "INVOICE 1/3 INVOICE", "VAT_INVOICE СФ-1/3 VAT_INVOICE");
        assertThat(content(VAT_INVOICE).number()).isEqualTo("СФ-1/3");
        assertThat(content(VAT_INVOICE).related()).containsExactly(new Related(ACT, "1/3", NOVEMBER_30));
        assertThat(posted()).containsExactly("Реализация (счёт-фактура № СФ-1/3 от 30.11.2026) 12189.63");
    }

    @Test
    void a_second_correction_begins_where_the_first_ended() {
        agree("UTD", "UNIVERSAL", null, null);
        release(NOVEMBER);
        correctNovember();
        var first = content(CORRECTION_INVOICE);
        assertThat(first.status()).isEqualTo(1);
        assertThat(first.reason()).isNotNull();
        assertThat(first.related()).containsExactly(new Related(UTD, "1", NOVEMBER_30));
        assertThat(first.corrections()).extracting(line -> line.lineInOriginal()).containsExactly(1, 2);
        town.reading(meter, SHOP.value(), "2026-11-30", "1124", OffsetDateTime.now(clock).plusSeconds(8));
        release(BillingPeriod.of("2027-01"));
        var second =
                sql.sql("select content from documents.document where kind = 'CORRECTION_INVOICE' order by id desc")
                        .query(String.class).list().stream().map(text -> CanonicalJson.read(text, PaperContent.class))
                        .findFirst()
                        .orElseThrow();
        assertThat(second.corrections().getFirst().before()).isEqualTo(first.corrections().getFirst().after());
        assertThat(second.decreases().gross()).isEqualTo(Money.of("-91.87"));
        assertThat(second.increases().gross()).isEqualTo(Money.of("91.87"));
        assertThat(sql.sql("""
                select decrease_net + decrease_vat as amount from documents.document_v
                 where kind = 'CORRECTION_INVOICE' order by id desc limit 1
                """).query(Money.class).single()).isEqualTo(Money.of("-91.87"));
    }

    @Test
    void an_advance_has_its_own_vat_invoice_and_the_supply_names_it() {
        pay("2026-10-15", "50000.00");
        release(NOVEMBER);
        assertThat(numbers()).containsExactly(
                "ACT 1 ACT", "ADVANCE_VAT_INVOICE 1 VAT_INVOICE", "INVOICE 1 INVOICE", "VAT_INVOICE 2 VAT_INVOICE");
        var order = new PaymentOrder("45", LocalDate.of(2026, 10, 15), Money.of("50000.00"));
        var advance = content(ADVANCE_VAT_INVOICE);
        assertThat(advance.date()).isEqualTo("2026-10-15");
        assertThat(advance.vat()).isEqualTo(Money.of("9016.39"));
        assertThat(advance.payments()).containsExactly(order);
        assertThat(advance.amounts()).singleElement()
                .satisfies(line -> assertThat(line.vat()).isEqualTo(advance.vat()));
        var supply = content(VAT_INVOICE);
        assertThat(supply.payments()).containsExactly(order);
        assertThat(supply.advances())
                .containsExactly(new Related(ADVANCE_VAT_INVOICE, "1", LocalDate.of(2026, 10, 15)));
        assertThat(content(ACT).advances()).isEmpty();
        assertThat(offsets()).containsExactly("12189.63 2198.13");
        release(DECEMBER);
        assertThat(numbers()).filteredOn(number -> number.startsWith("ADVANCE")).hasSize(1);
        assertThat(offsets()).hasSize(2);
        assertSound();
    }

    @Test
    void money_of_the_month_pays_the_supply_of_the_month_first_and_only_the_rest_is_an_advance() {
        pay("2026-11-10", "20000.00");
        release(NOVEMBER);
        assertThat(content(ADVANCE_VAT_INVOICE).gross()).isEqualTo(Money.of("7810.37"));
        assertThat(content(ADVANCE_VAT_INVOICE).date()).isEqualTo("2026-11-10");
        assertThat(content(VAT_INVOICE).advances()).isEmpty();
    }

    @Test
    void whoever_wants_no_vat_invoices_of_advances_gets_none() {
        agree("UTD_WITHOUT_VAT_INVOICE", "INVOICE", null, null);
        pay("2026-10-15", "50000.00");
        release(NOVEMBER);
        assertThat(numbers()).containsExactly("INVOICE 1 INVOICE", "UTD 1 ACT");
    }

    private void agree(String set, String corrections, @Nullable String division, @Nullable String extras) {
        sql.sql("""
                insert into documents.paper_setting (subscriber_code, contract_id, valid_from, paper_set, delivery, corrections,
                                                     division, advance_invoices, extras, recorded_at, recorded_by)
                values (:code, :contract, '2026-01-01', :set, 'PAPER', :corrections, :division, true, :extras, now(), 'test')
                """)
                .param("code", SHOP.value()).param("contract", contract).param("set", set)
                .param("corrections", corrections).param("division", division).param("extras", extras).update();
    }

    private void pay(String day, String amount) {
        var date = LocalDate.parse(day);
        var outcome = enterPayment.enter(new NewPayment(
                "key-" + day, date, "45", date, null, "ООО «Лавка»", "Аванс по договору", Money.of(amount), contract));
        assertThat(outcome).isInstanceOf(Entered.class);
    }

    /** November was 125 m³, not 120; December is 75 m³. */
    private void correctNovember() {
        var later = OffsetDateTime.now(clock).plusSeconds(5);
        town.reading(meter, SHOP.value(), "2026-11-30", "1125", later);
        town.reading(meter, SHOP.value(), "2026-12-20", "1200", later);
        release(DECEMBER);
    }

    private void release(BillingPeriod month) {
        runMonth.run(month);
        releaseMonth.release(month);
    }

    private List<String> numbers() {
        return sql.sql("""
                select kind || ' ' || full_number || ' ' || series as line from documents.document_v
                 order by kind, number
                """).query(String.class).list();
    }

    private PaperContent content(DocumentKind kind) {
        return CanonicalJson.read(
                sql.sql("select content from documents.document where kind = :kind order by id limit 1")
                        .param("kind", kind.name()).query(String.class).single(),
                PaperContent.class);
    }

    private List<String> posted() {
        return sql.sql("""
                select title || ' ' || amount as line from ledger.entry_v
                 where account = 'RECEIVABLE' and counts_as in ('CHARGE', 'CORRECTION') order by id
                """).query(String.class).list();
    }

    private List<String> offsets() {
        return sql.sql("select gross || ' ' || vat as line from documents.advance_offset_v order by document_id")
                .query(String.class).list();
    }

    /** Every paper can be drawn, and nothing that is always true is broken. */
    private void assertSound() {
        sql.sql("select id from documents.document order by id").query(Long.class).list()
                .forEach(id -> assertThat(documentPdf.of(id)).as("paper " + id).isPresent());
        assertThat(checks.run()).filteredOn(result -> !result.holds() && !result.id().equals("I-16")).isEmpty();
    }
}
