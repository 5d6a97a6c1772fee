package ru.rodnik.documents.xml;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import ru.rodnik.documents.xml.TransferDocument.Function;
import ru.rodnik.documents.xml.TransferDocument.Line;
import ru.rodnik.shared.Money;

/** Writes счёт-фактура, УПД, act and advance счёт-фактура by the format 5.03 (приказ ЕД-7-26/970@). */
public final class TransferXml {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm.ss");
    private static final String FACT = "Документ об отгрузке товаров (выполнении работ), передаче имущественных прав"
            + " (документ об оказании услуг)";
    private static final String ADVANCE = "2";
    private static final String ADVANCE_INVOICE = "АСЧФ";
    private static final String SERVICE = "3";

    private TransferXml() {}

    /** The file, or why there is none. */
    public static XmlPaper of(TransferDocument document) {
        var format = ExchangeFormat.of(ExchangeFormat.Kind.TRANSFER, document.date());
        if (format.isEmpty()) {
            return new XmlPaper.Impossible("Для документа этого дня нет действующего формата.");
        }
        var obstacle = TransferRules.obstacle(document);
        return obstacle == null ? write(format.get(), document) : new XmlPaper.Impossible(obstacle);
    }

    private static XmlPaper write(ExchangeFormat format, TransferDocument document) {
        var id = format.fileId(document.seller(), document.buyer(), document.formedAt(), document.id());
        return format.file(id, content -> document(content, format, document));
    }

    private static void document(XmlElement element, ExchangeFormat format, TransferDocument document) {
        var transfer = document.transfer();
        element.set("КНД", format.knd())
                .set("УИД", document.id().toString())
                .set("Функция", document.function().code())
                .set("ПоФактХЖ", transfer == null ? null : FACT)
                .set("НаимДокОпр", transfer == null ? null : transfer.title(), 255)
                .set("ДатаИнфПр", document.formedAt().toLocalDate())
                .set("ВремИнфПр", TIME.format(document.formedAt()))
                .set("НаимЭконСубСост", document.seller().named(), 1000)
                .add("СвСчФакт", invoice -> invoice(invoice, document))
                .add("ТаблСчФакт", table -> table(table, document));
        if (transfer != null) {
            element.add("СвПродПер", parent -> parent.add("СвПер", facts -> transfer(facts, transfer)));
        }
        document.signature().write(element);
    }

    private static void invoice(XmlElement element, TransferDocument document) {
        var revision = document.revision();
        element.set("НомерДок", document.number(), 1000).set("ДатаДок", document.date());
        if (revision != null) {
            element.set("ИмяФайлИспрПрод", revision.originalFile())
                    .add("ИспрДок", line -> line.set("НомИспр", revision.number()).set("ДатаИспр", revision.on()));
        }
        document.seller().write(element, "СвПрод");
        document.payments().forEach(payment -> element.add("СвПРД", order -> order
                .set("НомерПРД", payment.number(), 30)
                .set("ДатаПРД", payment.date())
                .set("СуммаПРД", payment.amount())));
        document.shipments().forEach(shipment -> shipment.write(element, "ДокПодтвОтгрНом"));
        document.buyer().write(element, "СвПокуп");
        element.add("ДенИзм", XmlParts::roubles);
        if (document.function() == Function.ADVANCE || document.governmentContractId() != null
                || !document.advances().isEmpty()) {
            element.add("ДопСвФХЖ1", more -> {
                more.set("ИдГосКон", document.governmentContractId())
                        .set("СпОбстФСЧФ", document.function() == Function.ADVANCE ? ADVANCE : null);
                document.advances().forEach(advance -> new NamedPaper(
                        ADVANCE_INVOICE, advance.number(), advance.date(), advance.besides())
                        .write(more, "СопрДокФХЖ"));
            });
        }
        XmlParts.fields(element, document.fields());
    }

    private static void table(XmlElement element, TransferDocument document) {
        document.lines().forEach(line -> element.add("СведТов", row -> row(row, document, line)));
        var lines = document.lines();
        element.add("ВсегоОпл", total -> {
            if (document.function() != Function.ADVANCE) {
                total.set("СтТовБезНДСВсего", Money.sum(lines.stream().map(Line::net).map(Objects::requireNonNull)
                        .toList()));
            }
            total.set("СтТовУчНалВсего", Money.sum(lines.stream().map(Line::gross).toList()))
                    .add("СумНалВсего", tax -> tax(tax, lines));
        });
    }

    private static void row(XmlElement row, TransferDocument document, Line line) {
        row.set("НомСтр", line.number()).set("НаимТов", line.name(), 2000);
        if (line.isMeasured()) {
            row.set("ОКЕИ_Тов", XmlParts.CUBIC_METRE_CODE).set("НаимЕдИзм", XmlParts.CUBIC_METRE)
                    .set("КолТов", line.quantity()).set("ЦенаТов", line.price());
        }
        row.set("СтТовБезНДС", line.net())
                .set("НалСт", TransferRules.rate(document, line).orElseThrow())
                .set("СтТовУчНал", line.gross());
        if (document.function() != Function.ADVANCE) {
            row.add("ДопСведТов", more -> more.set("ПрТовРаб", SERVICE).set("КодТов", line.code(), 100));
        }
        row.add("Акциз", XmlParts::noExcise).add("СумНал", tax -> tax(tax, List.of(line)));
    }

    /** «без НДС» where none of the lines is taxed. */
    private static void tax(XmlElement element, List<Line> lines) {
        if (lines.stream().allMatch(line -> line.rate() == null)) {
            element.add("БезНДС", RateWords.WITHOUT_TAX);
        } else {
            element.add("СумНал", Money.sum(lines.stream().map(Line::vat).toList()));
        }
    }

    private static void transfer(XmlElement facts, TransferDocument.Transfer transfer) {
        facts.set("СодОпер", "Услуги оказаны в полном объеме")
                .set("ВидОпер", "Реализация услуг")
                .set("ДатаПер", transfer.on())
                .set("ДатаНачПер", transfer.from())
                .set("ДатаОконПер", transfer.to());
        if (transfer.contract() == null) {
            facts.add("БезДокОснПер", "1");
        } else {
            transfer.contract().write(facts, "ОснПер");
        }
    }
}
