package ru.rodnik.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.PaperContent.Amount;
import ru.rodnik.documents.PaperContent.CorrectionLine;
import ru.rodnik.documents.PaperContent.Line;
import ru.rodnik.documents.PaperContent.Related;
import ru.rodnik.documents.xml.CorrectionDocument;
import ru.rodnik.documents.xml.CorrectionXml;
import ru.rodnik.documents.xml.FullName;
import ru.rodnik.documents.xml.InfoField;
import ru.rodnik.documents.xml.NamedPaper;
import ru.rodnik.documents.xml.PaymentRequest;
import ru.rodnik.documents.xml.PaymentRequestXml;
import ru.rodnik.documents.xml.Signature;
import ru.rodnik.documents.xml.TransferDocument;
import ru.rodnik.documents.xml.TransferDocument.Function;
import ru.rodnik.documents.xml.TransferXml;
import ru.rodnik.documents.xml.XmlPaper;

/**
 * Puts a frozen content into its exchange file; the same content gives the same bytes: identifiers follow from the
 * paper's own code, times from the moment it was issued.
 */
final class PaperXml {

    private static final String UTD = "Универсальный передаточный документ";
    private static final String UNIVERSAL_CORRECTION = "Универсальный корректировочный документ";
    private static final String ACT = "Акт об оказании услуг";
    private static final String INVOICE = "Счет-фактура";
    private static final String CONTRACT = "Единый договор холодного водоснабжения и водоотведения";

    private final PaperContent content;
    private final LocalDateTime issuedAt;
    private final @Nullable String replacedFile;
    private final FullName director;

    private PaperXml(
            PaperContent content, LocalDateTime issuedAt, @Nullable String replacedFile, FullName director) {
        this.content = content;
        this.issuedAt = issuedAt;
        this.replacedFile = replacedFile;
        this.director = director;
    }

    /**
     * The file of the paper, or why there is none.
     *
     * @param issuedAt by the clocks of the utility
     * @param replacedFile the name of the file, without its ending, that an исправление replaces; none if there was none
     */
    static XmlPaper of(PaperContent content, LocalDateTime issuedAt, @Nullable String replacedFile) {
        var director = FullName.of(content.utility().director());
        return director.isEmpty()
                ? new XmlPaper.Impossible("У подписавшего «" + content.utility().director() + "» не указано имя.")
                : new PaperXml(content, issuedAt, replacedFile, director.get()).paper();
    }

    private XmlPaper paper() {
        return switch (content.kind()) {
            case VAT_INVOICE -> TransferXml.of(transfer(Function.TAX_INVOICE, null));
            case ACT -> TransferXml.of(transfer(Function.TRANSFER, ACT));
            case UTD -> TransferXml.of(transfer(
                    isWithoutVatInvoice() ? Function.TRANSFER : Function.TAX_INVOICE_AND_TRANSFER, UTD));
            case ADVANCE_VAT_INVOICE -> TransferXml.of(transfer(Function.ADVANCE, null));
            case CORRECTION_INVOICE -> CorrectionXml.of(correction());
            case INVOICE, PENALTY_INVOICE -> PaymentRequestXml.of(request());
        };
    }

    private boolean isWithoutVatInvoice() {
        var status = content.status();
        return status != null && status == DocumentKind.WITHOUT_VAT_INVOICE;
    }

    private TransferDocument transfer(Function function, @Nullable String title) {
        return new TransferDocument(
                function, id(), issuedAt, content.number(), content.date(),
                revised() ? new TransferDocument.Revision(content.revision(), revisedOn(), replacedFile) : null,
                PaperSides.seller(content.utility()), PaperSides.buyer(content.buyer()),
                content.payments().stream()
                        .map(order -> new TransferDocument.Payment(order.number(), order.date(), order.amount()))
                        .toList(),
                shipments(function), content.advances().stream().map(PaperXml::named).toList(),
                content.contract().governmentContractId(), fields(), lines(),
                title == null
                        ? null
                        : new TransferDocument.Transfer(
                                title, content.date(), content.period().firstDay(), content.period().lastDay(),
                                contract()),
                signature());
    }

    /** Line 5а: a УПД names itself. */
    private List<NamedPaper> shipments(Function function) {
        return switch (function) {
            case TAX_INVOICE -> content.related().stream().map(PaperXml::named).toList();
            case TAX_INVOICE_AND_TRANSFER -> List.of(new NamedPaper(UTD, content.number(), content.date()));
            case ADVANCE, TRANSFER -> List.of();
        };
    }

    private CorrectionDocument correction() {
        var status = content.status();
        var function = status == null
                ? CorrectionDocument.Function.TAX_INVOICE
                : isWithoutVatInvoice() ? CorrectionDocument.Function.AGREEMENT
                : CorrectionDocument.Function.TAX_INVOICE_AND_AGREEMENT;
        return new CorrectionDocument(
                function, id(), issuedAt, content.number(), content.date(),
                revised() ? new CorrectionDocument.Revision(content.revision(), revisedOn()) : null,
                content.related().stream().map(PaperXml::original).toList(), PaperSides.seller(content.utility()),
                PaperSides.buyer(content.buyer()), content.contract().governmentContractId(), fields(),
                numbered(content.corrections(), PaperXml::change), status == null ? null : agreement(), signature());
    }

