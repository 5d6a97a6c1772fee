package ru.rodnik.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** The parts of pages, drawn alone. */
class PartsTests {

    private static final LocalDate NOVEMBER_10 = LocalDate.of(2026, 11, 10);
    private static final LocalDate NOVEMBER_20 = LocalDate.of(2026, 11, 20);

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Test
    void what_people_typed_is_escaped() {
        var form = Form.of(Map.of("name", "\"><script>alert(1)</script>"));

        assertThat(drawn("field", Map.of("form", form, "name", "name", "label", "<i>Имя</i>")))
                .contains("value=\"&#34;>&lt;script>", "&lt;i&gt;Имя")
                .doesNotContain("<script>", "<i>");
    }

    @Test
    void a_field_is_tied_to_its_hint_and_its_error() {
        var form = Form.of(Map.of("dial", "9 642")).refuse("dial", "Меньше прошлого показания 9 981.");

        assertThat(drawn("field", Map.of("form", form, "name", "dial", "label", "Показание", "hint", "Без красных")))
                .contains("for=\"dial\"", "id=\"dial-hint\"", "id=\"dial-error\"", "aria-invalid=\"true\"")
                .contains("aria-describedby=\"dial-hint dial-error\"", "value=\"9 642\"");
    }

    @Test
    void a_field_without_hint_and_error_says_nothing_of_them() {
        assertThat(drawn("field", Map.of("name", "dials[7].value", "label", "Показание")))
                .contains("id=\"dials-7--value\"", "name=\"dials[7].value\"")
                .doesNotContain("aria-describedby", "aria-invalid", "maxlength");
    }

    @Test
    void a_password_is_never_sent_back() {
        var form = Form.of(Map.of("password", "тайна"));

        assertThat(drawn("field", Map.of("form", form, "name", "password", "label", "Пароль", "type", "password")))
                .doesNotContain("тайна", "value=");
    }

    @Test
    void a_refused_form_lists_its_problems_with_links_to_the_fields() {
        var form = Form.EMPTY.refuse("inn", "Проверьте ИНН.").refuse("", "Заявка уже подана.");

        assertThat(drawn("formProblems", Map.of("form", form)))
                .contains("role=\"alert\"", "<a href=\"#inn\">Проверьте ИНН.</a>", "<li>Заявка уже подана.</li>");
        assertThat(drawn("formProblems", Map.of("form", Form.EMPTY))).isBlank();
    }

    @Test
    void what_was_chosen_before_wins_over_the_proposal() {
        var choices = List.of(new Choice("A", "По прибору", true), Choice.of("B", "По среднему"));
        var form = Form.EMPTY.with("method", "B");

        assertThat(drawn("selectField", Map.of("form", form, "name", "method", "label", "Способ", "choices", choices)))
                .contains("<option value=\"B\" selected>", "<option value=\"A\">");
    }

    @Test
    void a_form_carries_the_token_and_signing_out_is_a_form() {
        var html = drawn(
                "whoami",
                Map.of("shell", shell("<token>"), "who", new Who("Зимина Е. А.", "код 2045", "/cabinet/profile")));

        assertThat(html)
                .contains("<form method=\"post\" action=\"/logout\">")
                .contains("<input type=\"hidden\" name=\"_csrf\" value=\"&lt;token>\">");
    }

    @Test
    void htmx_gets_the_token_as_a_header() {
        assertThat(shell("abc").htmxHeaders()).isEqualTo("{\"X-CSRF-TOKEN\":\"abc\"}");
    }

    @Test
    void a_moved_clock_is_told_and_a_true_one_is_not() {
        var machine = Clock.fixed(Instant.parse("2026-11-16T06:00:00Z"), ZoneOffset.UTC);

        assertThat(PageNotices.isMoved(Clock.offset(machine, Duration.ofSeconds(30)), machine)).isFalse();
        assertThat(PageNotices.isMoved(Clock.offset(machine, Duration.ofDays(-3)), machine)).isTrue();
    }

