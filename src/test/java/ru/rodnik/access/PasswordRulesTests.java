package ru.rodnik.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.rodnik.access.PasswordVerdict.Good;
import ru.rodnik.access.PasswordVerdict.Weak;

/** T12, T14, T15: an accountant of ООО «Сокол», code 777, invents a password. */
class PasswordRulesTests {

    private static PasswordVerdict judge(String password) {
        return PasswordRules.judge(password,
                List.of("ООО «Сокол»", "777", "г. Самара, ул. Авроры, 110", "buh@sokol.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "ключевая вода из глубины 2026", "rodnik-demo-2026", "correct horse battery staple",
            "Ёлка-на-балконе-зеленеет",
            "тихий омут семнадцать лягушек"
    })
    void several_words_that_have_nothing_to_do_with_each_other_are_good(String password) {
        assertThat(judge(password)).isInstanceOf(Good.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Водоканал2026", "кратко и ясно", "ВодоканалСамара2026", "qwertyuiop123456", "йцукенгшщзхъ2026",
            "1234567890123456",
            "aaaaaaaaaaaaaaaaaaaa", "Пароль-Пароль-2026", "SokolSokol777777", "Сокол Самара Авроры 110",
            "пароль водоканал самара",
            "Zxcvbnm,asdfghjkl", "январь февраль март 2026"
    })
    void what_is_guessed_first_is_refused_with_words(String password) {
        assertThat(judge(password)).isInstanceOfSatisfying(Weak.class, weak -> assertThat(weak.why()).endsWith("."));
    }

    @Test
    void fourteen_characters_are_too_few_and_fifteen_enough() {
        assertThat(judge("гжель яхонт рис").getClass()).isEqualTo(Good.class);
        assertThat(judge("гжель яхонт ри")).isInstanceOf(Weak.class);
    }

    @Test
    void code_points_count_not_bytes_and_1024_are_the_most() {
        var long1024 = "зной мгла ".repeat(102) + "ветр";
        assertThat(judge(long1024)).isInstanceOf(Good.class);
        assertThat(judge(long1024 + "ы")).isInstanceOf(Weak.class);
    }

    @Test
    void the_whole_password_counts_and_both_ways_to_write_a_letter_are_the_same_T15() {
        var salt = PasswordHash.Recipe.with(new byte[PasswordHash.SALT_BYTES]);
        var typed = "мой ёж поёт ".repeat(9);
        var hash = salt.apply(typed + "а");
        assertThat(hash.sameAs(salt.apply(typed + "б"))).isFalse();
        assertThat(hash.sameAs(salt.apply(Normalizer.normalize(typed + "а", Normalizer.Form.NFD)))).isTrue();
        assertThat(hash.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(PasswordHash.parse(hash.text())).isEqualTo(hash);
    }
}
