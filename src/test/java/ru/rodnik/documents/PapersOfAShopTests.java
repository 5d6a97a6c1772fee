package ru.rodnik.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static ru.rodnik.documents.DocumentKind.ACT;
import static ru.rodnik.documents.DocumentKind.CORRECTION_INVOICE;
import static ru.rodnik.documents.DocumentKind.INVOICE;
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
import ru.rodnik.documents.xml.WrittenXml;
import ru.rodnik.platform.Export;
import ru.rodnik.print.PdfReader;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Actor;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.SubscriberCode;

/** The papers of Example A: a shop that owes 12 189.63 for November 2026. */
class PapersOfAShopTests extends DatabaseTest {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final BillingPeriod DECEMBER = BillingPeriod.of("2026-12");
    private static final SubscriberCode SHOP = new SubscriberCode(88_401);

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final Documents documents;
    private final DocumentPdf documentPdf;
    private final DocumentXml documentXml;
    private final ReconciliationAct reconciliationAct;
    private final Reconciliations reconciliations;
    private final List<Export> exports;
    private final InvariantChecks checks;
    private final JdbcClient sql;
    private final Clock clock;
    private long contract;
    private long meter;

    PapersOfAShopTests(
            WaterTown town,
            RunMonth runMonth,
            ReleaseMonth releaseMonth,
            Documents documents,
            DocumentPdf documentPdf,
            DocumentXml documentXml,
            ReconciliationAct reconciliationAct,
            Reconciliations reconciliations,
            List<Export> exports,
            InvariantChecks checks,
            JdbcClient sql,
            Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.documents = documents;
        this.documentPdf = documentPdf;
        this.documentXml = documentXml;
        this.reconciliationAct = reconciliationAct;
        this.reconciliations = reconciliations;
        this.exports = exports;
        this.checks = checks;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_released_november() {
        town.opens();
        town.subscriber(SHOP.value(), "ООО «Лавка»");
        contract = town.contract(SHOP.value(), "Д-88401", "LEGAL_OTHER", "NET", null);
        var premises = town.premises(contract, SHOP.value(), "P-88401", "EXTERNAL_SUPPLIER");
        meter = town.coldMeter(premises, SHOP.value(), "M-88401", LocalDate.of(2025, 1, 10), "0");
        var before = OffsetDateTime.now(clock).minusDays(1);
        town.reading(meter, SHOP.value(), "2026-10-31", "1000", before);
        town.reading(meter, SHOP.value(), "2026-11-20", "1120", before);
        town.hotWater(premises, SHOP.value(), "2026-11", "35", before);
        release(NOVEMBER);
    }

    private void release(BillingPeriod month) {
        runMonth.run(month);
        releaseMonth.release(month);
    }

    @Test
    void the_invoice_says_what_is_to_be_paid_and_by_when() {
        assertThat(text(INVOICE, NOVEMBER))
                .contains("Счет на оплату № 1 от 30 ноября 2026 г.", "ООО «Лавка»", "Д-88401")
                .contains("12 189,63", "Двенадцать тысяч сто восемьдесят девять рублей 63 копейки", "10.12.2026");
    }

    @Test
    void the_vat_invoice_names_the_act_and_the_tax_of_each_line() {
        assertThat(text(VAT_INVOICE, NOVEMBER))
                .contains("Счет-фактура №", "Акт об оказании услуг, № 1 от 30.11.2026", "1 267,20", "930,93",
                        "2 198,13");
    }

    @Test
    void the_act_shows_the_readings_behind_the_volumes() {
        assertThat(text(ACT, NOVEMBER)).contains("Акт № 1", "№ 100-200", "1 000", "1 120", "120", "по прибору", "35");
    }

    @Test
    void a_correction_shows_the_month_before_and_after() {
        var later = OffsetDateTime.now(clock).plusSeconds(5);
        town.reading(meter, SHOP.value(), "2026-11-30", "1125", later);
        town.reading(meter, SHOP.value(), "2026-12-20", "1200", later);
        release(DECEMBER);
        assertThat(text(CORRECTION_INVOICE, DECEMBER))
                .contains("№ 1 от 30 ноября 2026 г.", "А (до изменения)", "5 760,00", "6 000,00", "292,80", "459,33");
    }

    @Test
    void what_was_delivered_once_is_delivered_again_byte_by_byte() {
        var paper = paper(INVOICE, NOVEMBER);
        var first = documentPdf.of(paper.id()).orElseThrow();
        sql.sql("update registry.subscriber set name = 'ООО «Другое имя»' where subscriber_code = :code")
                .param("code", SHOP.value()).update();
        var second = documentPdf.of(paper.id()).orElseThrow();
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(paper(INVOICE, NOVEMBER).sha256Pdf()).isEqualTo(first.sha256());
        assertThat(first.fileName()).isEqualTo("Счёт на оплату № 1 от 30.11.2026.pdf");
    }

    @Test
    void an_exchange_file_is_delivered_byte_by_byte_and_lies_inside_the_printed_paper() {
        var paper = paper(VAT_INVOICE, NOVEMBER);
        var xml = documentXml.of(paper.id()).orElseThrow();
        sql.sql("update registry.subscriber set name = 'ООО «Другое имя»' where subscriber_code = :code")
                .param("code", SHOP.value()).update();
        assertThat(documentXml.of(paper.id()).orElseThrow().bytes()).isEqualTo(xml.bytes());
        assertThat(sql.sql("select sha256_xml from documents.document_v where id = :id").param("id", paper.id())
                .query(String.class).single()).isEqualTo(xml.sha256().hex());
        var file = WrittenXml.of(xml.fileName(), xml.bytes());
        assertThat(file.value("/Файл/@ИдФайл") + ".xml").isEqualTo(xml.fileName());
        assertThat(file.value("//ВсегоОпл/@СтТовУчНалВсего")).isEqualTo("12189.63");
        assertThat(file.value("//СвПокуп//@НаимОрг")).isEqualTo("ООО «Лавка»");
        assertThat(PdfReader.attachments(documentPdf.of(paper.id()).orElseThrow().bytes()))
                .containsExactly(entry(xml.fileName(), xml.bytes()));
    }

    @Test
    void an_invoice_has_no_exchange_file_and_a_stranger_gets_none() {
        assertThat(documentXml.of(paper(INVOICE, NOVEMBER).id())).isEmpty();
        var act = paper(ACT, NOVEMBER).id();
        sql.sql("select set_config('rodnik.scope', '88402', true)").query(String.class).single();
        assertThat(documentXml.of(act)).isEmpty();
    }

    @Test
    void a_paper_first_asked_for_late_still_says_what_was_so_on_its_day() {
        sql.sql("update registry.subscriber set name = 'ООО «Другое имя»' where subscriber_code = :code")
                .param("code", SHOP.value()).update();
        assertThat(text(VAT_INVOICE, NOVEMBER)).contains("ООО «Лавка»").doesNotContain("Другое имя");
    }

    @Test
    void a_document_is_never_changed() {
        assertThatThrownBy(() -> sql.sql("update documents.document set content = ''").update())
                .rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void a_reconciliation_closes_and_is_kept_as_it_was_given() {
        var act = reconciliationAct.form(SHOP, contract, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))
                .orElseThrow();
        assertThat(act.debit()).isEqualTo(Money.of("12189.63"));
        assertThat(act.closing()).isEqualTo(Money.of("12189.63"));
        var pdf = reconciliationAct.pdf(act.id()).orElseThrow();
        assertThat(pdf.sha256()).isEqualTo(act.sha256Pdf());
        assertThat(PdfReader.text(pdf.bytes()))
                .contains("Реализация (счёт", "12 189,63", "рублей 63 копейки");
        var all =
                reconciliationAct.form(SHOP, null, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)).orElseThrow();
        assertThat(all.opening()).isEqualTo(Money.of("12189.63"));
        assertThat(all.debit()).isEqualTo(Money.ZERO);
        assertThat(reconciliations.of(SHOP)).hasSize(2);
    }

