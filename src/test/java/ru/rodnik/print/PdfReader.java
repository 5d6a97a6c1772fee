package ru.rodnik.print;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a finished paper back as its reader would: text by pages, fonts, the QR from the printed sheet. */
public final class PdfReader {

    private PdfReader() {}

    private interface Look<T> {
        T at(PDDocument document) throws Exception;
    }

    /** One string a page; lines follow each other from top to bottom, runs of spaces are one space. */
    public static List<String> pages(byte[] pdf) {
        return read(pdf, document -> IntStream.rangeClosed(1, document.getNumberOfPages())
                .mapToObj(page -> textOf(document, page))
                .toList());
    }

    /** The whole text in one line. */
    public static String text(byte[] pdf) {
        return String.join(" ", pages(pdf)).replaceAll("\\s+", " ");
    }

    private static String textOf(PDDocument document, int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).replace('\u00a0', ' ').replaceAll(" +", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** «LiberationSans» and so on; a font that is not embedded is marked so. */
    public static List<String> fonts(byte[] pdf) {
        return read(pdf, document -> {
            var names = new TreeSet<String>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", "")
                            + (font.isEmbedded() ? "" : " not embedded"));
                }
            }
            return List.copyOf(names);
        });
    }

    /** What a camera reads from the first page. */
    public static String qr(byte[] pdf) {
        return read(pdf, document -> {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            try {
                return new QRCodeReader()
                        .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8"))
                        .getText();
            } catch (NotFoundException e) {
                throw new AssertionError("No QR on the first page", e);
            }
        });
    }

    /** The files inside, by their names. */
    public static Map<String, byte[]> attachments(byte[] pdf) {
        return read(pdf, document -> {
            var files = new TreeMap<String, byte[]>();
            var names = document.getDocumentCatalog().getNames();
            if (names != null && names.getEmbeddedFiles() != null) {
                for (var file : names.getEmbeddedFiles().getNames().entrySet()) {
                    files.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
                }
            }
            return files;
        });
    }

    private static <T> T read(byte[] pdf, Look<T> look) {
        try (var document = Loader.loadPDF(pdf)) {
            return look.at(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
