package ru.rodnik.documents.xml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.xml.CorrectionDocument.Agreement;
import ru.rodnik.documents.xml.CorrectionDocument.Change;
import ru.rodnik.documents.xml.CorrectionDocument.Figures;
import ru.rodnik.documents.xml.CorrectionDocument.Original;
import ru.rodnik.documents.xml.Signature.Authority;
import ru.rodnik.documents.xml.TransferDocument.Function;
import ru.rodnik.documents.xml.TransferDocument.Line;
import ru.rodnik.documents.xml.TransferDocument.Payment;
import ru.rodnik.documents.xml.TransferDocument.Revision;
import ru.rodnik.documents.xml.TransferDocument.Transfer;
import ru.rodnik.print.BankDetails;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** October of a housing company: 1250.5 m³ of water and 1180.25 m³ of sewage, 124 680.18 with tax. */
final class XmlSamples {

    static final VatRate VAT = VatRate.of("22");
    static final UUID ID = UUID.fromString("d23f0824-128b-4f33-8c5c-7fd0a6a3a450");
    static final LocalDate OCTOBER_31 = LocalDate.of(2026, 10, 31);
    static final LocalDateTime ISSUED = LocalDateTime.of(2026, 11, 2, 18, 5, 9);
    static final Side UTILITY = new Side(
            "2XX-9901000010-990101001",
            new Side.Organisation("Муниципальное унитарное предприятие «Тестводоканал»", "9901000010", "990101001"),
            "МУП «Тестводоканал»",
            "000001, Тестовая обл., г. Тестоград, ул. Водопроводная, д. 1",
            new BankDetails("ТЕСТОВЫЙ БАНК (АО)", "049900601", "30101810200000000601", "40702810400000000001"));
    static final Side HOUSING = buyer(new Side.Organisation(
            "Общество с ограниченной ответственностью «УК Тестовый дом»", "9902000020", "990201001"),
            "ООО «УК Тестовый дом»");
    static final Signature SIGNATURE = new Signature(
            "Директор", new FullName("Иванова", "Анна", "Петровна"), null, new Authority.Certificate());
    static final NamedPaper CONTRACT = new NamedPaper(
            "Единый договор холодного водоснабжения и водоотведения", "120-В", LocalDate.of(2024, 2, 1));
    static final Line WATER = new Line(1, "Холодное водоснабжение (питьевая вода), октябрь 2026 г.", "ХВС",
            CubicMetres.of("1250.5"), Price.of("45.18"), Money.of("56497.59"), VAT, Money.of("12429.47"),
            Money.of("68927.06"));
    static final Line SEWAGE = new Line(2, "Водоотведение, октябрь 2026 г.", "ВО", CubicMetres.of("1180.25"),
            Price.of("38.72"), Money.of("45699.28"), VAT, Money.of("10053.84"), Money.of("55753.12"));
    static final Line PREPAID = new Line(1, "Предварительная оплата за холодное водоснабжение и водоотведение", null,
            null, null, null, VAT, Money.of("9016.39"), Money.of("50000.00"));
    static final Figures BEFORE = figures("1250.5", "56497.59", "12429.47", "68927.06");
    static final Change LESS = new Change(1, 1, "Холодное водоснабжение, октябрь 2026 г.", Price.of("45.18"),
            Price.of("45.18"), VAT, BEFORE, figures("1200", "54216.00", "11927.52", "66143.52"));
    static final Change MORE = new Change(2, 2, "Водоотведение, октябрь 2026 г.", Price.of("38.72"), Price.of("38.72"),
            VAT, figures("1180.25", "45699.28", "10053.84", "55753.12"),
            figures("1200", "46464.00", "10222.08", "56686.08"));

    private XmlSamples() {}

    static Side buyer(Side.Identity identity, @Nullable String shortName) {
        return new Side("2XX-9902000020-990201001", identity, shortName,
                "000002, Тестовая обл., г. Тестоград, ул. Домовая, д. 2, офис 3", null);
    }

