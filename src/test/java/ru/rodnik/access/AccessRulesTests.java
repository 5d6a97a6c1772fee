package ru.rodnik.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.access.ApplicationState.ACTIVE;
import static ru.rodnik.access.ApplicationState.ACTIVE_PROVISIONAL;
import static ru.rodnik.access.ApplicationState.APPROVED;
import static ru.rodnik.access.ApplicationState.DRAFT;
import static ru.rodnik.access.ApplicationState.EXPIRED;
import static ru.rodnik.access.ApplicationState.PAPER_RECEIVED;
import static ru.rodnik.access.ApplicationState.PRINTED;
import static ru.rodnik.access.ApplicationState.REJECTED;
import static ru.rodnik.access.ApplicationState.SCAN_RECEIVED;
import static ru.rodnik.access.ApplicationState.SUPERSEDED;
import static ru.rodnik.access.ApplicationState.SUSPENDED;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ru.rodnik.access.Comparison.Piece;

/** The rules of access that need no database. */
class AccessRulesTests {

    @Test
    void papers_lead_to_the_account_only_through_receipt_and_approval() {
        assertThat(DRAFT.leadsTo(PRINTED)).isTrue();
        assertThat(PRINTED.leadsTo(PAPER_RECEIVED)).isTrue();
        assertThat(PAPER_RECEIVED.leadsTo(APPROVED)).isTrue();
        assertThat(APPROVED.leadsTo(ACTIVE)).isTrue();
        assertThat(PRINTED.leadsTo(ACTIVE)).isFalse();
        assertThat(PRINTED.leadsTo(APPROVED)).isFalse();
        assertThat(PAPER_RECEIVED.leadsTo(ACTIVE)).isFalse();
    }

    @Test
    void a_scan_leads_to_a_provisional_access_only_T06() {
        assertThat(SCAN_RECEIVED.leadsTo(ACTIVE_PROVISIONAL)).isTrue();
        assertThat(SCAN_RECEIVED.leadsTo(ACTIVE)).isFalse();
        assertThat(SCAN_RECEIVED.leadsTo(APPROVED)).isFalse();
        assertThat(ACTIVE_PROVISIONAL.leadsTo(SUSPENDED)).isTrue();
        assertThat(ACTIVE_PROVISIONAL.leadsTo(ACTIVE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void the_ends_are_ends_and_every_state_has_words(ApplicationState next) {
        for (var end : List.of(REJECTED, EXPIRED, SUPERSEDED)) {
            assertThat(end.leadsTo(next)).isFalse();
        }
        assertThat(next.title()).isNotEmpty();
    }

    /** The examples of RFC 6238, appendix B, cut to six digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void codes_of_the_telephone_are_those_of_the_standard_T19(long second, String code) {
        var secret = "12345678901234567890".getBytes(US_ASCII);
        assertThat(Totp.code(secret, second / 30)).isEqualTo(code);
        assertThat(Totp.stepOf(secret, code, Instant.ofEpochSecond(second + 30))).hasValue(second / 30);
        assertThat(Totp.stepOf(secret, code, Instant.ofEpochSecond(second + 90))).isEmpty();
    }

    @Test
    void a_key_for_the_telephone_is_in_base_32() {
        assertThat(Totp.base32("foobarfoob".getBytes(US_ASCII))).isEqualTo("MZXW6YTBOJTG633C");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "443001, г. Самара, ул. Авроры, 110 | г. Самара, ул. А•••••, 1••",
            "г. Самара, проспект Кирова, д. 8А, оф. 12 | г. Самара, проспект К•••••, д. 8•, оф. 1•"
    })
    void an_address_shows_its_town_and_first_letters_T01(String address, String masked) {
        assertThat(MaskRules.address(address)).isEqualTo(masked);
    }

    @Test
    void a_natural_person_is_not_named_to_strangers() {
        assertThat(MaskRules.person("Гордеева М. С.")).isEqualTo("Г••••••• М. С.");
    }

    @Test
    void the_letters_that_differ_are_marked_T04() {
        var row = Comparison.compare("Телефон", "8 (846) 000-10-11", "8 (846) 000-10-17", "");
        assertThat(row.differs()).isTrue();
        assertThat(row.application()).containsExactly(new Piece("8 (846) 000-10-1", false), new Piece("7", true));
        assertThat(row.card()).containsExactly(new Piece("8 (846) 000-10-1", false), new Piece("1", true));
    }

    @Test
    void the_same_telephone_written_otherwise_is_no_difference() {
        assertThat(Comparison.compare("Телефон", "+7 846 000-10-11", "8 (846) 0001011", "").differs()).isFalse();
        assertThat(Comparison.compare("Почта", "Buh@Sokol.example", "buh@sokol.example", "").differs()).isFalse();
    }

    @Test
    void what_the_card_does_not_know_is_a_difference() {
        assertThat(Comparison.compare("Почта", "", "buh@sokol.example", "").differs()).isTrue();
    }

    @Test
    void the_content_of_an_application_comes_back_as_it_was_hashed() {
        var content = ApplicationContent.parse("number: 2026-000001\nfull_name: Соколова: Анна\n");
        assertThat(content.fact(ApplicationContent.FULL_NAME)).isEqualTo("Соколова: Анна");
        assertThat(ApplicationContent.parse(content.canonical()).hash()).isEqualTo(content.hash());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "Соколова, fullName", "Соколова Анна <b>, fullName", "Соколова Анна Викторовна, -"
    })
    void an_applicant_has_a_whole_name(String name, @Nullable String refused) {
        var objections = new Applicant(name, "бухгалтер", "buh@sokol.example", "8 (846) 000-10-17").objections();
        if (refused == null) {
            assertThat(objections).isEmpty();
        } else {
            assertThat(objections).containsOnlyKeys(refused);
        }
    }
}
