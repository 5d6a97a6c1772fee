package ru.rodnik.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
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
            var figure = (PDStructureElement) root(document).getKids().getFirst();

            assertThat(figure.getStructureType()).isEqualTo("Figure");
            assertThat(figure.getAlternateDescription()).isEqualTo("QR-код: https://example.ru/v");
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
            var texts = new HashMap<Piece, String>();
            for (var page : document.getPages()) {
                collect(page, texts);
            }
            var said = new StringBuilder();
            say(root(document), texts, said);
            return said.toString().replace('\u00a0', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDStructureElement root(PDDocument document) {
        return (PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
    }

    /** By page, as the file knows it, and by number on it. */
    private record Piece(COSDictionary page, int number) {}

    private static void collect(PDPage page, Map<Piece, String> texts) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        for (var content : extractor.getMarkedContents()) {
            var text = new StringBuilder();
            for (var one : content.getContents()) {
                text.append(((TextPosition) one).getUnicode());
            }
            texts.put(new Piece(page.getCOSObject(), content.getMCID()), text.toString());
        }
    }

    private static void say(PDStructureElement element, Map<Piece, String> texts, StringBuilder said) {
        said.append(element.getStructureType());
        var text = new StringBuilder();
        var kids = new ArrayList<PDStructureElement>();
        for (var kid : element.getKids()) {
            switch (kid) {
                case PDStructureElement child -> kids.add(child);
                case Integer piece ->
                        text.append(texts.getOrDefault(new Piece(element.getPage().getCOSObject(), piece), "?"));
                case PDMarkedContentReference there ->
                        text.append(
                                texts.getOrDefault(new Piece(there.getPage().getCOSObject(), there.getMCID()), "?"));
                default -> throw new AssertionError(kid);
            }
        }
        if (kids.isEmpty()) {
            said.append('[').append(text).append(']');
        } else {
            said.append('(');
            kids.forEach(kid -> say(kid, texts, said));
            said.append(')');
        }
    }
}
