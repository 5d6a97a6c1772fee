package ru.rodnik.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.hamcrest.Matchers;
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
import ru.rodnik.documents.PenaltyOutcome.Invoiced;
import ru.rodnik.documents.RevisionOutcome.Refused;
import ru.rodnik.documents.RevisionOutcome.Revised;
import ru.rodnik.ledger.Balances;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/** What employees do with papers of a shop whose November 2026 is released: 12 189.63. */
class StaffPapersTests extends DatabaseTest {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");
    private static final SubscriberCode SHOP = new SubscriberCode(88_801);

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final ReviseDocument reviseDocument;
    private final InvoicePenalty invoicePenalty;
    private final DocumentPdf documentPdf;
    private final PaperSettings settings;
    private final Balances balances;
    private final InvariantChecks checks;
    private final JdbcClient sql;
    private final MockMvc web;
    private final Clock clock;
    private long contract;

    StaffPapersTests(
            WaterTown town,
            RunMonth runMonth,
            ReleaseMonth releaseMonth,
            ReviseDocument reviseDocument,
            InvoicePenalty invoicePenalty,
            DocumentPdf documentPdf,
            PaperSettings settings,
            Balances balances,
            InvariantChecks checks,
            JdbcClient sql,
            MockMvc web,
            Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.reviseDocument = reviseDocument;
        this.invoicePenalty = invoicePenalty;
        this.documentPdf = documentPdf;
        this.settings = settings;
        this.balances = balances;
        this.checks = checks;
        this.sql = sql;
        this.web = web;
        this.clock = clock;
    }

    @BeforeEach
    void a_released_november() {
        town.opens();
        town.subscriber(SHOP.value(), "ООО «Лавка»");
        contract = town.contract(SHOP.value(), "Д-88801", "LEGAL_OTHER", "NET", null);
        var premises = town.premises(contract, SHOP.value(), "P-88801", "EXTERNAL_SUPPLIER");
        var meter = town.coldMeter(premises, SHOP.value(), "M-88801", LocalDate.of(2025, 1, 10), "0");
        var before = OffsetDateTime.now(clock).minusDays(1);
        town.reading(meter, SHOP.value(), "2026-10-31", "1000", before);
        town.reading(meter, SHOP.value(), "2026-11-20", "1120", before);
        town.hotWater(premises, SHOP.value(), "2026-11", "35", before);
        runMonth.run(NOVEMBER);
        releaseMonth.release(NOVEMBER);
    }

    @Test
    void a_revised_vat_invoice_keeps_number_and_date_and_says_what_the_registry_says_now() {
        long first = id("VAT_INVOICE");
        assertThat(reviseDocument.revise("k0", first, "Неверный КПП")).isInstanceOf(Refused.class);
        rename("ООО «Новая лавка»");
        assertThat(reviseDocument.revise("k1", first, "Неверное наименование")).isInstanceOfSatisfying(
                Revised.class, done -> {
                    assertThat(done.revision()).isEqualTo(1);
                    var before = paperOf(first);
                    var after = paperOf(done.documentId());
                    assertThat(after.number()).isEqualTo(before.number());
                    assertThat(after.date()).isEqualTo(before.date());
                    assertThat(after.revision()).isEqualTo(1);
                    assertThat(after.revisedOn()).isEqualTo(LocalDate.now(clock));
                    assertThat(after.buyer().name()).isEqualTo("ООО «Новая лавка»");
                    assertThat(after.lines()).isEqualTo(before.lines());
                    assertThat(after.verifyCode()).isNotEqualTo(before.verifyCode());
                    assertThat(before.buyer().name()).isEqualTo("ООО «Лавка»");
                });
        rename("ООО «Новейшая лавка»");
        assertThat(reviseDocument.revise("k2", first, "И ещё раз")).isInstanceOfSatisfying(
                Revised.class, done -> assertThat(done.revision()).isEqualTo(2));
        assertSound();
    }

    @Test
    void the_same_wish_twice_makes_one_revision_and_an_act_is_never_revised() {
        long first = id("VAT_INVOICE");
        rename("ООО «Новая лавка»");
        assertThat(reviseDocument.revise("k1", first, "Имя")).isEqualTo(reviseDocument.revise("k1", first, "Имя"));
        assertThat(reviseDocument.revise("k3", id("ACT"), "Имя")).isInstanceOf(Refused.class);
        assertThat(revisions()).isEqualTo(1);
    }

