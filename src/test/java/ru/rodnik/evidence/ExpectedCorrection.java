package ru.rodnik.evidence;

import static java.util.stream.Collectors.joining;
import static ru.rodnik.evidence.AsPrinted.DASH;
import static ru.rodnik.evidence.AsPrinted.dayInWords;
import static ru.rodnik.evidence.AsPrinted.iso;
import static ru.rodnik.evidence.AsPrinted.money;
import static ru.rodnik.evidence.AsPrinted.price;
import static ru.rodnik.evidence.AsPrinted.volume;
import static ru.rodnik.evidence.Registered.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a корректировочный счёт-фактура and a УКД must say by their exchange file and the register. */
final class ExpectedCorrection {

    private static final String CROSSED = "Х";

    private final Registered register;
    private final ExchangeFile file;
    private final Map<String, String> utility;
    private final Expected expected = new Expected();
    private final boolean universal;

    private ExpectedCorrection(Registered register, ExchangeFile file, Map<String, String> utility) {
        this.register = register;
        this.file = file;
        this.utility = utility;
        this.universal = !register.value("status").isEmpty();
    }

    static Expected of(Registered register, ExchangeFile file, Map<String, String> utility, String site) {
        return new ExpectedCorrection(register, file, utility).paper(site);
    }

    private Expected paper(String site) {
        var taxed = !register.isStatus(2);
        expected.says(
                (taxed ? "Корректировочный счет-фактура № " : "Корректировочный документ № ") + register.value("number")
                        + " от " + dayInWords(register.value("date")) + " (1)",
                (taxed
                        ? "Исправление корректировочного счета-фактуры № "
                        : "Исправление корректировочного документа № ")
                        + ExpectedTransfer.revision(register) + " (1а)",
                "Продавец" + value(utility, "name") + "(2)Адрес" + value(utility, "address") + "(2а)",
                "ИНН/КПП продавца" + value(utility, "inn") + "/" + value(utility, "kpp") + "(2б)",
                "Покупатель" + register.value("buyer") + "(3)Адрес"
                        + file.first("СвПокуп").first("АдрИнф").value("АдрТекст") + "(3а)",
                "ИНН/КПП покупателя" + ExpectedTransfer.numbers(register) + "(3б)", "Российский рубль, 643");
        if (taxed) {
            expected.says(
                    "к счету-фактуре (счетам-фактурам)" + file.all("СчФ").stream().map(ExpectedCorrection::original)
                            .collect(joining(";")) + " (1б)",
                    "(при наличии)" + ExpectedTransfer.orDash(file.first("ДопСвФХЖ1").value("ИдГосКон")) + "(5)");
        }
        if (universal) {
            agreement();
        }
        rows();
        total("Всего увеличение (сумма строк В)", file.first("ВсегоУвел"));
        total("Всего уменьшение (сумма строк Г)", file.first("ВсегоУм"));
        return expected.mentions((universal ? "Код проверки" : "") + register.value("verify_code"))
                .verified(site, register.value("verify_code"));
    }

    private static String original(ExchangeFile paper) {
        var revised = paper.has("ИспрСчФ");
        var revision = paper.first("ИспрСчФ");
        return " № " + paper.value("НомерСчФ") + " от " + dayInWords(iso(paper.value("ДатаСчФ")))
                + " с учетом исправления № " + (revised ? revision.value("НомИспрСчФ") : DASH) + " от "
                + (revised ? dayInWords(iso(revision.value("ДатаИспрСчФ"))) : DASH);
    }

    private void agreement() {
        var reason = file.first("ДокумОснКор");
        var inn = register.value("inn");
        expected.says(
                "Статус:" + register.value("status") + "1 –",
                "Основание корректировки" + reason.value("РеквНаимДок") + " "
                        + reason.named("РеквНомерДок", "РеквДатаДок"),
                "составителя документа" + register.value("buyer")
                        + (inn.isEmpty()
                                ? ""
                                : (register.value("kpp").isEmpty() ? ", ИНН " : ", ИНН/КПП ")
                                        + ExpectedTransfer.numbers(register)));
        file.all("ПередатДокум").forEach(paper -> expected.says(paper.named("РеквНомерДок", "РеквДатаДок")));
    }

    /** Before, after, what it adds, what it takes off. */
    private void rows() {
        var rows = file.all("СведТов");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var net = row.first("СтТовБезНДС");
            var gross = row.first("СтТовУчНал");
            var before = new ArrayList<String>();
            if (universal) {
                before.add(Registered.code(register.lines().get(i)));
            }
            before.addAll(List.of(
                    row.value("ПорНомТовВСЧФ").equals("0") ? DASH : row.value("ПорНомТовВСЧФ"), row.value("НаимТов"),
                    "А (до изменения)"));
            before.addAll(state(row, "До", net.value("СтоимДоИзм"), gross.value("СтоимДоИзм")));
            expected.row(before.toArray(String[]::new));
            var after = new ArrayList<>(List.of("Б (после изменения)"));
            after.addAll(state(row, "После", net.value("СтоимПослеИзм"), gross.value("СтоимПослеИзм")));
            expected.row(after.toArray(String[]::new));
            difference("В (увеличение)", net.value("СтоимУвел"), row.first("СумНалРазн").first("СумУвел"),
                    gross.value("СтоимУвел"));
            difference("Г (уменьшение)", net.value("СтоимУм"), row.first("СумНалРазн").first("СумУм"),
                    gross.value("СтоимУм"));
        }
    }

    private static List<String> state(ExchangeFile row, String which, String net, String gross) {
        var tax = row.first("СумНал" + which);
        return List.of(
                DASH, row.value("ОКЕИ_Тов"), row.value("НаимЕдИзм"), volume(row.value("КолТов" + which)),
                price(row.value("ЦенаТов" + which)), money(net), "без акциза", row.value("НалСт"),
                tax.has("БезНДС") ? "без НДС" : money(tax.first("СумНДС").text()), money(gross), DASH, DASH, DASH);
    }

    private void difference(String caption, String net, ExchangeFile tax, String gross) {
        expected.row(caption, CROSSED, CROSSED, CROSSED, CROSSED, CROSSED, sum(net), DASH, CROSSED, sum(tax.text()),
                sum(gross), CROSSED, CROSSED, CROSSED);
    }

    private void total(String caption, ExchangeFile total) {
        var cells = new ArrayList<>(universal ? List.of("") : List.<String>of());
        cells.addAll(List.of(caption, sum(total.value("СтТовБезНДСВсего")), CROSSED,
                sum(total.first("СумНалВсего").first("СумНДС").text()), sum(total.value("СтТовУчНалВсего")), ""));
        expected.row(cells.toArray(String[]::new));
    }

    private static String sum(String plain) {
        return plain.isEmpty() ? DASH : money(plain);
    }
}
