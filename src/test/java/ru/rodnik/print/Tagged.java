package ru.rodnik.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * A part of a paper as a screen reader hears it: in logical order, whatever stands where on the sheet.
 *
 * @param text of the part itself; lines of one cell follow each other without a space
 * @param words what is said of something that can only be seen
 * @param page from 0, the one it begins on; -1 where it has nothing of its own
 */
public record Tagged(String type, String text, @Nullable String words, int page, List<Tagged> parts) {

    /** The whole paper. */
    public static Tagged of(PDDocument document) throws IOException {
        var texts = new HashMap<Piece, String>();
        for (var page : document.getPages()) {
            collect(page, texts);
        }
        var root = (PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
        return part(root, document, texts);
    }

    /** This one and everything within it, in their order. */
    public Stream<Tagged> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Tagged::all));
    }

    /** Its own text and that of its parts. */
    public String wholeText() {
        var whole = new StringBuilder();
        all().forEach(one -> whole.append(one.text()));
        return whole.toString();
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

    private static Tagged part(PDStructureElement element, PDDocument document, Map<Piece, String> texts) {
        var text = new StringBuilder();
        var parts = new ArrayList<Tagged>();
        for (var kid : element.getKids()) {
            switch (kid) {
                case PDStructureElement child -> parts.add(part(child, document, texts));
                case Integer piece -> text.append(
                        texts.getOrDefault(new Piece(element.getPage().getCOSObject(), piece), "?"));
                case PDMarkedContentReference there -> text.append(
                        texts.getOrDefault(new Piece(there.getPage().getCOSObject(), there.getMCID()), "?"));
                default -> throw new AssertionError(kid);
            }
        }
        var page = element.getPage();
        return new Tagged(
                element.getStructureType(), text.toString(), element.getAlternateDescription(),
                page == null ? -1 : document.getPages().indexOf(page), List.copyOf(parts));
    }
}