    private CorrectionDocument.Agreement agreement() {
        var reason = content.reason();
        var contract = contract();
        var basis = reason == null ? contract : new NamedPaper(reason.title(), reason.number(), reason.date());
        return new CorrectionDocument.Agreement(
                UNIVERSAL_CORRECTION, !content.told(), "Изменение стоимости оказанных услуг",
                content.related().stream().map(PaperXml::named).toList(), basis == null ? List.of() : List.of(basis));
    }

    private PaymentRequest request() {
        return new PaymentRequest(
                id(), issuedAt, content.number(), content.date(), PaperSides.seller(content.utility()),
                PaperSides.buyer(content.buyer()), lines(), PaperForms.purpose(content), content.dueOn(), contract());
    }

    private UUID id() {
        return UUID.nameUUIDFromBytes(("xml/" + content.verifyCode()).getBytes(UTF_8));
    }

    private boolean revised() {
        return content.revision() > 0;
    }

    private LocalDate revisedOn() {
        var day = content.revisedOn();
        return day == null ? content.issuedOn() : day;
    }

    private @Nullable NamedPaper contract() {
        var contract = content.contract();
        return contract.signedOn() == null ? null : new NamedPaper(CONTRACT, contract.number(), contract.signedOn());
    }

    private Signature signature() {
        return new Signature("Директор", director, null, new Signature.Authority.Certificate());
    }

    /** What every buyer may want to match by, and what this one asked for; his own words win. */
    private List<InfoField> fields() {
        var fields = new ArrayList<>(List.of(
                new InfoField("НомерДоговора", content.contract().number()),
                new InfoField("ЛицевойСчет", Integer.toString(content.buyer().code())),
                new InfoField("ПериодНачисления", LineNames.month(content.period()))));
        for (var extra : content.extras()) {
            fields.removeIf(field -> field.key().equals(extra.key()));
            fields.add(new InfoField(extra.key(), extra.value()));
        }
        return fields;
    }

    private List<TransferDocument.Line> lines() {
        return content.amounts().isEmpty()
                ? numbered(content.lines(), PaperXml::line)
                : numbered(content.amounts(), this::amount);
    }

    private static TransferDocument.Line line(int number, Line line) {
        return new TransferDocument.Line(
                number, LineNames.of(line), LineNames.code(line.service()), line.volume(), line.price(), line.net(),
                line.vatRate(), line.vat(), line.gross());
    }

    /** An advance has no sum without tax. */
    private TransferDocument.Line amount(int number, Amount amount) {
        var net = content.kind() == DocumentKind.ADVANCE_VAT_INVOICE ? null : amount.net();
        return new TransferDocument.Line(
                number, amount.title(), null, null, null, net, amount.vatRate(), amount.vat(), amount.gross());
    }

    private static CorrectionDocument.Change change(int number, CorrectionLine line) {
        var priceAfter = line.priceAfter();
        return new CorrectionDocument.Change(
                number, line.lineInOriginal(), LineNames.of(line), line.price(),
                priceAfter == null ? line.price() : priceAfter, line.vatRate(), figures(line.before()),
                figures(line.after()));
    }

    private static CorrectionDocument.Figures figures(PaperContent.Sum sum) {
        return new CorrectionDocument.Figures(sum.volume(), sum.net(), sum.vat(), sum.gross());
    }

    private static CorrectionDocument.Original original(Related paper) {
        var revision = paper.revision();
        var revisedOn = paper.revisedOn();
        return new CorrectionDocument.Original(paper.number(), paper.date(),
                revision == null || revisedOn == null ? null : new CorrectionDocument.Revision(revision, revisedOn));
    }

    private static NamedPaper named(Related paper) {
        var title = switch (paper.kind()) {
            case ACT -> ACT;
            case UTD -> UTD;
            case VAT_INVOICE, ADVANCE_VAT_INVOICE -> INVOICE;
            case INVOICE, PENALTY_INVOICE, CORRECTION_INVOICE -> paper.kind().title();
        };
        var revision = paper.revision();
        var revisedOn = paper.revisedOn();
        return new NamedPaper(title, paper.number(), paper.date(), revision == null || revisedOn == null
                ? null
                : "с учетом исправления № " + revision + " от " + PaperForms.day(revisedOn));
    }

    private interface Numbered<A, B> {
        B of(int number, A line);
    }

    private static <A, B> List<B> numbered(List<A> lines, Numbered<A, B> written) {
        return IntStream.range(0, lines.size()).mapToObj(i -> written.of(i + 1, lines.get(i))).toList();
    }
}
