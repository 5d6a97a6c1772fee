package ru.rodnik.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Number 77 under its mask. */
class NumberMaskTests {

    @ParameterizedTest
    @CsvSource({
            "{n}[/{index}], , 77", "{n}[/{index}], 3, 77/3", "А-{n}, , А-77", "А-{n}, 3, А-77",
            "К-{n}[-{index}], 12, К-77-12",
            "{index}-{n}, 3, 3-77"
    })
    void is_printed_with_its_letters_and_the_index_of_the_division(String mask, String index, String printed) {
        assertThat(new NumberMask(mask).print(77, index)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "А-", "{n}{n}", "{n};", "{n} {index}", "[{n}]", "{n}[/]", "{n", "{n}[/{index}][/{index}]"})
    void needs_one_number_and_nothing_a_number_may_not_hold(String mask) {
        assertThat(NumberMask.isMask(mask)).isFalse();
    }
}
