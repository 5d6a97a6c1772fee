package ru.rodnik.evidence;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import ru.rodnik.print.Tagged;

/**
 * A finished paper as its readers get it.
 *
 * @param rows of its tables, cell by cell, in logical order, all without white space
 * @param said everything in logical order, without white space
 * @param copied what somebody gets who copies the text off the sheets, line by line
 * @param codes what a camera reads from the sheets
 * @param codesSaid what a screen reader says of the codes
 * @param unfitFonts those that are not embedded, or with more of the face than is used
 */
record PrintedPaper(
        List<List<String>> rows,
        String said,
        String copied,
        List<String> codes,
        List<String> codesSaid,
        List<String> unfitFonts,
        Map<String, byte[]> attachments) {

    private static final int DPI = 200;
    private static final int SHARPER_DPI = 350;
    private static final Pattern DECIMAL =
            Pattern.compile("(?<![\\d,.\u00a0])\u2212?\\d{1,3}(?:\u00a0\\d{3})*,\\d+(?![\\d,])");
    private static final Map<DecodeHintType, ?> LOOK =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8");

    static PrintedPaper of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var tagged = Tagged.of(document);
            var figures = tagged.all().filter(one -> one.type().equals("Figure")).toList();
            var codes = new ArrayList<String>();
            for (var page : figures.stream().map(Tagged::page).distinct().toList()) {
                codes.addAll(codes(document, page, figures.stream().filter(one -> one.page() == page).count()));
            }
            return new PrintedPaper(
                    tagged.all().filter(one -> one.type().equals("TR")).map(PrintedPaper::cells).toList(),
                    squeezed(tagged.wholeText()), new PDFTextStripper().getText(document), codes,
                    figures.stream().map(one -> String.valueOf(one.words())).toList(), unfitFonts(document),
                    attachments(document));
        }
    }

    /** Without white space: where a line ends on a sheet means nothing. */
    static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", "");
    }

    /** The amounts, prices and volumes in a text, as written: groups of three, some digits after a comma. */
    static Stream<String> decimals(String text) {
        return DECIMAL.matcher(text).results().map(MatchResult::group);
    }

    private static List<String> cells(Tagged row) {
        return row.parts().stream().map(cell -> squeezed(cell.wholeText())).toList();
    }

    private static List<String> codes(PDDocument document, int page, long expected) throws IOException {
        var found = codes(document, page, DPI);
        return found.size() == expected ? found : codes(document, page, SHARPER_DPI);
    }

    private static List<String> codes(PDDocument document, int page, int dpi) throws IOException {
        var image = new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        try {
            return Stream.of(new QRCodeMultiReader().decodeMultiple(bitmap, LOOK)).map(Result::getText).toList();
        } catch (NotFoundException _) {
            return List.of();
        }
    }

    private static List<String> unfitFonts(PDDocument document) throws IOException {
        var unfit = new ArrayList<String>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                if (!isFit(font)) {
                    unfit.add(font.getName());
                }
            }
        }
        return unfit;
    }

    private static boolean isFit(PDFont font) {
        return font.isEmbedded() && font.getName().matches("[A-Z]{6}\\+.+") && font instanceof PDType0Font composite
                && composite.getDescendantFont().getFontDescriptor().getFontFile2() != null
                && font.getCOSObject().containsKey(COSName.TO_UNICODE);
    }

    private static Map<String, byte[]> attachments(PDDocument document) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            for (var file : names.getEmbeddedFiles().getNames().entrySet()) {
                files.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
            }
        }
        return files;
    }
}
