package ru.rodnik.documents.xml;

import java.util.List;
import java.util.function.Function;
import ru.rodnik.documents.xml.CorrectionDocument.Change;
import ru.rodnik.documents.xml.CorrectionDocument.Figures;
import ru.rodnik.shared.Money;

/** Writes корректировочный счёт-фактура and УКД by the format 5.02 (приказ ЕД-1-26/29@). */
public final class CorrectionXml {

    private static final String FACT = "Документ, подтверждающий согласие (факт уведомления) покупателя на изменение"
            + " стоимости отгруженных товаров (выполненных работ, оказанных услуг), переданных имущественных прав";
    private static final int PROPOSED = 1;
    private static final int NOTIFIED = 2;

    private CorrectionXml() {}

    /** The file, or why there is none. */
    public static XmlPaper of(CorrectionDocument document) {
        var format = ExchangeFormat.of(ExchangeFormat.Kind.CORRECTION, document.date());
        if (format.isEmpty()) {
            return new XmlPaper.Impossible("Для корректировки этого дня нет действующего формата.");
        }
        var obstacle = CorrectionRules.obstacle(document);
        return obstacle == null ? write(format.get(), document) : new XmlPaper.Impossible(obstacle);
    }

    private static XmlPaper write(ExchangeFormat format, CorrectionDocument document) {
        var id = format.fileId(document.seller(), document.buyer(), document.formedAt(), document.id());
        return format.file(id, content -> document(content, format, document));
    }

    private static void document(XmlElement element, ExchangeFormat format, CorrectionDocument document) {
        var agreement = document.agreement();
        element.set("КНД", format.knd())
                .set("УИД", document.id().toString())
                .set("Функция", document.function().code())
                .set("ПоФактХЖ", agreement == null ? null : FACT)
                .set("НаимДокОпр", agreement == null ? null : agreement.title(), 255)
                .set("ДатаИнфПр", document.formedAt().toLocalDate())
                .set("ВремИнфПр", TransferXml.TIME.format(document.formedAt()))
                .set("НаимЭконСубОформ", document.seller().named(), 1000)
                .add("СвКСчФ", invoice -> invoice(invoice, document))
                .add("ТаблКСчФ", table -> table(table, document.changes()));
        if (agreement != null) {
            element.add("СодФХЖ3", facts -> agreement(facts, document, agreement));
        }
        document.signature().write(element);
    }

    private static void invoice(XmlElement element, CorrectionDocument document) {
        var revision = document.revision();
        element.set("НомерДок", document.number(), 1000).set("ДатаДок", document.date());
        if (revision != null) {
            element.add("ИспрКСчФ", line -> line
                    .set("НомИспрКСчФ", revision.number()).set("ДатаИспрКСчФ", revision.on()));
        }
        document.originals().forEach(original -> element.add("СчФ", line -> {
            line.set("НомерСчФ", original.number(), 1000).set("ДатаСчФ", original.date());
            var corrected = original.revision();
            if (corrected != null) {
                line.add("ИспрСчФ", last -> last
                        .set("НомИспрСчФ", corrected.number()).set("ДатаИспрСчФ", corrected.on()));
            }
        }));
        document.seller().whereRegistrationIsDated().write(element, "СвПрод");
        document.buyer().whereRegistrationIsDated().write(element, "СвПокуп");
        element.add("ДенИзм", XmlParts::roubles);
        var contract = document.governmentContractId();
        if (contract != null) {
            element.add("ДопСвФХЖ1", more -> more.set("ИдГосКон", contract));
        }
        XmlParts.fields(element, document.fields());
    }

    private static void table(XmlElement element, List<Change> changes) {
        changes.forEach(change -> element.add("СведТов", row -> row(row, change)));
        total(element, "ВсегоУвел", changes, difference -> difference);
        total(element, "ВсегоУм", changes, Money::negated);
    }

    private static void row(XmlElement row, Change change) {
        row.set("НомСтр", change.number())
                .set("ПорНомТовВСЧФ", change.lineInOriginal())
                .set("НаимТов", change.name(), 2000)
                .set("ОКЕИ_Тов", XmlParts.CUBIC_METRE_CODE)
                .set("НаимЕдИзм", XmlParts.CUBIC_METRE)
                .set("КолТовДо", change.before().volume())
                .set("КолТовПосле", change.after().volume())
                .set("ЦенаТовДо", change.priceBefore())
                .set("ЦенаТовПосле", change.priceAfter())
                .set("НалСт", change.rate() == null ? RateWords.WITHOUT_TAX : change.rate() + "%")
                .add("СтТовБезНДС", cost -> cost(cost, change, Figures::net))
                .add("АкцизДо", XmlParts::noExcise)
                .add("АкцизПосле", XmlParts::noExcise)
                .add("СумНалДо", tax -> tax(tax, change, change.before()))
                .add("СумНалПосле", tax -> tax(tax, change, change.after()));
        var tax = difference(change, Figures::vat);
        if (!tax.isZero()) {
            row.add("СумНалРазн", sum -> sum.add(tax.isPositive() ? "СумУвел" : "СумУм", tax.abs()));
        }
        row.add("СтТовУчНал", cost -> cost(cost, change, Figures::gross))
                .add("ДопСведТов", more -> more.set("ПрТовРаб", "3"));
    }

    private static void cost(XmlElement cost, Change change, Function<Figures, Money> figure) {
        var difference = difference(change, figure);
        cost.set("СтоимДоИзм", figure.apply(change.before())).set("СтоимПослеИзм", figure.apply(change.after()));
        if (!difference.isZero()) {
            cost.set(difference.isPositive() ? "СтоимУвел" : "СтоимУм", difference.abs());
        }
    }

    private static void tax(XmlElement element, Change change, Figures figures) {
        if (change.rate() == null) {
            element.add("БезНДС", RateWords.WITHOUT_TAX);
        } else {
            element.add("СумНДС", figures.vat());
        }
    }

    /** What grows and what shrinks are totalled apart and never netted; a total of nothing is not written. */
    private static void total(
            XmlElement element, String name, List<Change> changes, Function<Money, Money> direction) {
        var gross = sum(changes, Figures::gross, direction);
        if (gross.isZero()) {
            return;
        }
        element.add(name, total -> total
                .set("СтТовБезНДСВсего", sum(changes, Figures::net, direction))
                .set("СтТовУчНалВсего", gross)
                .add("СумНалВсего", tax -> {
                    if (changes.stream().allMatch(change -> change.rate() == null)) {
                        tax.add("БезНДС", RateWords.WITHOUT_TAX);
                    } else {
                        tax.add("СумНДС", sum(changes, Figures::vat, direction));
                    }
                }));
    }

    private static Money sum(List<Change> changes, Function<Figures, Money> figure, Function<Money, Money> direction) {
        return Money.sum(changes.stream()
                .map(change -> direction.apply(difference(change, figure)))
                .filter(Money::isPositive)
                .toList());
    }

    private static Money difference(Change change, Function<Figures, Money> figure) {
        return figure.apply(change.after()).minus(figure.apply(change.before()));
    }

    private static void agreement(
            XmlElement facts, CorrectionDocument document, CorrectionDocument.Agreement agreement) {
        facts.set("СодОпер", agreement.agreed() ? PROPOSED : NOTIFIED)
                .set("УточСодОпер", agreement.words(), 255)
                .set("ДатаНапр", document.formedAt().toLocalDate());
        agreement.transferred().forEach(paper -> paper.write(facts, "ПередатДокум"));
        agreement.reasons().forEach(paper -> paper.write(facts, "ДокумОснКор"));
    }
}
