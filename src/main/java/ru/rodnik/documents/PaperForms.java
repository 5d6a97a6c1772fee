package ru.rodnik.documents;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.rodnik.billing.Service;
import ru.rodnik.documents.PaperContent.BasisPaper;
import ru.rodnik.documents.PaperContent.CorrectionLine;
import ru.rodnik.documents.PaperContent.Line;
import ru.rodnik.documents.PaperContent.Related;
import ru.rodnik.documents.PaperContent.VolumeLine;
import ru.rodnik.documents.form.CorrectionDocument;
import ru.rodnik.documents.form.CorrectionDocumentForm;
import ru.rodnik.documents.form.CorrectionInvoice;
import ru.rodnik.documents.form.CorrectionInvoiceForm;
import ru.rodnik.documents.form.FormLine;
import ru.rodnik.documents.form.PaymentInvoice;
import ru.rodnik.documents.form.PaymentInvoiceForm;
import ru.rodnik.documents.form.ServiceAct;
import ru.rodnik.documents.form.ServiceActForm;
import ru.rodnik.documents.form.TransferDocument;
import ru.rodnik.documents.form.TransferDocumentForm;
import ru.rodnik.documents.form.VatInvoice;
import ru.rodnik.documents.form.VatInvoiceForm;
import ru.rodnik.documents.form.VatPlace;
import ru.rodnik.documents.form.VerifyMark;
import ru.rodnik.documents.xml.XmlPaper;
import ru.rodnik.print.BankDetails;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Party;
import ru.rodnik.print.PaymentQr;
import ru.rodnik.print.Signer;
import ru.rodnik.print.Words;
import ru.rodnik.shared.Price;

/** Puts a frozen content onto its form; the same content gives the same bytes. */
final class PaperForms {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final String CUBIC_METRE_CODE = "113";
    private static final String CUBIC_METRE = "м3";

    private PaperForms() {}

    /** @param site where the cabinet is opened, for the mark by which papers are verified; may be empty */
    static byte[] pdf(PaperContent content, String site) {
        return paper(content, new VerifyMark(content.verifyCode(), site)).pdf();
    }

    /** With its exchange file inside, the same bytes that are given out beside it. */
    static byte[] pdf(PaperContent content, String site, XmlPaper.Written exchangeFile) {
        return paper(content, new VerifyMark(content.verifyCode(), site))
                .attach(exchangeFile.fileName(), exchangeFile.bytes(),
                        "Этот же документ в формате обмена ФНС, без подписи")
                .pdf();
    }

    private static ru.rodnik.print.Paper paper(PaperContent content, VerifyMark mark) {
        return switch (content.kind()) {
            case INVOICE, PENALTY_INVOICE ->
                    PaymentInvoiceForm.paper(invoice(content)).keep(Gap.of(4), mark.below(false));
            case VAT_INVOICE, ADVANCE_VAT_INVOICE ->
                    VatInvoiceForm.paper(vatInvoice(content)).keep(Gap.of(3), mark.below(true));
            case ACT -> ServiceActForm.paper(act(content)).keep(Gap.of(4), mark.below(true));
            case CORRECTION_INVOICE -> {
                var status = content.status();
                yield status == null
                        ? CorrectionInvoiceForm.paper(correction(content)).keep(Gap.of(3), mark.below(true))
                        : CorrectionDocumentForm.paper(agreement(content, status), mark);
            }
            case UTD -> TransferDocumentForm.paper(transfer(content), mark);
        };
    }

    /** For supply, or for penalties: they have no tax, and their lines tell their days. */
    private static PaymentInvoice invoice(PaperContent content) {
        var penalty = content.kind() == DocumentKind.PENALTY_INVOICE;
        var reason = content.reason();
        return new PaymentInvoice(
                content.number(), content.date(), seller(content.utility()), bank(content.utility()),
                buyer(content.buyer()), basis(content), reason == null ? null : named(reason),
                penalty ? null : content.period(), vatPlace(content),
                penalty ? untaxed(content) : lines(content.lines()), content.dueOn(), purpose(content), qr(content),
                head(content.utility()), accountant(content.utility()));
    }

    private static List<FormLine> untaxed(PaperContent content) {
        return content.amounts().stream()
                .map(amount -> new FormLine(amount.title(), "—", "—", null, null, amount.net(), null, amount.vat()))
                .toList();
    }

