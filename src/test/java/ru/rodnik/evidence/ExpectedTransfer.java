package ru.rodnik.evidence;

import static java.util.stream.Collectors.joining;
import static ru.rodnik.evidence.AsPrinted.DASH;
import static ru.rodnik.evidence.AsPrinted.day;
import static ru.rodnik.evidence.AsPrinted.dayInWords;
import static ru.rodnik.evidence.AsPrinted.money;
import static ru.rodnik.evidence.AsPrinted.price;
import static ru.rodnik.evidence.AsPrinted.volume;
import static ru.rodnik.evidence.Registered.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a счёт-фактура, one on an advance and a УПД must say by their exchange file and the register. */
final class ExpectedTransfer {

    private final Registered register;
    private final ExchangeFile file;
    private final Map<String, String> utility;
    private final Expected expected = new Expected();
    private final boolean universal;
    private final boolean advance;

    private ExpectedTransfer(Registered register, ExchangeFile file, Map<String, String> utility) {
        this.register = register;
        this.file = file;
        this.utility = utility;
        this.universal = register.kind().equals("UTD");
        this.advance = register.kind().equals("ADVANCE_VAT_INVOICE");
    }

    static Expected of(Registered register, ExchangeFile file, Map<String, String> utility, String site) {
        return new ExpectedTransfer(register, file, utility).paper(site);
    }

    private Expected paper(String site) {
        var taxed = !(universal && register.isStatus(2));
        expected.says((taxed ? "Счет-фактура № " : "Передаточный документ № ") + register.value("number") + " от "
                + dayInWords(register.value("date")) + " (1)", "Исправление № " + revision(register) + " (1а)");
        parties(taxed);
        var invoice = file.first("СвСчФакт");
        if (taxed) {
            expected.says(
                    "К платежно-расчетному документу" + several(invoice.all("СвПРД").stream()
                            .map(one -> one.named("НомерПРД", "ДатаПРД")).toList()) + "(5)",
                    several(invoice.all("ДокПодтвОтгрНом").stream()
                            .map(one -> one.value("РеквНаимДок") + ", " + one.named("РеквНомерДок", "РеквДатаДок"))
                            .toList()) + "(5а)",
                    "передачи имущественных прав"
                            + several(invoice.all("СопрДокФХЖ").stream().map(ExpectedTransfer::advance)
                                    .toList())
                            + "(5б)",
                    "(при наличии)" + orDash(invoice.first("ДопСвФХЖ1").value("ИдГосКон")) + "(8)");
        }
        if (universal) {
            handover();
        }
        lines();
        return expected.mentions((universal ? "Код проверки" : "") + register.value("verify_code"))
                .verified(site, register.value("verify_code")).until("Приложение: показания и объемы за");
    }

    /** «№ 5 от 31.10.2026», and its исправление where there was one. */
    private static String advance(ExchangeFile named) {
        var besides = named.value("РеквДопСведДок");
        return named.named("РеквНомерДок", "РеквДатаДок")
                + (besides.isEmpty() ? "" : " (" + besides.replace("с учетом исправления", "исправление") + ")");
    }

    static String revision(Registered register) {
        return register.value("revision").equals("0")
                ? DASH + " от " + DASH
                : register.value("revision") + " от " + dayInWords(register.value("revised_on"));
    }

    private void parties(boolean taxed) {
        var address = file.first("СвПокуп").first("АдрИнф").value("АдрТекст");
        expected.says(
                "Продавец" + value(utility, "name") + "(2)Адрес" + value(utility, "address") + "(2а)",
                "ИНН/КПП продавца" + value(utility, "inn") + "/" + value(utility, "kpp") + "(2б)",
                "Покупатель" + register.value("buyer") + "(6)Адрес" + address + "(6а)",
                "ИНН/КПП покупателя" + numbers(register) + "(6б)", "Российский рубль, 643");
    }

    static String numbers(Registered register) {
        var inn = register.value("inn");
        var kpp = register.value("kpp");
        return inn.isEmpty() ? DASH : inn + (kpp.isEmpty() ? "" : "/" + kpp);
    }

    /** Who hands over to whom, under which contract, for which days. */
    private void handover() {
        var contract = file.first("ОснПер");
        var facts = file.first("СвПер");
        var inn = register.value("inn");
        expected.says(
                "Статус:" + register.value("status") + "1 –",
                contract.value("РеквНаимДок") + " " + contract.named("РеквНомерДок", "РеквДатаДок") + ", код абонента "
                        + register.value("subscriber_code") + "[8]",
                "Период оказания услуг: " + facts.value("ДатаНачПер") + "–" + facts.value("ДатаОконПер"),
                register.value("buyer")
                        + (inn.isEmpty()
                                ? ""
                                : (register.value("kpp").isEmpty() ? ", ИНН " : ", ИНН/КПП ") + numbers(register))
                        + "[19]");
    }

    private void lines() {
        var rows = file.all("СведТов");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var measured = !row.value("КолТов").isEmpty();
            var cells = new ArrayList<String>();
            if (universal) {
                cells.add(Registered.code(register.lines().get(i)));
            }
            cells.addAll(List.of(
                    row.value("НомСтр"), row.value("НаимТов"), DASH, orDash(row.value("ОКЕИ_Тов")),
                    orDash(row.value("НаимЕдИзм")), measured ? volume(row.value("КолТов")) : DASH,
                    measured ? price(row.value("ЦенаТов")) : DASH, advance ? DASH : money(row.value("СтТовБезНДС")),
                    advance ? DASH : "без акциза", row.value("НалСт"), tax(row), money(row.value("СтТовУчНал")), DASH,
                    DASH,
                    DASH));
            expected.row(cells.toArray(String[]::new));
        }
        var total = file.first("ВсегоОпл");
        var cells = new ArrayList<>(universal ? List.of("") : List.<String>of());
        cells.addAll(List.of(
                "Всего к оплате (9)", advance ? DASH : money(total.value("СтТовБезНДСВсего")), "Х",
                total.has("БезНДС") ? money("0") : money(total.first("СумНалВсего").first("СумНал").text()),
                money(total.value("СтТовУчНалВсего")), ""));
        expected.row(cells.toArray(String[]::new));
    }

    private static String tax(ExchangeFile row) {
        return row.has("БезНДС") ? "без НДС" : money(row.first("СумНал").first("СумНал").text());
    }

    static String several(List<String> papers) {
        return papers.isEmpty() ? DASH : papers.stream().collect(joining("; "));
    }

    static String orDash(String text) {
        return text.isEmpty() ? DASH : text;
    }
}
