package ru.rodnik.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.validation.DataBinder;

/** A form that comes back keeps what was typed and says what to do. */
class FormTests {

    /** What a person types about one meter. */
    public record MeterForm(String dial, LocalDate takenOn) {}

    @Test
    void a_bound_form_keeps_what_was_typed_and_the_words_about_it() {
        var binder = new DataBinder(new MeterForm("9 642", LocalDate.of(2026, 11, 16)), "form");
        binder.getBindingResult().rejectValue("dial", "reading.LESS", "Меньше прошлого показания.");

        var form = Form.of(binder.getBindingResult(), new StaticMessageSource());

        assertThat(form.value("dial")).isEqualTo("9 642");
        assertThat(form.value("takenOn")).isEqualTo("2026-11-16");
        assertThat(form.error("dial")).isEqualTo("Меньше прошлого показания.");
        assertThat(form.error("takenOn")).isNull();
    }

    @Test
    void what_could_not_be_read_is_told_in_words_of_ours() {
        var binder = new DataBinder(new Typed(), "form");
        binder.bind(new MutablePropertyValues(Map.of("count", "две")));

        var form = Form.of(binder.getBindingResult(), new StaticMessageSource());

        assertThat(form.value("count")).isEqualTo("две");
        assertThat(form.error("count")).isEqualTo("Не удалось прочитать. Проверьте, что введено.");
    }

    @Test
    void the_first_words_about_a_field_stay() {
        var form = Form.EMPTY.refuse("inn", "Проверьте ИНН.").refuse("inn", "Ещё раз.").with("inn", "63");

        assertThat(form.problems()).isEqualTo(List.of(new Form.Problem("inn", "Проверьте ИНН.")));
        assertThat(form.value("inn")).isEqualTo("63");
        assertThat(Form.EMPTY.isRefused()).isFalse();
    }

    @Test
    void the_nearest_section_is_the_current_one() {
        var rail = Navigation.of(
                Navigation.Item.of("Обзор", "/cabinet"), Navigation.Item.of("Счета", "/cabinet/bills"));

        assertThat(rail.at("/cabinet/bills/7").groups().getFirst())
                .extracting(Navigation.Item::current)
                .containsExactly(false, true);
        assertThat(rail.at("/cabinet").groups().getFirst())
                .extracting(Navigation.Item::current)
                .containsExactly(true, false);
        assertThat(rail.at("/cabinets").groups().getFirst())
                .extracting(Navigation.Item::current)
                .containsExactly(false, false);
    }

    /** A form of setters, as old as beans. */
    public static final class Typed {

        private int count;

        public int getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }
    }
}