    private static String named(BasisPaper paper) {
        return paper.title() + " № " + paper.number() + " от " + day(paper.date());
    }

    /** Of a supply or of an advance, alone or within a УПД, which names itself on line 5а. */
    private static VatInvoice vatInvoice(PaperContent content) {
        var shipments = content.kind() == DocumentKind.UTD
                ? List.of(new Related(DocumentKind.UTD, content.number(), content.date()))
                : content.related();
        return new VatInvoice(
                content.number(), content.date(), revision(content), seller(content.utility()), buyer(content.buyer()),
                content.payments().stream().map(order -> "№ " + order.number() + " от " + day(order.date())).toList(),
                shipments.stream().map(PaperForms::titled).toList(),
                content.advances().stream().map(PaperForms::named).toList(),
                content.contract().governmentContractId(),
                content.kind() == DocumentKind.ADVANCE_VAT_INVOICE ? advances(content) : lines(content.lines()), false,
                head(content.utility()), accountant(content.utility()));
    }

    private static VatInvoice.@Nullable Correction revision(PaperContent content) {
        var revisedOn = content.revisedOn();
        return content.revision() == 0 || revisedOn == null
                ? null
                : new VatInvoice.Correction(content.revision(), revisedOn);
    }

    private static List<FormLine> advances(PaperContent content) {
        return content.amounts().stream()
                .map(paid -> FormLine.advance(paid.title(), Objects.requireNonNull(paid.vatRate()), paid.gross(),
                        paid.vat()))
                .toList();
    }

    private static TransferDocument transfer(PaperContent content) {
        var status = content.status();
        return new TransferDocument(
                status != null && status == DocumentKind.WITHOUT_VAT_INVOICE
                        ? TransferDocument.Status.HANDOVER_ALONE
                        : TransferDocument.Status.WITH_VAT_INVOICE,
                vatInvoice(content), basis(content), content.date(),
                "Период оказания услуг: " + day(content.period().firstDay()) + "–" + day(content.period().lastDay())
                        + "." + (content.volumes().isEmpty() ? "" : " Приложение: показания и объемы."),
                head(content.utility()), accountant(content.utility()), content.period(), readings(content));
    }

    private static List<ServiceAct.Reading> readings(PaperContent content) {
        return content.volumes().stream().map(PaperForms::reading).toList();
    }

    private static ServiceAct act(PaperContent content) {
        return new ServiceAct(
                content.number(), content.date(), services(content.lines()), content.period(),
                seller(content.utility()),
                buyer(content.buyer()), basis(content), vatPlace(content), lines(content.lines()),
                readings(content), null, head(content.utility()), null);
    }

    private static CorrectionInvoice correction(PaperContent content) {
        return new CorrectionInvoice(
                content.number(), content.date(), revision(content),
                content.related().stream().map(PaperForms::original).toList(), seller(content.utility()),
                buyer(content.buyer()), content.contract().governmentContractId(),
                content.corrections().stream().map(line -> change(line, content.related().size() > 1)).toList(), false,
                head(content.utility()), accountant(content.utility()));
    }

    private static CorrectionDocument agreement(PaperContent content, int status) {
        var reason = content.reason();
        return new CorrectionDocument(
                status == DocumentKind.WITHOUT_VAT_INVOICE
                        ? CorrectionDocument.Status.NOTICE_ALONE
                        : CorrectionDocument.Status.WITH_VAT_INVOICE,
                correction(content), content.related().stream().map(PaperForms::titled).toList(),
                List.of(reason == null ? basis(content) : named(reason)),
                content.told() ? CorrectionDocument.Notice.NOTIFICATION : CorrectionDocument.Notice.PROPOSAL,
                head(content.utility()), accountant(content.utility()));
    }

    private static CorrectionInvoice.Original original(Related paper) {
        var revision = paper.revision();
        var revisedOn = paper.revisedOn();
        return new CorrectionInvoice.Original(paper.number(), paper.date(),
                revision == null || revisedOn == null ? null : new VatInvoice.Correction(revision, revisedOn));
    }

    /** @param named whether the line says of which paper it is, because there are several */
    private static CorrectionInvoice.Change change(CorrectionLine line, boolean named) {
        var original = line.original();
        var after = line.priceAfter();
        return new CorrectionInvoice.Change(
                line.lineInOriginal(), LineNames.code(line.service()),
                LineNames.of(line) + (named && original != null ? " (" + named(original) + ")" : ""),
                CUBIC_METRE_CODE, CUBIC_METRE, line.vatRate(), state(line.before(), line.price()),
                state(line.after(), after == null ? line.price() : after));
    }

