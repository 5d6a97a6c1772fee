package ru.rodnik.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.registry.PremisesUse.APARTMENT_BUILDING;
import static ru.rodnik.registry.PremisesUse.NON_RESIDENTIAL;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.rodnik.metering.WindowState.Closed;
import ru.rodnik.metering.WindowState.Open;

/** T47: shops from the 10th to the 20th, houses to the 25th; contract 7 of its own from the 28th to the 31st. */
class WindowRulesTests {

    private static final ZoneId SAMARA = ZoneId.of("Europe/Samara");
    private static final long ORDINARY = 1;
    private static final long EXCEPTION = 7;
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final List<SubmissionWindow> WINDOWS = List.of(
            new SubmissionWindow(NON_RESIDENTIAL, null, 10, 20, LONG_AGO),
            new SubmissionWindow(APARTMENT_BUILDING, null, 10, 25, LONG_AGO),
            new SubmissionWindow(null, EXCEPTION, 28, 31, LocalDate.of(2026, 6, 1)));

    @Test
    void a_shop_hands_in_until_the_last_microsecond_of_the_20th() {
        assertThat(shop("2026-11-20T23:59:59.999999+04:00")).isEqualTo(new Open(day("2026-11-20")));
        assertThat(shop("2026-11-21T00:00:00+04:00")).isEqualTo(new Closed(day("2026-12-10")));
    }

    @Test
    void the_window_opens_with_the_10th() {
        assertThat(shop("2026-11-09T23:59:59.999999+04:00")).isEqualTo(new Closed(day("2026-11-10")));
        assertThat(shop("2026-11-10T00:00:00+04:00")).isEqualTo(new Open(day("2026-11-20")));
    }

    @Test
    void the_zone_of_the_utility_decides_not_that_of_the_sender() {
        assertThat(shop("2026-11-20T23:30:00+03:00")).as("half past midnight in Samara").isInstanceOf(Closed.class);
        assertThat(shop("2026-11-09T22:00:00+02:00")).as("midnight in Samara").isInstanceOf(Open.class);
        assertThat(shop("2026-11-20T19:59:59Z")).isInstanceOf(Open.class);
    }

    @Test
    void a_house_of_the_same_contract_hands_in_until_the_25th() {
        assertThat(on("2026-11-25", APARTMENT_BUILDING, ORDINARY)).isEqualTo(new Open(day("2026-11-25")));
        assertThat(on("2026-11-25", NON_RESIDENTIAL, ORDINARY)).isEqualTo(new Closed(day("2026-12-10")));
        assertThat(on("2026-11-26", APARTMENT_BUILDING, ORDINARY)).isEqualTo(new Closed(day("2026-12-10")));
    }

    @Test
    void an_exception_of_the_contract_goes_before_the_rule_from_its_day_on() {
        assertThat(on("2026-06-15", NON_RESIDENTIAL, EXCEPTION)).isEqualTo(new Closed(day("2026-06-28")));
        assertThat(on("2026-06-30", NON_RESIDENTIAL, EXCEPTION)).isEqualTo(new Open(day("2026-06-30")));
        assertThat(on("2026-05-15", NON_RESIDENTIAL, EXCEPTION)).isEqualTo(new Open(day("2026-05-20")));
    }

    @Test
    void days_a_month_lacks_are_its_last_day() {
        assertThat(on("2027-02-27", NON_RESIDENTIAL, EXCEPTION)).isEqualTo(new Closed(day("2027-02-28")));
        assertThat(on("2027-02-28", NON_RESIDENTIAL, EXCEPTION)).isEqualTo(new Open(day("2027-02-28")));
        assertThat(on("2028-02-29", NON_RESIDENTIAL, EXCEPTION)).isEqualTo(new Open(day("2028-02-29")));
        assertThat(on("2027-04-30", NON_RESIDENTIAL, EXCEPTION)).isEqualTo(new Open(day("2027-04-30")));
        assertThat(on("2027-01-31", NON_RESIDENTIAL, EXCEPTION)).isEqualTo(new Open(day("2027-01-31")));
        assertThat(on("2027-03-01", NON_RESIDENTIAL, EXCEPTION)).isEqualTo(new Closed(day("2027-03-28")));
    }

    @Test
    void a_window_that_never_closes_counts_to_the_end_of_its_month() {
        var always = List.of(new SubmissionWindow(NON_RESIDENTIAL, null, 1, 31, LONG_AGO));

        assertThat(WindowRules.on(day("2027-02-03"), always, NON_RESIDENTIAL, ORDINARY))
                .isEqualTo(new Open(day("2027-02-28")));
    }

    private static WindowState shop(String moment) {
        return WindowRules.at(Instant.parse(moment), SAMARA, WINDOWS, NON_RESIDENTIAL, ORDINARY);
    }

    private static WindowState on(String day, ru.rodnik.registry.PremisesUse use, long contract) {
        return WindowRules.on(day(day), WINDOWS, use, contract);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
