package ru.rodnik.documents;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.ReconciliationContent.ContractPart;
import ru.rodnik.documents.ReconciliationContent.Operation;
import ru.rodnik.documents.form.Reconciliation;
import ru.rodnik.documents.form.ReconciliationForm;
import ru.rodnik.documents.form.VerifyMark;
import ru.rodnik.documents.xml.ReconciliationFile;
import ru.rodnik.documents.xml.ReconciliationXml;
import ru.rodnik.shared.Sha256;

/** Puts the content of an акт сверки onto its form and into its XML; the same content gives the same bytes. */
final class ReconciliationPapers {

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:.*\\()?([^()№]*?)\\s*№\\s*([^\\s()]+)(?:\\s+от\\s+([0-9]{2}\\.[0-9]{2}\\.[0-9]{4}))?\\)?");
    private static final Map<String, String> SPELT_OUT = Map.of(
            "п/п", "Платежное поручение", "КСФ", "Корректировочный счет-фактура", "счёт-фактура", "Счет-фактура");

    private ReconciliationPapers() {}

    /**
     * @param xml goes into the PDF, too; none where there is none
     * @param mark by which the act is verified
     */
    static byte[] pdf(ReconciliationContent content, @Nullable Paper xml, VerifyMark mark) {
        return ReconciliationForm.pdf(new Reconciliation(
                content.number(), content.formedOn(), content.from(), content.to(),
                PaperForms.seller(content.utility()).called(content.utility().shortName()),
                PaperForms.buyer(content.buyer()).called(content.buyer().shortName()),
                content.contracts().stream().map(ReconciliationPapers::account).toList(),
                half(content), PaperForms.accountant(content.utility()), null,
                xml == null ? null : new Reconciliation.Attached(xml.fileName(), xml.bytes())), mark);
    }

    private static Reconciliation.Account account(ContractPart part) {
        var signedOn = part.signedOn();
        return new Reconciliation.Account(
                part.number(),
                "договору № " + part.number() + (signedOn == null ? "" : " от " + PaperForms.day(signedOn)),
                part.opening(),
                part.operations().stream().filter(one -> !one.penalty()).map(ReconciliationPapers::printed).toList(),
                part.operations().stream().filter(Operation::penalty).map(ReconciliationPapers::printed).toList());
    }

    private static Reconciliation.Operation printed(Operation one) {
        return new Reconciliation.Operation(one.day(), one.document(), one.debit(), one.credit());
    }

    private static Reconciliation.@Nullable Half half(ReconciliationContent content) {
        var theirs = content.theirs();
        return theirs == null
                ? null
                : new Reconciliation.Half(theirs.opening(), theirs.lines().stream()
                        .map(line -> new Reconciliation.TheirLine(line.contract(), new Reconciliation.Operation(
                                line.day(), line.document(), line.debit(), line.credit())))
                        .toList());
    }

    /** Empty where a side lacks what the format asks for. */
    static Optional<Paper> xml(ReconciliationContent content) {
        var formedAt = content.formedAt();
        var file = file(content, formedAt == null ? content.formedOn().atStartOfDay() : formedAt);
        if (file.obstacle().isPresent()) {
            return Optional.empty();
        }
        var bytes = ReconciliationXml.of(file);
        return Optional.of(new Paper(file.fileId() + ".xml", bytes, Sha256.of(bytes)));
    }

    private static ReconciliationFile file(ReconciliationContent content, LocalDateTime formedAt) {
        var ours = content.utility();
        var theirs = content.buyer();
        return new ReconciliationFile(
                uuid(content.verifyCode()).toString(), formedAt, content.from(), content.to(), content.number(),
                new ReconciliationFile.Party(ours.name(), ours.shortName(), ours.inn(), ours.kpp(), ours.ogrn(), false,
                        ours.phone(), null),
                new ReconciliationFile.Party(theirs.name(), theirs.shortName(), theirs.inn(), theirs.kpp(),
                        theirs.ogrn(), !theirs.kind().equals("LEGAL_ENTITY"), theirs.phone(), null),
                content.contracts().stream().map(ReconciliationPapers::contract).toList(), "Главный бухгалтер",
                ours.chiefAccountant());
    }

    private static UUID uuid(String verifyCode) {
        var bits = new BigInteger(verifyCode, 16);
        return new UUID(bits.shiftRight(Long.SIZE).longValue(), bits.longValue());
    }

    private static ReconciliationFile.Contract contract(ContractPart part) {
        return new ReconciliationFile.Contract(
                String.valueOf(part.id()), part.number(), part.signedOn(), part.opening(),
                part.operations().stream().map(ReconciliationPapers::told).toList());
    }

    /** The paper a posting names, or the posting itself where it names none. */
    private static ReconciliationFile.Operation told(Operation one) {
        var named = NAMED.matcher(one.document());
        if (!named.matches() || named.group(1).isBlank()) {
            var words = one.document().isBlank() ? "Операция" : one.document();
            return new ReconciliationFile.Operation(
                    words, "б/н", one.day(), one.source(), one.day(), words, one.debit(), one.credit());
        }
        var day = Optional.ofNullable(named.group(3)).map(ReconciliationPapers::day).orElse(one.day());
        return new ReconciliationFile.Operation(
                spelt(named.group(1)), named.group(2), day, one.source(), one.day(), one.document(), one.debit(),
                one.credit());
    }

    private static String spelt(String paper) {
        return SPELT_OUT.getOrDefault(paper, paper.substring(0, 1).toUpperCase(Locale.ROOT) + paper.substring(1));
    }

    private static LocalDate day(String text) {
        var parts = List.of(text.split("\\."));
        return LocalDate.of(Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(1)),
                Integer.parseInt(parts.get(0)));
    }
}