    private static CorrectionInvoice.State state(PaperContent.Sum sum, Price price) {
        return new CorrectionInvoice.State(sum.volume(), price, sum.net(), sum.vat(), sum.gross());
    }

    private static String titled(Related paper) {
        return paper.kind().title() + ", " + named(paper);
    }

    private static List<FormLine> lines(List<Line> lines) {
        return lines.stream()
                .map(line -> new FormLine(
                        LineNames.of(line), CUBIC_METRE_CODE, CUBIC_METRE, line.volume(), line.price(), line.net(),
                        line.vatRate(), line.vat())
                        .coded(LineNames.code(line.service())))
                .toList();
    }

    private static ServiceAct.Reading reading(VolumeLine line) {
        return new ServiceAct.Reading(
                line.address(), medium(line.medium()), line.serial() == null ? "—" : "№ " + line.serial(),
                line.previous(),
                line.current(), line.volume(), ReadingWords.method(line.method()));
    }

    private static String medium(String medium) {
        return switch (medium) {
            case "COLD_WATER" -> "Холодная вода";
            case "HOT_WATER" -> "Горячая вода";
            default -> "Сточные воды";
        };
    }

    private static String services(List<Line> lines) {
        return lines.stream().map(Line::service).distinct()
                .map(service -> switch (Service.valueOf(service)) {
                    case COLD_WATER -> "холодного водоснабжения";
                    case WASTEWATER -> "водоотведения";
                    case NEGATIVE_IMPACT -> "по приёму сверхнормативных сточных вод";
                })
                .collect(joining(", ")).replaceFirst(", (?=[^,]*$)", " и ");
    }

    private static String basis(PaperContent content) {
        var contract = content.contract();
        return "Единый договор холодного водоснабжения и водоотведения № " + contract.number()
                + (contract.signedOn() == null ? "" : " от " + day(contract.signedOn()))
                + ", код абонента " + content.buyer().code();
    }

    static String purpose(PaperContent content) {
        var penalty = content.kind() == DocumentKind.PENALTY_INVOICE;
        return (penalty ? "Неустойка по счету № " : "Оплата по счету № ") + content.number() + " от "
                + day(content.date()) + (penalty ? "" : " за " + Words.month(content.period())) + ", договор № "
                + content.contract().number() + ", код абонента " + content.buyer().code() + ". "
                + (penalty ? "Без налога (НДС)" : "В т.ч. НДС " + content.vat());
    }

    private static @Nullable String qr(PaperContent content) {
        var utility = content.utility();
        return new PaymentQr(
                utility.shortName(), utility.inn(), utility.kpp(), bank(utility), content.gross(), purpose(content),
                Integer.toString(content.buyer().code()), content.contract().number(), content.number(), content.date())
                .text();
    }

    private static VatPlace vatPlace(PaperContent content) {
        return content.contract().priceBasis().equals("GROSS") ? VatPlace.WITHIN : VatPlace.ON_TOP;
    }

    static Party seller(PaperContent.Utility utility) {
        return new Party(utility.name(), utility.inn(), utility.kpp(), utility.ogrn(), utility.address(),
                utility.phone());
    }

    static Party buyer(PaperContent.Buyer buyer) {
        return new Party(buyer.name(), buyer.inn(), buyer.kpp(), null, buyer.legalAddress(), buyer.phone());
    }

    private static BankDetails bank(PaperContent.Utility utility) {
        return new BankDetails(utility.bankName(), utility.bik(), utility.correspondentAccount(), utility.account());
    }

    private static Signer head(PaperContent.Utility utility) {
        return Signer.of("Директор", utility.director());
    }

    static Signer accountant(PaperContent.Utility utility) {
        return Signer.of("Главный бухгалтер", utility.chiefAccountant());
    }

    private static String named(Related paper) {
        var revision = paper.revision();
        var revisedOn = paper.revisedOn();
        return "№ " + paper.number() + " от " + day(paper.date())
                + (revision == null || revisedOn == null
                        ? ""
                        : " (исправление № " + revision + " от " + day(revisedOn) + ")");
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
