package ru.rodnik.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.rodnik.portal.PublicFacts.Office;
import ru.rodnik.portal.PublicFacts.Window;
import ru.rodnik.portal.web.HomePage.HomeWindow;

/** The home page of November 2026: shops from the 10th to the 20th, houses from the 10th to the 25th. */
class HomePageTests {

    private static final Window SHOPS = new Window("NON_RESIDENTIAL", 10, 20);
    private static final Window HOUSES = new Window("APARTMENT_BUILDING", 10, 25);

    @Test
    void an_open_window_tells_the_days_that_are_left() {
        var window = on(16, SHOPS);

        assertThat(window.big()).isEqualTo("4\u00a0дня");
        assertThat(window.small()).isEqualTo("осталось, до\u00a020.11.2026");
        assertThat(window.title()).isEqualTo("Нежилые помещения: с\u00a010 по\u00a020\u00a0число");
        assertThat(window.note()).isEqualTo("открыт, осталось 4\u00a0дня");
    }

    @Test
    void the_last_day_is_in_time() {
        assertThat(on(20, SHOPS).big()).isEqualTo("Сегодня");
        assertThat(on(20, SHOPS).small()).contains("последний день", "23:59:59");
        assertThat(on(20, SHOPS).ribbon().isOpen()).isTrue();
    }

    @Test
    void a_window_that_is_over_tells_when_it_opens_again() {
        var window = on(21, SHOPS);

        assertThat(window.big()).isEqualTo("19\u00a0дней");
        assertThat(window.small()).isEqualTo("до приёма, с\u00a010.12.2026");
        assertThat(window.note()).isEqualTo("закрыт 20\u00a0ноября, снова с\u00a010\u00a0декабря");
        assertThat(on(21, HOUSES).note()).isEqualTo("открыт, осталось 4\u00a0дня");
    }

    @Test
    void a_window_to_come_tells_when_it_opens() {
        assertThat(on(9, SHOPS).big()).isEqualTo("1\u00a0день");
        assertThat(on(9, SHOPS).note()).isEqualTo("откроется через\u00a01\u00a0день");
    }

    @Test
    void districts_stand_under_their_rooms_and_one_without_a_room_is_told_to_call() {
        var page = HomePage.of(LocalDate.of(2026, 11, 16), List.of(SHOPS), List.of(
                new Office("Советский", "9", "ул. Луначарского, 56", "207-24-04"),
                new Office("Кировский", "12", "ул. Луначарского, 56", "338-04-79"),
                new Office("Ленинский", "9", "ул. Луначарского, 56", "207-29-44"),
                new Office("Красноглинский", null, "ул. Луначарского, 56", "000-00-00")), null);

        assertThat(page.rooms()).extracting(HomePage.Room::number).containsExactly("9", "12");
        assertThat(page.rooms().getFirst().districts()).extracting(Office::districtName)
                .containsExactly("Советский район", "Ленинский район");
        assertThat(page.districtsWithoutRoom()).isEqualTo("Красноглинский район");
    }

    private static HomeWindow on(int day, Window window) {
        return HomeWindow.of(window, LocalDate.of(2026, 11, day));
    }
}