    @Test
    void a_penalty_is_a_bill_without_tax_in_the_row_of_bills_and_is_owed() {
        var penalty = new NewPenalty("p1", contract, OCTOBER, Money.of("125.40"), "пени за 12 дней");
        var once = invoicePenalty.invoice(penalty);
        assertThat(once).isInstanceOfSatisfying(Invoiced.class, done -> {
            assertThat(done.number()).isEqualTo("2");
            var paper = paperOf(done.documentId());
            assertThat(paper.vat()).isEqualTo(Money.ZERO);
            assertThat(paper.amounts()).singleElement().satisfies(line -> {
                assertThat(line.vatRate()).isNull();
                assertThat(line.title()).isEqualTo("Неустойка за октябрь 2026\u00a0г.: пени за 12 дней");
            });
        });
        assertThat(invoicePenalty.invoice(penalty)).isEqualTo(once);
        var moved = balances.turnovers(contract, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31));
        assertThat(moved.penalties()).isEqualTo(Money.of("125.40"));
        assertThat(moved.closing()).isEqualTo(Money.of("12315.03"));
        assertSound();
    }

    @Test
    void a_penalty_leaves_the_day_of_acts_and_vat_invoices_alone() {
        sql.sql("update documents.series set last_date = '2027-01-12' where series = 'INVOICE'").update();
        runMonth.run(NOVEMBER.next());
        releaseMonth.release(NOVEMBER.next());
        assertThat(sql.sql(
                "select kind || ' ' || date as line from documents.document where period = '2026-12-01' order by 1")
                .query(String.class).list()).containsExactly(
                        "ACT 2026-12-31", "INVOICE 2027-01-12", "VAT_INVOICE 2026-12-31");
    }

    @Test
    void an_employee_sets_what_a_contract_gets_and_others_may_only_look() throws Exception {
        sql.sql("update registry.subscriber set inn = '7707083893' where subscriber_code = :code")
                .param("code", SHOP.value()).update();
        var path = "/office/contracts/" + contract + "/papers";
        var accountant = SignedIn.staff(sql, "buh", null, StaffRole.ACCOUNTANT);
        web.perform(get(path).with(accountant)).andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Документы договора")));
        web.perform(post(path).with(accountant).with(csrf())
                .param("validFrom", "01.12.2026").param("paperSet", "UTD").param("delivery", "ELECTRONIC")
                .param("corrections", "UNIVERSAL").param("division", "3").param("advanceInvoices", "true"))
                .andExpect(status().is3xxRedirection());
        assertThat(settings.of(contract, LocalDate.of(2026, 12, 31)).paperSet()).isEqualTo(PaperSet.UTD);
        assertThat(settings.of(contract, LocalDate.of(2026, 11, 30))).isEqualTo(PaperSetting.USUAL);
        web.perform(post(path).with(accountant).with(csrf()).param("validFrom", "когда-нибудь"))
                .andExpect(content().string(Matchers.containsString("Дата не читается")));
        web.perform(post(path).with(SignedIn.staff(sql, "op", null, StaffRole.OPERATOR)).with(csrf())
                .param("validFrom", "01.12.2026")).andExpect(status().isForbidden());
    }

    private void rename(String name) {
        sql.sql("update registry.subscriber set name = :name, kpp = '630001002' where subscriber_code = :code")
                .param("name", name).param("code", SHOP.value()).update();
    }

    private long id(String kind) {
        return sql.sql("select id from documents.document where kind = :kind and revision = 0").param("kind", kind)
                .query(Long.class).single();
    }

    private long revisions() {
        return sql.sql("select count(*) as n from documents.document where revision > 0").query(Long.class).single();
    }

    private PaperContent paperOf(long id) {
        return CanonicalJson.read(
                sql.sql("select content from documents.document where id = :id").param("id", id).query(String.class)
                        .single(),
                PaperContent.class);
    }

    /** Every paper can be drawn, and nothing that is always true is broken. */
    private void assertSound() {
        sql.sql("select id from documents.document order by id").query(Long.class).list()
                .forEach(id -> assertThat(documentPdf.of(id)).as("paper " + id).isPresent());
        assertThat(checks.run()).filteredOn(result -> !result.holds() && !result.id().equals("I-16")).isEmpty();
    }
}
