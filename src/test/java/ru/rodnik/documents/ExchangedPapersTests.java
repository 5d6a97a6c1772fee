package ru.rodnik.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.DocumentKind.ADVANCE_VAT_INVOICE;
import static ru.rodnik.documents.DocumentKind.VAT_INVOICE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.documents.RevisionOutcome.Revised;
import ru.rodnik.documents.xml.WrittenXml;
import ru.rodnik.payments.EnterPayment;
import ru.rodnik.payments.NewPayment;
import ru.rodnik.print.PdfReader;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/** The exchange files of a shop that paid in advance, was named wrongly, or has a contract the format does not know. */
class ExchangedPapersTests extends DatabaseTest {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final SubscriberCode SHOP = new SubscriberCode(88_751);

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final EnterPayment enterPayment;
    private final ReviseDocument reviseDocument;
    private final DocumentXml documentXml;
    private final DocumentPdf documentPdf;
    private final JdbcClient sql;
    private final Clock clock;
    private long contract;

    ExchangedPapersTests(
            WaterTown town,
            RunMonth runMonth,
            ReleaseMonth releaseMonth,
            EnterPayment enterPayment,
            ReviseDocument reviseDocument,
            DocumentXml documentXml,
            DocumentPdf documentPdf,
            JdbcClient sql,
            Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.enterPayment = enterPayment;
        this.reviseDocument = reviseDocument;
        this.documentXml = documentXml;
        this.documentPdf = documentPdf;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_shop_with_readings() {
        town.opens();
        town.subscriber(SHOP.value(), "ООО «Лавка»");
        contract = town.contract(SHOP.value(), "Д-88751", "LEGAL_OTHER", "NET", null);
        var premises = town.premises(contract, SHOP.value(), "P-88751", "NONE");
        var meter = town.coldMeter(premises, SHOP.value(), "M-88751", LocalDate.of(2025, 1, 10), "0");
        var before = OffsetDateTime.now(clock).minusDays(1);
        town.reading(meter, SHOP.value(), "2026-10-31", "1000", before);
        town.reading(meter, SHOP.value(), "2026-11-20", "1120", before);
    }

    private void release() {
        runMonth.run(NOVEMBER);
        releaseMonth.release(NOVEMBER);
    }

    private long id(DocumentKind kind) {
        return sql.sql("select id from documents.document where kind = :kind order by id limit 1")
                .param("kind", kind.name()).query(Long.class).single();
    }

    private WrittenXml xml(long id) {
        var paper = documentXml.of(id).orElseThrow();
        return WrittenXml.of(paper.fileName(), paper.bytes());
    }

    @Test
    void an_advance_is_taxed_within_its_sum_and_the_supply_names_it() {
        enterPayment.enter(new NewPayment("k", LocalDate.of(2026, 10, 15), "45", LocalDate.of(2026, 10, 15),
                "6300000016", "ООО «Лавка»", "Оплата", Money.of("50000.00"), contract));
        release();
        var advance = xml(id(ADVANCE_VAT_INVOICE));
        assertThat(advance.value("//@СпОбстФСЧФ") + " " + advance.value("//@НалСт")).isEqualTo("2 22/122");
        assertThat(advance.value("//ВсегоОпл/@СтТовУчНалВсего")).isEqualTo("50000.00");
        assertThat(advance.value("//ВсегоОпл/СумНалВсего/СумНал")).isEqualTo("9016.39");
        assertThat(advance.value("//СвПРД/@НомерПРД")).isEqualTo("45");
        var supply = xml(id(VAT_INVOICE));
        assertThat(supply.value("//СопрДокФХЖ/@РеквНаимДок")).isEqualTo("АСЧФ");
        assertThat(supply.value("//СопрДокФХЖ/@РеквНомерДок"))
                .isEqualTo(advance.value("//СвСчФакт/@НомерДок"));
    }

    @Test
    void a_revised_paper_names_the_file_it_replaces_which_stays_as_it_was() {
        release();
        var first = documentXml.of(id(VAT_INVOICE)).orElseThrow();
        sql.sql("update registry.subscriber set name = 'ООО «Новая лавка»' where subscriber_code = :code")
                .param("code", SHOP.value()).update();
        var revised = (Revised) reviseDocument.revise("k", id(VAT_INVOICE), "Неверное наименование");
        var second = xml(revised.documentId());
        assertThat(second.value("//@ИмяФайлИспрПрод") + ".xml").isEqualTo(first.fileName());
        assertThat(second.value("//ИспрДок/@НомИспр")).isEqualTo("1");
        assertThat(second.value("//СвПокуп//@НаимОрг")).isEqualTo("ООО «Новая лавка»");
        assertThat(second.fileName()).isNotEqualTo(first.fileName());
        assertThat(documentXml.of(id(VAT_INVOICE)).orElseThrow().bytes()).isEqualTo(first.bytes());
    }

    @Test
    void a_paper_the_format_cannot_take_is_printed_alone_and_it_is_said_why() {
        sql.sql("update registry.contract set government_contract_id = '123' where id = :id")
                .param("id", contract).update();
        release();
        long paper = id(VAT_INVOICE);
        assertThat(documentXml.of(paper)).isEmpty();
        assertThat(documentXml.obstacle(paper))
                .contains("Идентификатор государственного контракта должен иметь от 20 до 25 знаков.");
        assertThat(PdfReader.attachments(documentPdf.of(paper).orElseThrow().bytes())).isEmpty();
        assertThat(documentXml.obstacle(id(DocumentKind.INVOICE))).isEmpty();
    }
}
