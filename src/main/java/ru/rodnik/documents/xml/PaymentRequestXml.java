package ru.rodnik.documents.xml;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.xml.TransferDocument.Line;
import ru.rodnik.shared.Money;

/**
 * Writes a счёт by the recommended format {@code ON_CHETOP} 5.01 (приказ ЕД-7-26/29@). **Not confirmed**: the official
 * schema was not to be had, the order of elements follows a description of it. Therefore a setting has to switch it on;
 * the way to pay is the printed счёт with its QR.
 */
public final class PaymentRequestXml {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final String PLAIN_REQUEST = "0";
    private static final int PURPOSE_MAX = 210;

    private PaymentRequestXml() {}

    /** The file, or why there is none. */
    public static XmlPaper of(PaymentRequest request) {
        var format = ExchangeFormat.of(ExchangeFormat.Kind.PAYMENT_REQUEST, request.date());
        if (format.isEmpty()) {
            return new XmlPaper.Impossible("Для счёта этого дня нет действующего формата.");
        }
        var obstacle = obstacle(request);
        return obstacle == null ? write(format.get(), request) : new XmlPaper.Impossible(obstacle);
    }

    private static @Nullable String obstacle(PaymentRequest request) {
        var seller = request.seller().obstacle("продавца");
        var side = seller == null ? request.buyer().obstacle("покупателя") : seller;
        if (side != null) {
            return side;
        }
        return request.lines().isEmpty() || request.lines().stream().anyMatch(Line::isBelowZero)
                ? "В счёте нет строк или есть строка меньше нуля."
                : null;
    }

    private static XmlPaper write(ExchangeFormat format, PaymentRequest request) {
        var id = format.fileId(request.seller(), request.buyer(), request.formedAt(), request.id());
        return format.file(id, document -> document
                .set("КНД", format.knd())
                .set("Функция", PLAIN_REQUEST)
                .set("ДатаИнф", request.formedAt().toLocalDate())
                .set("ВрИнф", TIME.format(request.formedAt()))
                .add("СодСч", content -> content(content, request)));
    }

    private static void content(XmlElement element, PaymentRequest request) {
        element.set("НомерДок", request.number(), 1000).set("ДатаДок", request.date());
        request.lines().forEach(line -> element.add("СведТовЦенПок", row -> row(row, line)));
        element.add("ВсегоОпл", total -> total
                .set("СтТовБезНДСВсего", Money.sum(request.lines().stream().map(Line::net)
                        .map(Objects::requireNonNull).toList()))
                .set("СтТовУчНалВсего", Money.sum(request.lines().stream().map(Line::gross).toList()))
                .add("СумНалВсего", tax -> tax(tax, request.lines())))
                .add("ДопСв", more -> more
                        .set("НазнПл", request.purpose(), PURPOSE_MAX).set("ОгранОпДат", request.payBy()))
                .add("ДенИзм", XmlParts::roubles);
        request.seller().write(element, "СвПрод");
        request.buyer().write(element, "СвПокуп");
        if (request.basis() != null) {
            request.basis().write(element, "Основание");
        }
    }

    private static void row(XmlElement row, Line line) {
        row.set("НомСтр", line.number()).set("НаимТов", line.name(), 2000);
        if (line.isMeasured()) {
            row.set("КолТов", line.quantity()).set("НаимЕдИзм", XmlParts.CUBIC_METRE)
                    .set("ОКЕИТов", XmlParts.CUBIC_METRE_CODE).set("ЦенаТов", line.price());
        }
        row.set("СтТовБезНДС", line.net()).set("СтТовУчНал", line.gross())
                .add("НалСт", line.rate() == null ? RateWords.WITHOUT_TAX : line.rate() + "%")
                .add("СумНал", tax -> tax(tax, List.of(line)));
    }

    private static void tax(XmlElement element, List<Line> lines) {
        if (lines.stream().allMatch(line -> line.rate() == null)) {
            element.add("БезНДС", RateWords.WITHOUT_TAX);
        } else {
            element.add("СумНал", Money.sum(lines.stream().map(Line::vat).toList()));
        }
    }
}
