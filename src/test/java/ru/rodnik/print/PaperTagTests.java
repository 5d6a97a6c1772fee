package ru.rodnik.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What a screen reader says of a paper. */
class PaperTagTests {

    @Test
    void a_paper_is_read_from_its_heading_to_its_end() {
        var paper = Paper.portrait("Проба").footer("ab12")
                .add(Text.bold("Счет № 5").heading(), Text.of("первая строка\nвторая"), Gap.of(3))
                .add(Table.of(Column.share(1), Column.share(1)).head("Услуга", "Сумма").row("Вода", "5,00"))
                .add(Table.bare(Column.share(1), Column.share(1)).row("слева", "справа"));

        assertThat(read(paper)).isEqualTo("Document(H1[Счет № 5]P[первая строкавторая]"
                + "Table(TR(TH[Услуга]TH[Сумма])TR(TD[Вода]TD[5,00]))P[слева]P[справа])");
    }

    @Test
    void a_head_repeated_on_the_next_page_is_read_once() {
        var table = Table.of(Column.share(1)).head("Абонент");
        IntStream.rangeClosed(1, 150).forEach(i -> table.row("№ " + i));
        var said = read(Paper.portrait("Проба").add(table));

        assertThat(said.split("Абонент", -1)).hasSize(2);
        assertThat(said).startsWith("Document(Table(TR(TH[Абонент])TR(TD[№ 1])TR(TD[№ 2])").endsWith("TR(TD[№ 150])))");
    }

    @Test
    void cells_over_several_rows_and_paragraphs_over_two_pages_stay_whole() {
        var table = Table.of(Column.share(1), Column.share(1)).head("а", "б").row(Cell.of("1").down(2), Cell.of("2"))
                .row("3");
        var text = "слово ".repeat(3000) + "конец";
        var said = read(Paper.portrait("Проба").add(table, Text.of(text)));

        assertThat(said).contains("TR(TD[1]TD[2])TR(TD[3])").endsWith("конец])").containsOnlyOnce("P[");
    }

    @Test
    void what_can_only_be_seen_has_words() {
        try (var document = Loader.loadPDF(Paper.portrait("Проба").add(Qr.of("https://example.ru/v", 30)).pdf())) {
            var figure = Tagged.of(document).parts().getFirst();

            assertThat(figure.type()).isEqualTo("Figure");
            assertThat(figure.words()).isEqualTo("QR-код: https://example.ru/v");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void papers_keep_the_rules_of_reading_aloud() {
        var table = Table.of(Column.share(1), Column.share(1)).head("Услуга", "Сумма").row("Вода", "5,00")
                .total(Cell.of("Всего").across(2));
        var pdf = Paper.portrait("Проба").attach("a.xml", new byte[] {'<', 'a', '/', '>'}, "Проба")
                .add(Text.bold("Счет").heading(), table, Qr.of("проба", 30)).pdf();

        assertThat(PdfaCheck.objections(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfaCheck.objections(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    private static String read(Paper paper) {
        try (var document = Loader.loadPDF(paper.pdf())) {
            var said = new StringBuilder();
            say(Tagged.of(document), said);
            return said.toString().replace('\u00a0', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Tagged part, StringBuilder said) {
        said.append(part.type());
        if (part.parts().isEmpty()) {
            said.append('[').append(part.text()).append(']');
        } else {
            said.append('(');
            part.parts().forEach(one -> say(one, said));
            said.append(')');
        }
    }
}
