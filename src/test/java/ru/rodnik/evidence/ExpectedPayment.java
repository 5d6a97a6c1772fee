package ru.rodnik.evidence;

import static ru.rodnik.evidence.AsPrinted.DASH;
import static ru.rodnik.evidence.AsPrinted.day;
import static ru.rodnik.evidence.AsPrinted.dayInWords;
import static ru.rodnik.evidence.AsPrinted.money;
import static ru.rodnik.evidence.AsPrinted.month;
import static ru.rodnik.evidence.Registered.value;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import ru.rodnik.print.SpokenSum;

/** What a счёт, a счёт for penalties and an акт must say by the register; the акт also by its exchange file. */
final class ExpectedPayment {

    private final Registered register;
    private final Map<String, String> utility;
    private final Expected expected = new Expected();

    private ExpectedPayment(Registered register, Map<String, String> utility) {
        this.register = register;
        this.utility = utility;
    }

    static Expected invoice(Registered register, Map<String, String> utility) {
        return new ExpectedPayment(register, utility).invoice();
    }

    /** @param site where the paper may be verified */
    static Expected act(Registered register, Map<String, String> utility, String site) {
        return new ExpectedPayment(register, utility).act(site);
    }

    private Expected invoice() {
        var penalty = register.kind().equals("PENALTY_INVOICE");
        var due = register.value("due_on");
        expected.says(
                value(utility, "bank_name") + "БИК" + value(utility, "bik") + "Сч. №"
                        + value(utility, "correspondent_account"),
                "Сч. №" + value(utility, "account"),
                "Счет на оплату № " + register.value("number") + " от " + dayInWords(register.value("date")),
                "Поставщик (Исполнитель):"
                        + party(value(utility, "name"), value(utility, "inn"), value(utility, "kpp")),
                "Покупатель (Заказчик):" + buyer(), basis(), "«" + purpose(penalty) + "».",
                due.isEmpty() ? "" : "Оплатить не позднее " + day(due) + ".",
                penalty ? "" : "Период:" + month(register.value("period")));
        lines();
        totals("Всего к оплате");
        expected.says("Всего наименований " + register.lines().size() + ", на сумму " + money(register.value("gross"))
                + " руб." + SpokenSum.of(register.sum("gross")));
        return expected.mentions(register.value("verify_code")).code(payment(penalty));
    }

    private Expected act(String site) {
        expected.says(
                "Акт № " + register.value("number") + " от " + dayInWords(register.value("date")) + "об оказании услуг",
                " за " + month(register.value("period")) + "Исполнитель:",
                "Исполнитель:" + party(value(utility, "name"), value(utility, "inn"), value(utility, "kpp")),
                "Заказчик:" + buyer(), "ЗАКАЗЧИК" + register.value("buyer"), basis(),
                "Всего оказано услуг " + register.lines().size() + ", на сумму " + money(register.value("gross"))
                        + " руб., в том числе НДС " + money(register.value("vat")) + " руб."
                        + SpokenSum.of(register.sum("gross")));
        lines();
        totals("Всего");
        return expected.mentions(register.value("verify_code")).verified(site, register.value("verify_code"))
                .until("Приложение: показания и объемы");
    }

    private String buyer() {
        return party(register.value("buyer"), register.value("inn"), register.value("kpp"));
    }

    private static String party(String name, String inn, String kpp) {
        return name + (inn.isEmpty() ? "" : ", ИНН " + inn) + (kpp.isEmpty() ? "" : ", КПП " + kpp) + ", ";
    }

    private String basis() {
        var signed = register.value("contract_date");
        return "№ " + register.value("contract_number") + (signed.isEmpty() ? "" : " от " + day(signed))
                + ", код абонента " + register.value("subscriber_code");
    }

    private void lines() {
        for (var line : register.lines()) {
            var volume = value(line, "volume_m3");
            expected.row(
                    value(line, "line"), value(line, "title"), volume.isEmpty() ? DASH : AsPrinted.natural(volume),
                    volume.isEmpty() ? DASH : "м3", volume.isEmpty() ? DASH : AsPrinted.price(value(line, "price")),
                    money(value(line, isGross() ? "gross" : "net")));
        }
    }

    /** Whether prices hold the tax: then volume by price is nearer to the sum with it. */
    private boolean isGross() {
        var inNet = BigDecimal.ZERO;
        var inGross = BigDecimal.ZERO;
        for (var line : register.lines()) {
            if (!value(line, "volume_m3").isEmpty()) {
                var product = number(line, "volume_m3").multiply(number(line, "price"));
                inNet = inNet.add(product.subtract(number(line, "net")).abs());
                inGross = inGross.add(product.subtract(number(line, "gross")).abs());
            }
        }
        return inGross.compareTo(inNet) < 0;
    }

    private void totals(String whole) {
        var byRate = new TreeMap<BigDecimal, BigDecimal>(Comparator.reverseOrder());
        register.lines().stream().filter(line -> !value(line, "vat_percent").isEmpty())
                .forEach(line -> byRate.merge(number(line, "vat_percent"), number(line, "vat"), BigDecimal::add));
        var gross = whole + ":" + money(register.value("gross"));
        if (byRate.isEmpty()) {
            expected.says("Итого:" + money(register.value("net")) + "Без налога (НДС):" + DASH + gross);
            return;
        }
        var taxes = new StringBuilder();
        byRate.forEach((rate, tax) -> taxes.append(isGross() ? "В том числе НДС " : "НДС ")
                .append(rate.toPlainString()).append("%:").append(money(tax)));
        expected.says(isGross()
                ? gross + taxes
                : "Итого без НДС:" + money(register.value("net")) + taxes + gross);
    }

    private static BigDecimal number(Map<String, String> row, String column) {
        return new BigDecimal(value(row, column));
    }

    private String purpose(boolean penalty) {
        return (penalty ? "Неустойка по счету № " : "Оплата по счету № ") + register.value("number") + " от "
                + day(register.value("date")) + (penalty ? "" : " за " + month(register.value("period")))
                + ", договор № " + register.value("contract_number") + ", код абонента "
                + register.value("subscriber_code") + ". "
                + (penalty ? "Без налога (НДС)" : "В т.ч. НДС " + register.value("vat"));
    }

    /** ГОСТ Р 56042, of the utility's own requisites and the row of the register. */
    private String payment(boolean penalty) {
        return "ST00012|Name=" + value(utility, "short_name") + "|PersonalAcc=" + value(utility, "account")
                + "|BankName="
                + value(utility, "bank_name") + "|BIC=" + value(utility, "bik") + "|CorrespAcc="
                + value(utility, "correspondent_account") + "|PayeeINN=" + value(utility, "inn") + "|KPP="
                + value(utility, "kpp") + "|Sum=" + register.sum("gross").movePointRight(2).toBigIntegerExact()
                + "|Purpose=" + purpose(penalty) + "|PersAcc=" + register.value("subscriber_code") + "|Contract="
                + register.value("contract_number") + "|DocNo=" + register.value("number") + "|DocDate="
                + day(register.value("date")) + "|TechCode=02";
    }
}