    static Figures figures(String volume, String net, String vat, String gross) {
        return new Figures(CubicMetres.of(volume), Money.of(net), Money.of(vat), Money.of(gross));
    }

    static NamedPaper itself(String title) {
        return new NamedPaper(title, "1234", OCTOBER_31);
    }

    static TransferDocument paper(Function function, Side buyer, Line... lines) {
        var title = switch (function) {
            case TAX_INVOICE_AND_TRANSFER -> "Универсальный передаточный документ";
            case TAX_INVOICE, ADVANCE, TRANSFER -> "Акт об оказании услуг";
        };
        return new TransferDocument(
                function, ID, ISSUED, "1234", OCTOBER_31, null, UTILITY, buyer, List.of(),
                function.hasTaxInvoice() && function != Function.ADVANCE ? List.of(itself(title)) : List.of(),
                List.of(), null, List.of(new InfoField("ЛицевойСчет", "100200300")), List.of(lines),
                function.hasTransfer()
                        ? new Transfer(title, OCTOBER_31, LocalDate.of(2026, 10, 1), OCTOBER_31, CONTRACT)
                        : null,
                SIGNATURE);
    }

    static TransferDocument utd() {
        return paper(Function.TAX_INVOICE_AND_TRANSFER, HOUSING, WATER, SEWAGE);
    }

    static TransferDocument advance() {
        var plain = paper(Function.ADVANCE, HOUSING, PREPAID);
        return with(plain, plain.revision(), List.of(new Payment("45", LocalDate.of(2026, 10, 5), Money.of("50000"))),
                List.of(), null);
    }

    /** With lines 1а, 5, 5б and 8. */
    static TransferDocument with(
            TransferDocument plain, @Nullable Revision revision, List<Payment> payments, List<NamedPaper> advances,
            @Nullable String contractId) {
        return new TransferDocument(
                plain.function(), plain.id(), plain.formedAt(), plain.number(), plain.date(), revision, plain.seller(),
                plain.buyer(), payments, plain.shipments(), advances, contractId, plain.fields(), plain.lines(),
                plain.transfer(), plain.signature());
    }

    static TransferDocument signed(TransferDocument plain, Signature signature) {
        return new TransferDocument(
                plain.function(), plain.id(), plain.formedAt(), plain.number(), plain.date(), plain.revision(),
                plain.seller(), plain.buyer(), plain.payments(), plain.shipments(), plain.advances(),
                plain.governmentContractId(), plain.fields(), plain.lines(), plain.transfer(), signature);
    }

    static TransferDocument on(LocalDate date, TransferDocument plain) {
        return new TransferDocument(
                plain.function(), plain.id(), plain.formedAt(), plain.number(), date, plain.revision(), plain.seller(),
                plain.buyer(), plain.payments(), plain.shipments(), plain.advances(), plain.governmentContractId(),
                plain.fields(), plain.lines(), plain.transfer(), plain.signature());
    }

    static CorrectionDocument correction(CorrectionDocument.Function function, Side buyer, Change... changes) {
        var november = LocalDate.of(2026, 11, 12);
        return new CorrectionDocument(
                function, ID, LocalDateTime.of(2026, 11, 12, 10, 0), "К-15", november, null,
                List.of(new Original("1234", OCTOBER_31, null)), UTILITY, buyer, null, List.of(), List.of(changes),
                function == CorrectionDocument.Function.TAX_INVOICE ? null : agreement(), SIGNATURE);
    }

    private static Agreement agreement() {
        return new Agreement("Универсальный корректировочный документ", true,
                "Перерасчет объема по акту поверки прибора учета",
                List.of(itself("Универсальный передаточный документ")),
                List.of(new NamedPaper("Акт поверки", "7", LocalDate.of(2026, 11, 10))));
    }

    static PaymentRequest request() {
        return new PaymentRequest(ID, ISSUED, "1234", OCTOBER_31, UTILITY, HOUSING, List.of(WATER, SEWAGE),
                "Оплата по счету № 1234 от 31.10.2026", LocalDate.of(2026, 11, 10), CONTRACT);
    }
}
