package ru.rodnik.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The dialect of the registry files (contract §2). */
class FormatTests {

    @Test
    void a_date_has_two_forms_and_must_exist() throws WrongValue {
        assertThat(Formats.DATE.read("2026-11-22")).isEqualTo("2026-11-22");
        assertThat(Formats.DATE.read("22.11.2026")).isEqualTo("2026-11-22");
        refuses(Formats.DATE, "22/11/2026", "not a date like 2026-11-22 or 22.11.2026");
        refuses(Formats.DATE, "30.02.2026", "no such day");
        refuses(Formats.DATE, "2026-13-01", "no such day");
        refuses(Formats.DATE, "0026-11-01", "not of our times");
    }

    @Test
    void a_number_takes_a_point_or_a_comma() throws WrongValue {
        assertThat(Formats.amount(12, 3).read("1234,500")).isEqualTo("1234.5");
        assertThat(Formats.amount(12, 3).read("0.001")).isEqualTo("0.001");
        refuses(Formats.amount(12, 3), "0.0001", "more than 3 decimals");
        refuses(Formats.amount(3, 3), "1000", "more than 3 digits before the point");
        assertThat(Formats.amount(3, 3).read("999.999")).isEqualTo("999.999");
        refuses(Formats.amount(12, 3), "-1", "below zero");
        refuses(Formats.amount(12, 3), "1 000", "not a number");
        refuses(Formats.amount(12, 3), "1e3", "not a number");
        refuses(Formats.positive(12, 3), "0.000", "not above zero");
        refuses(Formats.percent(2), "100.01", "above 100");
        assertThat(Formats.percent(2).read("100")).isEqualTo("100");
    }

    @Test
    void a_whole_number_lies_within_its_bounds() throws WrongValue {
        assertThat(Formats.whole(1, 28).read("28")).isEqualTo("28");
        refuses(Formats.whole(1, 28), "29", "not between 1 and 28");
        refuses(Formats.whole(1, 28), "0", "not between 1 and 28");
        refuses(Formats.whole(1, 28), "1.0", "not a whole number");
    }

    @Test
    void a_month_is_kept_as_its_first_day() throws WrongValue {
        assertThat(Formats.MONTH.read("2026-10")).isEqualTo("2026-10-01");
        refuses(Formats.MONTH, "2026-13", "no such month");
        refuses(Formats.MONTH, "10.2026", "not a month like 2026-10");
    }

    @Test
    void a_list_is_put_in_order() throws WrongValue {
        assertThat(Formats.listOf("COLD_WATER", "WASTEWATER").read("WASTEWATER, COLD_WATER"))
                .isEqualTo("COLD_WATER,WASTEWATER");
        refuses(Formats.listOf("COLD_WATER", "WASTEWATER"), "COLD_WATER,", "not one of COLD_WATER, WASTEWATER");
    }

    /** T10: every spelling is the same subscriber or none, never a second one. */
    @Test
    void every_spelling_of_a_code_is_one_code_or_a_mistake() throws WrongValue {
        for (int code = 1; code <= 99_999; code += 37) {
            var plain = Integer.toString(code);
            for (var spelling : List.of(plain, "0" + plain, "00000" + plain, " " + plain + "\u00a0", plain + " ")) {
                assertThat(Formats.CODE.read(spelling)).isEqualTo(plain);
            }
            for (var other : List.of(plain + "x", "-" + plain, plain + ".0", inOtherDigits(plain, '\uff10'),
                    inOtherDigits(plain, '\u0660'))) {
                refuses(Formats.CODE, other, "not a code of 1 to 5 digits");
            }
        }
        refuses(Formats.CODE, "0", "not a code of 1 to 5 digits");
        refuses(Formats.CODE, "100000", "not a code of 1 to 5 digits");
        assertThat(Formats.CODE.read("99999")).isEqualTo("99999");
    }

    private static String inOtherDigits(String plain, char zero) {
        var other = new StringBuilder();
        plain.chars().forEach(digit -> other.append((char) (zero + digit - '0')));
        return other.toString();
    }

    private static void refuses(Format format, String given, String says) {
        assertThatThrownBy(() -> format.read(given)).isInstanceOf(WrongValue.class).hasMessage(says);
    }
}
