package ru.rodnik.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Check digits on both sides (IDN-01 to IDN-09). */
class IdentifierTests {

    @Test
    void the_inn_of_an_organisation_ends_with_its_check_digit_IDN_01() {
        assertThat(Inn.parse("7707083893")).get().matches(Inn::isOfOrganisation);
        assertThat(Inn.parse("6312110828")).isPresent();
        assertThat(Inn.parse("7707083894")).isEmpty();
        assertThat(Inn.parse("770708389")).isEmpty();
    }

    @Test
    void the_inn_of_a_person_ends_with_two_check_digits_IDN_02() {
        assertThat(Inn.parse("500100732259")).get().matches(inn -> !inn.isOfOrganisation());
        assertThat(Inn.parse("500100732269")).isEmpty();
        assertThat(Inn.parse("500100732258")).isEmpty();
    }

    @Test
    void digits_of_other_alphabets_are_no_digits() {
        assertThat(Inn.parse("７707083893")).isEmpty();
        assertThatThrownBy(() -> new Inn("7707083894")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_kpp_has_nine_characters_two_of_which_may_be_letters_IDN_03() {
        assertThat(List.of("631201001", "6312AB001")).allMatch(text -> Kpp.parse(text).isPresent());
        assertThat(List.of("63120100", "6312010011", "A31201001", "6312ab001"))
                .allMatch(text -> Kpp.parse(text).isEmpty());
    }

    @Test
    void an_ogrn_is_checked_by_eleven_and_a_remainder_of_ten_counts_as_zero_IDN_04() {
        assertThat(Ogrn.parse("1027700132195")).get().matches(ogrn -> !ogrn.isOfSoleProprietor());
        assertThat(Ogrn.parse("1116312008340")).isPresent();
        assertThat(Ogrn.parse("1116312008341")).isEmpty();
    }

    @Test
    void an_ogrnip_is_checked_by_thirteen_and_the_last_digit_of_the_remainder_counts_IDN_05() {
        assertThat(Ogrn.parse("304500116000157")).get().matches(Ogrn::isOfSoleProprietor);
        assertThat(Ogrn.parse("304500116000158")).isEmpty();
        var remainderTen = 30450011600000L;
        while (remainderTen % 13 != 10) {
            remainderTen++;
        }
        assertThat(Ogrn.parse(remainderTen + "0")).isPresent();
        assertThat(Ogrn.parse(remainderTen + "1")).isEmpty();
    }

    @Test
    void a_bik_begins_with_zero_one_or_two_IDN_06() {
        assertThat(List.of("044525225", "144525225", "244525225")).allMatch(digits -> Bik.parse(digits).isPresent());
        assertThat(List.of("344525225", "04452522", "04452522x")).allMatch(digits -> Bik.parse(digits).isEmpty());
    }

    @Test
    void the_key_of_a_settlement_account_fits_its_bank_only_IDN_07() {
        var bank = new Bik("044030827");
        assertThat(AccountRules.isSettlementAccount("40702810900000002851", bank)).isTrue();
        assertThat(AccountRules.isSettlementAccount("40702810000000002851", bank)).isFalse();
        assertThat(AccountRules.isSettlementAccount("4070281090000000285", bank)).isFalse();
        assertThat(AccountRules.isSettlementAccount("40702810900000002851", new Bik("044525225"))).isFalse();
    }

    @Test
    void the_key_of_a_correspondent_account_fits_its_region_IDN_08() {
        assertThat(AccountRules.isCorrespondentAccount("30101810400000000225", new Bik("044525225"))).isTrue();
        assertThat(AccountRules.isCorrespondentAccount("30101810500000000225", new Bik("044525225"))).isFalse();
        assertThat(AccountRules.isCorrespondentAccount("30101810800000000746", new Bik("049805000"))).isTrue();
    }

    @Test
    void accounts_of_the_treasury_have_no_key_IDN_09() {
        var treasury = new Bik("013601205");
        assertThat(AccountRules.isSettlementAccount("03231643367010004200", treasury)).isTrue();
        assertThat(AccountRules.isSettlementAccount("40702810900000002851", treasury)).isFalse();
        assertThat(AccountRules.isCorrespondentAccount("40102810545370000036", treasury)).isTrue();
        assertThat(AccountRules.isCorrespondentAccount("30101810400000000225", treasury)).isFalse();
    }
}
