package ru.rodnik.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import ru.rodnik.files.ScanVerdict.Recognised;
import ru.rodnik.files.ScanVerdict.Refused;

/** Scans are known by what is in them (T31–T34). */
class ScanRulesTests {

    @Test
    void a_pdf_a_jpeg_and_a_png_are_recognised() throws IOException {
        assertThat(ScanRules.judge(pdf(1, false))).isEqualTo(new Recognised(FileKind.PDF));
        assertThat(ScanRules.judge(image("jpeg"))).isEqualTo(new Recognised(FileKind.JPEG));
        assertThat(ScanRules.judge(image("png"))).isEqualTo(new Recognised(FileKind.PNG));
    }

    @Test
    void other_files_are_refused_whatever_they_are_called() {
        assertThat(ScanRules.judge("<svg onload='alert(1)'/>".getBytes(US_ASCII))).isInstanceOf(Refused.class);
        assertThat(ScanRules.judge("%PDF-1.7 and nothing more".getBytes(US_ASCII))).isInstanceOf(Refused.class);
        assertThat(ScanRules.judge(new byte[0])).isInstanceOf(Refused.class);
    }

    @Test
    void ten_megabytes_are_taken_for_a_size_and_a_byte_more_is_not() {
        var tooLarge = new byte[ScanRules.BYTES_MAX + 1];
        assertThat(ScanRules.judge(tooLarge)).isEqualTo(new Refused(
                "Файл больше 10 МБ. Сохраните скан с меньшим разрешением или в чёрно-белом виде."));
        assertThat(ScanRules.judge(new byte[ScanRules.BYTES_MAX])).isEqualTo(new Refused(
                "Это не PDF, JPEG и не PNG. Приложите скан в одном из этих видов."));
    }

    @Test
    void a_pdf_that_acts_is_refused() throws IOException {
        assertThat(ScanRules.judge(pdf(1, true))).isInstanceOf(Refused.class);
    }

    @Test
    void fifty_pages_are_taken_and_fifty_one_are_not() throws IOException {
        assertThat(ScanRules.judge(pdf(50, false))).isInstanceOf(Recognised.class);
        assertThat(ScanRules.judge(pdf(51, false))).isInstanceOf(Refused.class);
    }

    private static byte[] pdf(int pages, boolean withScript) throws IOException {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            if (withScript) {
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] image(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
