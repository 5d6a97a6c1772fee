package ru.rodnik.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages and static files as a browser gets them. */
@SpringBootTest(classes = UiOnly.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "rodnik.demo=true")
class PagesTests {

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @Autowired private StaticFiles files;

    @Autowired private PageNotices notices;

    @Test
    void a_page_that_is_not_there_answers_in_friendly_words_with_a_number() throws Exception {
        var answer = get("/nothing/here?<script>");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("Такой страницы нет", "Номер ошибки", "Демонстрационные данные")
                .doesNotContain("Exception", "<script>");
    }

    @Test
    void a_page_holds_no_inline_style_or_script() throws Exception {
        assertThat(get("/nothing").body())
                .doesNotContain(" style=", "<style", "onclick=")
                .containsPattern("<script src=\"/assets/[0-9a-f]{12}/js/rodnik.js\" defer></script>");
    }

    @Test
    void a_static_file_under_its_version_is_kept_for_ever() throws Exception {
        var answer = get(files.address("css/rodnik.css"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
    }

    @Test
    void a_static_file_under_an_old_version_is_sent_but_not_kept() throws Exception {
        var answer = get("/assets/0123456789ab/js/htmx.min.js");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void the_stylesheet_is_one_file_with_its_parts_in_order() throws Exception {
        var css = get(files.address("css/rodnik.css")).body();

        assertThat(css).doesNotContain("@import").containsSubsequence(":root", "body {", ".btn {", "@media print");
    }

    @Test
    void what_is_not_a_static_file_is_not_there() throws Exception {
        assertThat(get("/assets/x/../../application.properties").statusCode()).isIn(400, 404);
        assertThat(get("/assets/x/css/%2e%2e/%2e%2e/pom.xml").statusCode()).isIn(400, 404);
        assertThat(get("/assets/x/css").statusCode()).isEqualTo(404);
    }

    @Test
    void the_style_guide_shows_every_part() throws Exception {
        var answer = get("/styleguide");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Лента месяца", "Показать числами", "receipt__no")
                .doesNotContain(" style=", "onclick=");
    }

    @Test
    void the_style_guide_is_not_there_without_demonstration_data() throws Exception {
        notices.showDemo(false);
        try {
            assertThat(get("/styleguide").statusCode()).isEqualTo(404);
            assertThat(get("/frames/office").body()).doesNotContain("Демонстрационные данные");
        } finally {
            notices.showDemo(true);
        }
    }

    @Test
    void a_fault_of_ours_shows_a_number_and_no_trace() throws Exception {
        var answer = get("/frames/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body())
                .contains("У нас что-то сломалось")
                .containsPattern("Номер ошибки <span class=\"hash\">[0-9a-f]{8}</span>")
                .doesNotContain("IllegalState", "secret", "java.");
    }

    @Test
    void the_account_marks_the_section_one_is_in() throws Exception {
        assertThat(get("/frames/cabinet/readings").body())
                .contains("<a href=\"/frames/cabinet/readings\" aria-current=\"page\">Показания")
                .containsOnlyOnce("aria-current")
                .contains("<span class=\"vh\">: ждут </span>14</span>");
    }

    @Test
    void the_account_offers_a_choice_only_between_several_contracts() throws Exception {
        assertThat(get("/frames/cabinet/readings").body())
                .contains("<option value=\"2\" selected>Договор № 2046/Н, офис</option>")
                .contains("action=\"/frames/cabinet/readings\"");
    }

    @Test
    void the_office_searches_for_a_subscriber_and_escapes_what_was_asked() throws Exception {
        assertThat(get("/frames/office").body())
                .contains("action=\"/office/subscribers\"", "value=\"&#34;>&lt;b>\"")
                .doesNotContain("\"><b>");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + path.replace("<", "%3C").replace(">", "%3E"));
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** Pages of the test: the frames of the account and of the office with nothing inside. */
    @Controller
    static class Frames {

        @GetMapping("/frames/cabinet/readings")
        String cabinet(Model model) {
            model.addAttribute("title", "Показания");
            model.addAttribute("content", (Content) output -> output.writeContent("<h1>Показания</h1>"));
            model.addAttribute(
                    "frame",
                    new CabinetFrame(
                            new Who("Зимина Е. А.", "УК «Волжский дом», код 2045", null),
                            new Navigation(List.of(
                                    List.of(
                                            Navigation.Item.of("Обзор", "/frames/cabinet"),
                                            Navigation.Item.of("Показания", "/frames/cabinet/readings", 14)),
                                    List.of(Navigation.Item.of("Профиль", "/profile")))),
                            List.of(
                                    Choice.of("1", "Договор № 2045/УК, 12 домов"),
                                    new Choice("2", "Договор № 2046/Н, офис", true))));
            return "ru/rodnik/ui/cabinetShell";
        }

        @GetMapping("/frames/broken")
        String broken() {
            throw new IllegalStateException("secret");
        }

        @GetMapping("/frames/office")
        String office(Model model) {
            model.addAttribute("title", "Заявки");
            model.addAttribute("content", (Content) output -> output.writeContent("<h1>Заявки на доступ</h1>"));
            model.addAttribute(
                    "frame",
                    new OfficeFrame(
                            new Who("Панова И. Д.", "оператор, кабинет № 9", "/office/me"),
                            Navigation.of(
                                    Navigation.Item.of("Заявки", "/frames/office", 7),
                                    Navigation.Item.of("Абоненты", "/office/subscribers")),
                            "\"><b>", Set.of("OPERATOR")));
            return "ru/rodnik/ui/officeShell";
        }
    }
}
