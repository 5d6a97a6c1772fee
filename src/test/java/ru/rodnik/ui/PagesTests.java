package ru.rodnik.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages and static files as a browser gets them. */
@SpringBootTest(classes = UiOnly.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "rodnik.demo=true")
class PagesTests {

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private StaticFiles files;

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

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + path.replace("<", "%3C").replace(">", "%3E"));
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
