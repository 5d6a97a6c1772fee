package ru.rodnik.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Papers of invented text: what goes in is what a reader of the PDF gets, on the pages where it belongs. */
class PaperTests {

    private static final LocalDate NOVEMBER_20 = LocalDate.of(2026, 11, 20);

    @Test
    void what_is_written_can_be_read_from_the_file() {
        var text = "Съешь ещё этих мягких французских булок № 5 «да» — office 12 м³ − 100 %";
        var pdf = Paper.portrait("Проба").add(Text.of(text), Text.bold(text)).pdf();

        assertThat(PdfReader.text(pdf)).contains(text + " " + text);
    }

    @Test
    void both_faces_are_in_the_file() {
        var pdf = Paper.portrait("Проба").add(Text.of("обычный "), Text.bold("жирный")).pdf();

        assertThat(PdfReader.fonts(pdf)).containsExactly("LiberationSans", "LiberationSans-Bold");
    }

    @Test
    void the_same_content_is_the_same_bytes() {
        assertThat(pagesOfRows(150).pdf()).isEqualTo(pagesOfRows(150).pdf());
    }

    @Test
    void characters_no_font_has_do_not_stop_a_paper() {
        var pdf = Paper.portrait("Проба").add(Text.of("ООО «Кот \uD83D\uDC31» \u202e漢\u0000 и\u0306 5 ₽")).pdf();

        assertThat(PdfReader.text(pdf)).contains("ООО «Кот ?» ? й 5 руб.");
    }

    @Test
    void markup_in_a_name_is_only_text() {
        var name = "<img src=http://127.0.0.1:9/> ${7*7} __${1}__ %s (скобка\\)";
        var pdf = Paper.portrait(name).footer(name).add(Text.of(name)).pdf();

        assertThat(PdfReader.text(pdf)).contains(name + " " + name);
    }

    @Test
    void a_head_stands_on_every_page_and_no_row_is_lost_or_divided() {
        var pages = PdfReader.pages(pagesOfRows(150).pdf());

        assertThat(pages).hasSizeGreaterThan(2).allSatisfy(page -> assertThat(page).contains("Начислено"));
        var all = String.join("", pages);
        IntStream.rangeClosed(1, 150)
                .forEach(i -> assertThat(all).containsPattern("(?m)^Строка " + i + " первая строка " + i + ",00$"));
        assertThat(pages).allSatisfy(page -> assertThat(count(page, "первая")).isEqualTo(count(page, "вторая")));
    }

    @Test
    void a_total_takes_the_last_row_along_and_signatures_take_the_total() {
        for (int rows = 40; rows < 70; rows++) {
            var table = Table.of(Column.share(1), Column.of(30).right()).size(10);
            IntStream.rangeClosed(1, rows).forEach(i -> table.row("Строка", i + ",00"));
            table.total(Cell.of("Всего"), Cell.of("777,00"));
            var pdf = Paper.portrait("Проба").add(table).keep(Gap.of(10), Text.of("Подписи сторон")).pdf();

            assertThat(PdfReader.pages(pdf).getLast()).contains(rows + ",00", "777,00", "Подписи сторон");
        }
    }

    @Test
    void a_footer_tells_page_and_code() {
        var pages = PdfReader.pages(pagesOfRows(150).footer("Заявка № 17").pdf());

        assertThat(pages.get(1)).contains("Заявка № 17").contains("Лист 2 из " + pages.size());
    }

    @Test
    void a_form_of_one_page_has_no_footer() {
        assertThat(PdfReader.text(pagesOfRows(3).footerIfMany("Счет № 5").pdf())).doesNotContain("Лист");
        assertThat(PdfReader.text(pagesOfRows(99).footerIfMany("Счет № 5").pdf())).contains("Счет № 5", "Лист 1 из 3");
    }

    @Test
    void a_row_higher_than_a_page_is_made_smaller_and_still_whole() {
        var long5000 = "слово ".repeat(900) + "конец";
        var pdf = Paper.portrait("Проба").add(Table.of(Column.of(40), Column.share(1)).row(long5000, "рядом")).pdf();

        assertThat(PdfReader.pages(pdf)).hasSize(1).first().asString().contains("конец");
    }

    @Test
    void a_word_wider_than_its_column_goes_on_in_the_next_line() {
        var pdf = Paper.portrait("Проба").add(Table.of(Column.of(20)).row("а".repeat(60))).pdf();

        assertThat(PdfReader.text(pdf).replace(" ", "")).contains("а".repeat(60));
        assertThat(PdfReader.pages(pdf).getFirst()).doesNotContain("а".repeat(30));
    }

    @Test
    void a_camera_reads_the_qr() {
        var text = "https://lk.example.ru/verify/17?h=7f3ac91e04bd «Родник» №";
        var pdf = Paper.portrait("Проба").add(Qr.of(text, 30)).pdf();

        assertThat(PdfReader.qr(pdf)).isEqualTo(text);
    }

    private static int count(String page, String word) {
        return page.split(word, -1).length - 1;
    }

    private static Paper pagesOfRows(int rows) {
        var table = Table.of(Column.share(1), Column.of(30).right()).head("Абонент", "Начислено");
        IntStream.rangeClosed(1, rows)
                .forEach(i -> table.row("Строка " + i + " первая строка\nи вторая", i + ",00"));
        return Paper.portrait("Проба").dated(NOVEMBER_20).add(table);
    }
}
