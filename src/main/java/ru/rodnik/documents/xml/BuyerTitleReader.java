package ru.rodnik.documents.xml;

import java.time.LocalDateTime;
import ru.rodnik.documents.xml.BuyerTitle.Outcome;

/** Reads a buyer's answer {@code ON_NSCHFDOPPOK} of the format 5.03. */
public final class BuyerTitleReader {

    private static final String VERSION = "5.03";
    private static final String KND = "1115132";

    private BuyerTitleReader() {}

    /** The answer, or a refusal with its place in the file. */
    public static XmlReading<BuyerTitle> read(byte[] bytes) {
        return XmlReader.read(bytes, BuyerTitleReader::title);
    }

    private static BuyerTitle title(XmlNode file) {
        if (!file.name().equals("Файл")) {
            throw file.refused("это не файл обмена: корневой элемент «%s»".formatted(file.name()));
        }
        if (!file.get("ВерсФорм").equals(VERSION)) {
            throw file.refused("версия формата %s, а читается %s".formatted(file.get("ВерсФорм"), VERSION));
        }
        var document = file.child("Документ");
        if (!document.get("КНД").equals(KND)) {
            throw document.refused("КНД %s, а у ответа покупателя КНД %s".formatted(document.get("КНД"), KND));
        }
        var seller = document.child("ИдИнфПрод");
        var facts = document.child("СодФХЖ4");
        var acceptance = facts.child("СвПрин");
        var result = acceptance.child("КодСодОпер");
        var signer = document.child("Подписант");
        return new BuyerTitle(
                file.get("ИдФайл"),
                LocalDateTime.of(document.day("ДатаИнфПок"), document.time("ВремИнфПок")),
                seller.get("ИдФайлИнфПр"),
                LocalDateTime.of(seller.day("ДатаФайлИнфПр"), seller.time("ВремФайлИнфПр")),
                facts.get("НаимДокОпрПр"),
                facts.find("ПорНомДокИнфПр").orElse(null),
                facts.day("ДатаДокИнфПр"),
                outcome(result),
                acceptance.day("ДатаПрин"),
                acceptance.find("СодОпер").orElse(null),
                result.findChild("РеквДокРасх").map(BuyerTitleReader::paper).orElse(null),
                name(signer.child("ФИО")),
                signer.find("Должн").orElse(null));
    }

    private static Outcome outcome(XmlNode result) {
        return switch (result.get("КодИтога")) {
            case "1" -> Outcome.ACCEPTED;
            case "2" -> Outcome.ACCEPTED_WITH_DISCREPANCIES;
            case "3" -> Outcome.REFUSED;
            default -> throw result.refused("«КодИтога»: «%s» – не 1, 2 или 3".formatted(result.get("КодИтога")));
        };
    }

    private static NamedPaper paper(XmlNode node) {
        return new NamedPaper(node.get("РеквНаимДок"), node.get("РеквНомерДок"), node.day("РеквДатаДок"),
                node.find("РеквДопСведДок").orElse(null));
    }

    private static FullName name(XmlNode node) {
        return new FullName(node.get("Фамилия"), node.get("Имя"), node.find("Отчество").orElse(null));
    }
}
