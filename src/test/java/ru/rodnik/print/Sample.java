package ru.rodnik.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Leaves what a test has printed under {@code target/papers}, to be looked at, and holds it to what every paper owes:
 * an archive takes it (PDF/A-3a), it can be read aloud (PDF/UA-1), its fonts are in it.
 */
public final class Sample {

    /** In bytes; of long papers the second judgement takes time and tells nothing new. */
    private static final int LONG = 60_000;

    private Sample() {}

    /** The same bytes, kept under this name. */
    public static byte[] kept(String name, byte[] pdf) {
        try {
            var folder = Files.createDirectories(Path.of("target", "papers"));
            Files.write(folder.resolve(name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(PdfaCheck.objections(pdf, PDFAFlavour.PDFA_3_A)).as(name).isEmpty();
        if (pdf.length < LONG) {
            assertThat(PdfaCheck.objections(pdf, PDFAFlavour.PDFUA_1)).as(name).isEmpty();
        }
        assertThat(PdfReader.fonts(pdf)).as(name).isSubsetOf("LiberationSans", "LiberationSans-Bold");
        return pdf;
    }
}
