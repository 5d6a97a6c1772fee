package ru.rodnik.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.rodnik.shared.Money;

/** A bank application reads the string of ГОСТ Р 56042-2014 and fills in the payment order. */
class PaymentQrTests {

    private static final BankDetails BANK =
            new BankDetails("ТЕСТОВЫЙ БАНК (АО)", "049900601", "30101810200000000601", "40702810400000000001");

    private static String qr(String payee, Money sum, String purpose) {
        return new PaymentQr(
                payee, "9901000010", "990101001", BANK, sum, purpose, "1203", "120-В", "1234",
                LocalDate.of(2026, 10, 31))
                .text();
    }

    /** What a bank does: the eighth character separates, the first «=» ends a key. */
    private static Map<String, String> read(String text) {
        var values = new LinkedHashMap<String, String>();
        var separator = Pattern.quote(text.substring(7, 8));
        Arrays.stream(text.substring(8).split(separator))
                .map(part -> part.split("=", 2))
                .forEach(part -> assertThat(values.put(part[0], part[1])).as(part[0]).isNull());
        return values;
    }

    @Test
    void the_string_has_the_mandatory_values_first_and_kopecks() {
        assertThat(qr("МУП «Тестводоканал»", Money.of("124680.18"), "Счет № 1234, в т.ч. НДС 22483.31"))
                .isEqualTo("ST00012|Name=МУП «Тестводоканал»|PersonalAcc=40702810400000000001"
                        + "|BankName=ТЕСТОВЫЙ БАНК (АО)|BIC=049900601|CorrespAcc=30101810200000000601"
                        + "|PayeeINN=9901000010|KPP=990101001|Sum=12468018|Purpose=Счет № 1234, в т.ч. НДС 22483.31"
                        + "|PersAcc=1203|Contract=120-В|DocNo=1234|DocDate=31.10.2026|TechCode=02");
    }

    @Test
    void a_name_cannot_forge_another_account() {
        var name = "ООО «А»|PersonalAcc=99999999999999999999|Sum=1";
        var values = read(qr(name, Money.of("5.00"), "№ 5 #1 ~"));

        assertThat(values)
                .containsEntry("Name", name)
                .containsEntry("PersonalAcc", "40702810400000000001")
                .containsEntry("Sum", "500")
                .containsEntry("Purpose", "№ 5 #1 ~");
    }

    @Test
    void a_line_break_becomes_a_space() {
        assertThat(read(qr("ООО\r\n«А»  и К", Money.of("5.00"), "Счет\n№ 5"))).containsEntry("Name", "ООО «А» и К");
    }

    @Test
    void a_long_name_leaves_the_mandatory_part_at_three_hundred_bytes() {
        var text = qr("Муниципальное предприятие водопроводно-канализационного хозяйства ".repeat(4),
                Money.of("5.00"), "а".repeat(300));
        var mandatory = text.substring(0, text.indexOf("|PayeeINN"));

        assertThat(mandatory.getBytes(UTF_8).length).isBetween(298, 300);
        assertThat(read(text).get("Purpose")).hasSize(210);
        assertThat(read(text)).containsEntry("CorrespAcc", "30101810200000000601");
    }

    @Test
    void there_is_no_order_for_nothing() {
        assertThatThrownBy(() -> qr("А", Money.ZERO, "б")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> qr("А", Money.of("-1"), "б")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_account_has_twenty_digits() {
        assertThatThrownBy(() -> new BankDetails("Банк", "049900601", "0", "4070281040000000000|"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
