package ru.rodnik.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What the ordeal calls a loss, a number given twice, and a receipt that nobody knows. */
class ReceiptBookTests {

    private static final String HASH = "5e308f603a99bc9c7c0c329ef606a973850ad351135dfe56ae7d96c29d829748";

    private final ReceiptBook book = new ReceiptBook();

    @Test
    void a_receipt_that_shows_another_value_or_another_fingerprint_is_lost() {
        var given = new Acknowledged("2026-11-000001", new BigDecimal("54457"), HASH);
        assertThat(given.isSameAs(new Acknowledged("2026-11-000001", new BigDecimal("54457.000"), HASH))).isTrue();
        assertThat(given.isSameAs(new Acknowledged("2026-11-000001", new BigDecimal("54458"), HASH))).isFalse();
        assertThat(given.isSameAs(new Acknowledged("2026-11-000001", new BigDecimal("54457"), "0" + HASH.substring(1))))
                .isFalse();
    }

    @Test
    void where_the_client_was_cut_off_before_the_fingerprint_the_value_decides() {
        var given = new Acknowledged("2026-11-000001", new BigDecimal("54457"), "");
        assertThat(given.isSameAs(new Acknowledged("2026-11-000001", new BigDecimal("54457"), HASH))).isTrue();
        assertThat(given.isSameAs(new Acknowledged("2026-11-000001", new BigDecimal("1"), HASH))).isFalse();
    }

    @Test
    void a_number_given_to_two_forms_and_one_given_to_none_are_counted() {
        book.add(new Acknowledged("2026-11-000001", BigDecimal.ONE, HASH));
        book.add(new Acknowledged("2026-11-000003", BigDecimal.TWO, HASH));
        book.add(new Acknowledged("2026-11-000003", BigDecimal.TEN, HASH));
        assertThat(book.twice()).isEqualTo(1);
        assertThat(book.unclaimed()).isEqualTo(1);
    }
}
