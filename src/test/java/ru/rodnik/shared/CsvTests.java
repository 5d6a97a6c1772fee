package ru.rodnik.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables for other programs: the dialect of contract §3, and T36. */
class CsvTests {

    @Test
    void numbers_have_a_point_days_are_iso_and_nothing_is_empty() throws IOException {
        assertThat(text(new BigDecimal("-1234.500"), CubicMetres.of("7"), Money.of("0.5"), LocalDate.of(2026, 11, 16),
                null))
                .isEqualTo("-1234.500;7.000;0.50;2026-11-16;\n");
    }

    @Test
    void a_cell_with_a_semicolon_a_quote_or_a_line_end_is_quoted() throws IOException {
        assertThat(text("ООО «Вода»; и \"Ко\"", "две\nстроки"))
                .isEqualTo("\"ООО «Вода»; и \"\"Ко\"\"\";\"две\nстроки\"\n");
    }

    @Test
    void text_never_becomes_a_formula() throws IOException {
        assertThat(text("=1+1", "-2+3", "@SUM(1)", "+cmd|' /C calc'!A0", "5=5"))
                .isEqualTo("'=1+1;'-2+3;'@SUM(1);'+cmd|' /C calc'!A0;5=5\n");
        assertThat(Csv.cell("\t=1")).isEqualTo("'\t=1");
    }

    private static String text(@Nullable Object... cells) throws IOException {
        var out = new StringBuilder();
        Csv.begin(out, List.of("a")).row(Arrays.asList(cells));
        return out.substring("a\n".length());
    }
}