    @Test
    void the_ribbon_tells_gone_open_and_today_apart() {
        var ribbon = new Ribbon(
                BillingPeriod.of("2026-11"), NOVEMBER_10, NOVEMBER_20, LocalDate.of(2026, 11, 16),
                Set.of(LocalDate.of(2026, 11, 18)));

        assertThat(ribbon.days()).hasSize(30);
        assertThat(ribbon.days().get(8).marks()).isEmpty();
        assertThat(ribbon.days().get(9).marks()).isEqualTo("is-gone is-label");
        assertThat(ribbon.days().get(15).marks()).isEqualTo("is-open is-today");
        assertThat(ribbon.days().get(17).marks()).isEqualTo("is-open is-due");
        assertThat(ribbon.days().get(19).marks()).isEqualTo("is-open is-label");
        assertThat(ribbon.state().replace('\u00a0', ' ')).isEqualTo("осталось 4 дня, до 20.11");
        assertThat(drawn("ribbon", Map.of("ribbon", ribbon, "title", "Нежилые помещения")))
                .contains("<li class=\"is-open is-today\" aria-current=\"date\">16</li>");
    }

    @Test
    void the_ribbon_says_when_a_window_opens_and_that_it_closed() {
        assertThat(Ribbon.of(NOVEMBER_10, NOVEMBER_20, LocalDate.of(2026, 11, 4)).state()).endsWith("10.11");
        assertThat(Ribbon.of(NOVEMBER_10, NOVEMBER_20, NOVEMBER_20).state()).startsWith("последний день");
        assertThat(Ribbon.of(NOVEMBER_10, NOVEMBER_20, LocalDate.of(2026, 11, 21)).state()).startsWith("закрыт");
        assertThat(Ribbon.of(LocalDate.of(2027, 2, 10), LocalDate.of(2027, 2, 20), NOVEMBER_10).block())
                .isEqualTo("ribbon__days ribbon__days--28");
    }

    @Test
    void a_chart_can_be_read_without_seeing_it() {
        assertThat(drawn("chart", Map.of("chart", water("113", "109"))))
                .contains("<title id=\"c-t\">Расход, м³</title>")
                .contains("ноя: 113, годом раньше 109</desc>")
                .contains("<td class=\"num\">109</td><td class=\"num\">113</td>")
                .contains("aria-labelledby=\"c-t c-d\"", "<text class=\"val\"");
    }

    @Test
    void the_axis_starts_at_zero_and_ends_above_the_highest_bar() {
        assertThat(ChartScale.upTo(new BigDecimal("138")).labels()).containsExactly("0", "50", "100", "150");
        assertThat(ChartScale.upTo(new BigDecimal("12790")).labels()).containsExactly("0", "5", "10", "15");
        assertThat(ChartScale.upTo(new BigDecimal("500")).labels()).containsExactly("0", "200", "400", "600");
        assertThat(ChartScale.upTo(new BigDecimal("1000.000")).labels())
                .containsExactly("0", "250", "500", "750", "1\u00a0000");
        assertThat(ChartScale.upTo(new BigDecimal("0.7")).labels()).containsExactly("0", "0,2", "0,4", "0,6", "0,8");
        assertThat(ChartScale.upTo(BigDecimal.ZERO).labels()).containsExactly("0", "1", "2", "3");
    }

    @Test
    void big_volumes_are_counted_in_thousands() {
        var chart = water("12215", "12480");

        assertThat(chart.axisName().replace('\u00a0', ' ')).isEqualTo("тыс. м³ в месяц");
        assertThat(chart.drawing().last()).isNotNull().extracting(ChartDrawing.Label::text).isEqualTo("12,2");
    }

