package ru.rodnik.print;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import ru.rodnik.shared.Sha256;

/** The file a paper is made into: fit for an archive, the same each time, its fonts with every character in them. */
class PaperFileTests {

    private static final byte[] XML =
            "<?xml version=\"1.0\" encoding=\"windows-1251\"?>\r\n<Файл ВерсФорм=\"5.03\">№ 5 «Родник»</Файл>"
                    .getBytes(Charset.forName("windows-1251"));

    private static Paper paper() {
        var table = Table.of(Column.share(1), Column.of(30).right()).head("Услуга", "Сумма, ₽").frame(1.3);
        IntStream.rangeClosed(1, 90).forEach(i -> table.row("Водоотведение (" + i + ")", "−2 281,59"));
        return Paper.landscape("Счет-фактура № 5 <&>").dated(LocalDate.of(2026, 10, 31)).footer("ab12 cd34")
                .attach("ON_NSCHFDOPPR_5.xml", XML, "Счет-фактура для программ")
                .add(Text.bold("Счет-фактура № ").plusUnderlined("5"), Qr.of("https://example.ru/verify/ab12", 30),
                        table);
    }

    @Test
    void it_keeps_the_rules_of_the_archive() {
        assertThat(PdfaCheck.objections(Sample.kept("archive", paper().pdf()))).isEmpty();
        assertThat(PdfaCheck.objections(Paper.portrait("").pdf())).isEmpty();
    }

    @Test
    void the_check_refuses_a_file_that_claims_another_part_of_the_standard() {
        var claim = new String(paper().pdf(), ISO_8859_1).replace("<pdfaid:part>3", "<pdfaid:part>9");

        assertThat(PdfaCheck.objections(claim.getBytes(ISO_8859_1))).anyMatch(one -> one.contains("part"));
    }

    @Test
    void an_attached_file_comes_out_as_it_went_in() throws IOException {
        try (var document = Loader.loadPDF(paper().pdf())) {
            var catalog = document.getDocumentCatalog();
            var specification =
                    requireNonNull(catalog.getNames().getEmbeddedFiles().getNames().get("ON_NSCHFDOPPR_5.xml"));
            var file = specification.getEmbeddedFile();

            assertThat(file.toByteArray()).isEqualTo(XML);
            assertThat(file.getSubtype()).isEqualTo("application/xml");
            assertThat(file.getSize()).isEqualTo(XML.length);
            assertThat(file.getCheckSum()).hasSize(16);
            assertThat(file.getModDate().toInstant()).isEqualTo("2026-10-31T00:00:00Z");
            assertThat(specification.getFileDescription()).isEqualTo("Счет-фактура для программ");
            assertThat(specification.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
            assertThat(catalog.getCOSObject().getCOSArray(COSName.getPDFName("AF")).size()).isEqualTo(1);
        }
    }

    @Test
    void many_threads_make_the_same_bytes() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<byte[]> print = () -> paper().pdf();
            var papers = threads.invokeAll(Collections.nCopies(16, print));
            var one = paper().pdf();
            for (var paper : papers) {
                assertThat(paper.get()).isEqualTo(one);
            }
        }
    }

    @Test
    void another_run_of_the_program_makes_the_same_bytes() throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var process = new ProcessBuilder(
                java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Elsewhere.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), US_ASCII))
                .isEqualTo(Sha256.of(paper().pdf()).hex());
    }

    /** The other run. */
    static final class Elsewhere {

        private Elsewhere() {}

        public static void main(String[] none) {
            System.out.print(Sha256.of(paper().pdf()).hex());
        }
    }

    @Test
    void other_content_is_another_file() {
        assertThat(idOf(paper().pdf())).isNotEqualTo(idOf(paper().add(Text.of("и еще")).pdf()));
    }

    @Test
    void a_paper_is_small() {
        assertThat(paper().pdf().length).isLessThan(75_000);
    }

    @Test
    void every_character_the_face_has_is_in_the_file() {
        var all = IntStream.rangeClosed(' ', Character.MAX_VALUE)
                .filter(c -> Face.REGULAR.draws((char) c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(all).hasSizeGreaterThan(2000);
        assertDrawn(all);
    }

    @Test
    void every_character_of_windows_1251_is_in_the_prepared_fonts() {
        assertDrawn("Стоимость, руб. (№ 5) 1 250,5 м³ − 100 %");
        assertDrawn("Ўўґ Ђђ «Łabądź» ® AaZz {|}~ €");
        var bytes = new byte[256];
        IntStream.range(0, 256).forEach(i -> bytes[i] = (byte) i);
        assertDrawn(new String(bytes, Charset.forName("windows-1251")));
    }

    /** Each code is the character it stands for and has a glyph, in both faces. */
    private static void assertDrawn(String text) {
        var drawable = Text.drawable(text).replace("\n", "");
        var pdf = Paper.portrait("Проба").add(Text.of(text), Text.bold(text)).pdf();
        assertThat(PdfReader.fonts(pdf)).isEqualTo(List.of("LiberationSans", "LiberationSans-Bold"));
        try (var document = Loader.loadPDF(pdf)) {
            for (var face : Face.values()) {
                var font =
                        (PDType0Font) document.getPage(0).getResources().getFont(COSName.getPDFName(face.resource()));
                for (var c : drawable.toCharArray()) {
                    assertThat(font.toUnicode(c)).isEqualTo(Character.toString(c));
                    assertThat(font.codeToGID(c)).as("glyph of %04x", (int) c).isPositive();
                    assertThat(font.getWidth(c)).isEqualTo(face.advance(c));
                    assertThat(font.getWidthFromFont(c)).isBetween(face.advance(c) - 1f, face.advance(c) + 1f);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String idOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getDocument().getDocumentID().get(0).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
