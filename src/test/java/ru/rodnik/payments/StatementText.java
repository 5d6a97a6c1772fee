package ru.rodnik.payments;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** A bank statement as a test needs it; documents begin on lines 7, 16, 25, … */
final class StatementText {

    static final String OURS = "40702810000000000001";
    static final String SHOPS = "40702810900000000077";

    private final List<String> lines = new ArrayList<>(List.of(
            "1CClientBankExchange", "ВерсияФормата=1.03", "Кодировка=Windows", "ДатаСоздания=20.11.2026",
            "РасчСчет=" + OURS, ""));

    static StatementText begin() {
        return new StatementText();
    }

    /** Money from the shop's account, received on that day. */
    StatementText received(String day, String number, String sum, String inn, String purpose) {
        lines.addAll(List.of(
                "СекцияДокумент=Платежное поручение", "Номер=" + number, "Дата=" + day, "Сумма=" + sum,
                "ПлательщикСчет=" + SHOPS, "ПлательщикИНН=" + inn, "ПолучательСчет=" + OURS, "ДатаПоступило=" + day,
                "НазначениеПлатежа=" + purpose));
        return this;
    }

    StatementText line(String line) {
        lines.add(line);
        return this;
    }

    /** Another word instead of one that stands there. */
    StatementText but(String word, String other) {
        lines.replaceAll(line -> line.replace(word, other));
        return this;
    }

    String text() {
        return String.join("\r\n", lines) + "\r\nКонецФайла\r\n";
    }

    byte[] bytes() {
        return text().getBytes(Charset.forName("windows-1251"));
    }
}