    @Test
    void an_unknown_month_has_no_bar_and_a_dash_in_the_table() {
        var months = List.of(new Chart.Month("окт", null, new BigDecimal("5"), false));
        var chart = new Chart("c", "Расход, м³", "м³", "годом раньше", "сейчас", 200, months);

        assertThat(chart.drawing().bars()).hasSize(1);
        assertThat(drawn("chart", Map.of("chart", chart))).contains("<td class=\"num\">—</td>");
    }

    @Test
    void every_second_label_hides_on_a_phone_but_never_the_last() {
        var months = IntStream.range(0, 12)
                .mapToObj(i -> Chart.Month.of(BillingPeriod.of("2025-11").plusMonths(i), null, BigDecimal.ONE))
                .toList();
        var chart = new Chart("c", "Расход, м³", "м³", "", "сейчас", 200, months);

        assertThat(chart.isOdd(11)).isFalse();
        assertThat(chart.isOdd(10)).isTrue();
        assertThat(chart.isOdd(0)).isTrue();
    }

    @Test
    void the_causes_of_a_bridge_must_lead_from_one_total_to_the_other() {
        var parts = List.of(new Bridge.Part("Объёмы", Money.of("-30")), new Bridge.Part("Новые", Money.of("10")));
        var bridge = new Bridge("Октябрь", Money.of("100"), parts, "Ноябрь", Money.of("80"));

        assertThat(bridge.rows()).extracting(Bridge.Row::kind).containsExactly("whole", "down", "", "whole");
        assertThat(drawn("bridge", Map.of("bridge", bridge, "label", "Разница"))).contains("−30,00", "+10,00");
        assertThatThrownBy(() -> new Bridge("Октябрь", Money.of("100"), parts, "Ноябрь", Money.of("81")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_pager_keeps_the_filter_and_leaves_out_the_far_pages() {
        var pager = new Pager("Строки", 312, 25, 6, "/office/subscribers", Map.of("q", "ул. Мира & 5", "state", ""));

        assertThat(pager.says().replace('\u00a0', ' ')).isEqualTo("Строки 126–150 из 312");
        assertThat(pager.places())
                .extracting(Pager.Place::label)
                .containsExactly("1", "…", "4", "5", "6", "7", "8", "…", "13");
        assertThat(pager.href(7))
                .isEqualTo("/office/subscribers?q=%D1%83%D0%BB.+%D0%9C%D0%B8%D1%80%D0%B0+%26+5&page=7");
        assertThat(new Pager("Строки", 0, 25, 9, "/x", Map.of()).offset()).isZero();
    }

    @Test
    void a_task_that_is_late_or_near_is_marked() {
        var today = LocalDate.of(2026, 11, 16);
        Content text = output -> output.writeContent("4 973,73 ₽");

        assertThat(drawn("task", Map.of(
                "deadline", new Deadline(LocalDate.of(2026, 10, 26), today), "title", "Долг", "text", text)))
                .contains("task task--late");
        assertThat(drawn("task", Map.of(
                "deadline", new Deadline(LocalDate.of(2026, 11, 18), today), "title", "Аванс", "text", text)))
                .contains("task task--soon");
        assertThat(drawn("task", Map.of(
                "deadline", new Deadline(LocalDate.of(2026, 11, 19), today), "title", "Счёт", "text", text)))
                .contains("<li class=\"task\">")
                .doesNotContain("<progress");
    }

    private static Chart water(String present, String past) {
        return new Chart(
                "c", "Расход, м³", "м³", "годом раньше", "за год", 220,
                List.of(Chart.Month.of(BillingPeriod.of("2026-11"), new BigDecimal(past), new BigDecimal(present))));
    }

    private static ShellFacts shell(String token) {
        return new ShellFacts(
                "/cabinet", false, null, List.of(), new StaticFiles(),
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", token));
    }

    private String drawn(String part, Map<String, Object> parameters) {
        var html = new StringOutput();
        engine.render("ru/rodnik/ui/" + part + ".jte", parameters, html);
        return html.toString();
    }
}