    @Test
    void a_stranger_sees_no_paper_and_forms_no_reconciliation_of_another() {
        assertThat(reconciliationAct.form(new SubscriberCode(88_402), contract, LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30))).isEmpty();
        var id = paper(INVOICE, NOVEMBER).id();
        sql.sql("select set_config('rodnik.scope', '88402', true)").query(String.class).single();
        assertThat(documents.find(id)).isEmpty();
        assertThat(documentPdf.of(id)).isEmpty();
    }

    @Test
    void exports_say_the_same_to_the_kopeck() {
        assertThat(export("balances")).containsExactly(
                cells("Д-88401", "0.00", "12189.63", "0.00", "0.00", "0.00", "12189.63"));
        assertThat(export("charges")).extracting(row -> row.subList(0, 12)).containsExactly(
                cells("2026-11", "Д-88401", "P-88401", "COLD_WATER", "120.000", "METER", "48.00", "NET", "5760.00",
                        "22",
                        "1267.20", "7027.20"),
                cells("2026-11", "Д-88401", "P-88401", "WASTEWATER", "155.000", "BALANCE", "27.30", "NET", "4231.50",
                        "22",
                        "930.93", "5162.43"));
        assertThat(export("volumes")).hasSize(3);
        assertThat(export("documents")).extracting(row -> row.subList(0, 9)).containsExactly(
                cells("ACT", "ACT", "1", "2026-11-30", "2026-11", "Д-88401", "9991.50", "2198.13", "12189.63"),
                cells("INVOICE", "INVOICE", "1", "2026-11-30", "2026-11", "Д-88401", "9991.50", "2198.13", "12189.63"),
                cells("VAT_INVOICE", "VAT_INVOICE", "1", "2026-11-30", "2026-11", "Д-88401", "9991.50", "2198.13",
                        "12189.63"));
    }

    @Test
    void what_was_delivered_holds_all_that_is_always_true_of_papers() {
        documents.of(SHOP, contract, NOVEMBER, NOVEMBER)
                .forEach(paper -> assertThat(documentPdf.of(paper.id())).isPresent());
        assertThat(checks.run()).filteredOn(result -> !result.holds() && !result.id().equals("I-16")).isEmpty();
    }

    @Test
    void papers_are_delivered_to_their_subscriber() {
        var id = paper(INVOICE, NOVEMBER).id();
        var actor = new Actor(Actor.Kind.SUBSCRIBER, "88401", "Иванова");
        assertThat(Acting.as(actor, Scope.of(SHOP), () -> documentPdf.of(id))).isPresent();
    }

    private IssuedDocument paper(DocumentKind kind, BillingPeriod month) {
        return documents.of(SHOP, contract, month, month).stream()
                .filter(paper -> paper.kind() == kind).findFirst().orElseThrow();
    }

    private String text(DocumentKind kind, BillingPeriod month) {
        return PdfReader.text(documentPdf.of(paper(kind, month).id()).orElseThrow().bytes());
    }

    private List<List<String>> export(String name) {
        var export = exports.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
        try (var rows = export.rows(NOVEMBER)) {
            return rows.map(row -> row.stream().map(PapersOfAShopTests::text).toList()).toList();
        }
    }

    private static String text(@Nullable Object cell) {
        return String.valueOf(cell);
    }

    private static List<String> cells(String... cells) {
        return List.of(cells);
    }
}
