package ru.rodnik.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.DocumentKind.CORRECTION_INVOICE;
import static ru.rodnik.documents.DocumentKind.UTD;
import static ru.rodnik.documents.DocumentKind.VAT_INVOICE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.documents.PaperContent.Amount;
import ru.rodnik.documents.PaperContent.BasisPaper;
import ru.rodnik.documents.PaperContent.Buyer;
import ru.rodnik.documents.PaperContent.ContractOnPaper;
import ru.rodnik.documents.PaperContent.CorrectionLine;
import ru.rodnik.documents.PaperContent.Extra;
import ru.rodnik.documents.PaperContent.PaymentOrder;
import ru.rodnik.documents.PaperContent.Related;
import ru.rodnik.documents.PaperContent.Sum;
import ru.rodnik.documents.PaperContent.Utility;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** How a content is written down and read back, whenever it was written. */
class PaperContentTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");

    /** As the first version of the program wrote a счёт-фактура. */
    private static final String OLDER = """
            {"buyer":{"code":101,"inn":"7707083893","kind":"LEGAL_ENTITY","kpp":"631201001","legalAddress":"г. Самара",\
            "name":"ООО «Лавка»","phone":null,"postalAddress":null,"shortName":"ООО «Лавка»"},"contract":\
            {"governmentContractId":null,"number":"Д-1","priceBasis":"NET","signedOn":null},"corrections":[],\
            "date":"2026-10-31","dueOn":null,"gross":"122.00","issuedOn":"2026-11-03","kind":"VAT_INVOICE","lines":[],\
            "net":"100.00","number":"7","period":"2026-10","related":[{"date":"2026-10-31","kind":"ACT","number":"5"}],\
            "utility":{"account":"1","address":"г. Самара","bankName":"Банк","bik":"043601000",\
            "chiefAccountant":"Вторая В. В.","correspondentAccount":"2","director":"Первый П. П.","inn":"6300000009",\
            "kpp":"630001001","name":"ООО «ВС»","ogrn":"1026300000009","phone":"1","shortName":"ООО «ВС»"},\
            "vat":"22.00","verifyCode":"00","volumes":[]}""";

    @Test
    void a_content_from_before_a_property_existed_reads_as_a_paper_without_it() {
        var content = CanonicalJson.read(OLDER, PaperContent.class);
        assertThat(content.status()).isNull();
        assertThat(content.revision()).isZero();
        assertThat(content.payments()).isEmpty();
        assertThat(content.advances()).isEmpty();
        assertThat(content.extras()).isEmpty();
        assertThat(content.amounts()).isEmpty();
        assertThat(content.buyer().ogrn()).isNull();
        assertThat(content.related()).containsExactly(new Related(DocumentKind.ACT, "5", LocalDate.of(2026, 10, 31)));
    }

    @Test
    void everything_that_is_written_is_read_back() {
        var difference = new Sum(CubicMetres.of("-3"), Money.of("-144.00"), Money.of("-31.68"), Money.of("-175.68"));
        var before = new Sum(CubicMetres.of("10"), Money.of("480.00"), Money.of("105.60"), Money.of("585.60"));
        var line = new CorrectionLine(
                "COLD_WATER", OCTOBER, Price.of("48.00"), Price.of("50.00"), VatRate.of("22"), before,
                before.plus(difference), difference, 2, new Related(UTD, "17/3", DAY, 1, DAY));
        var content = content(1, 2, DAY, List.of(line));
        assertThat(CanonicalJson.read(CanonicalJson.write(content), PaperContent.class)).isEqualTo(content);
        assertThat(content.increases()).isEqualTo(Sum.ZERO);
        assertThat(content.decreases()).isEqualTo(difference);
    }

    @Test
    void what_is_not_there_is_not_written() {
        assertThat(CanonicalJson.write(content(null, 0, null, List.of())))
                .doesNotContain("\"revision\":0", "\"corrections\"", "\"status\"", "\"volumes\"", "\"told\"");
    }

    private static PaperContent content(
            @Nullable Integer status, int revision, @Nullable LocalDate revisedOn, List<CorrectionLine> corrections) {
        return new PaperContent(
                CORRECTION_INVOICE, "18", DAY, DAY, OCTOBER.next(),
                new Utility("ВС", "ВС", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"),
                new Buyer(101, "LEGAL_ENTITY", "Лавка", "Лавка", "1", "2", "1027700132195", "г. Самара", null, null),
                new ContractOnPaper("Д-1", null, "NET", null), List.of(), corrections, List.of(), Money.ZERO,
                Money.ZERO,
                Money.ZERO, null, List.of(), "00", status, revision, revisedOn,
                List.of(new PaymentOrder("45", DAY, Money.of("50000.00"))), List.of(new Related(VAT_INVOICE, "9", DAY)),
                new BasisPaper("Расчет платы за ноябрь 2026 г.", "1", DAY), List.of(new Extra("Договор", "Д-1")),
                List.of(new Amount("Предварительная оплата", VatRate.of("22"), Money.of("40983.61"),
                        Money.of("9016.39"), Money.of("50000.00"))),
                status != null);
    }
}
