package ru.rodnik.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** One page to draw on; points, from the upper left corner. */
final class Canvas implements AutoCloseable {

    private final PDPageContentStream page;
    private final double pageHeight;
    private final Map<Face, PDType0Font> fonts;

    Canvas(PDDocument document, PDPage page, Map<Face, PDType0Font> fonts) {
        this.pageHeight = page.getMediaBox().getHeight();
        this.fonts = fonts;
        try {
            this.page = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The faces of one document. */
    static Map<Face, PDType0Font> fontsOf(PDDocument document) {
        var fonts = new EnumMap<Face, PDType0Font>(Face.class);
        try {
            for (var face : Face.values()) {
                fonts.put(face, face.in(document));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fonts;
    }

    void text(String text, Face face, double size, double x, double baseline) {
        if (text.isBlank()) {
            return;
        }
        attempt(() -> {
            page.beginText();
            page.setFont(fonts.get(face), (float) size);
            page.newLineAtOffset(at(x), at(pageHeight - baseline));
            page.showText(text);
            page.endText();
        });
    }

    void line(double x1, double y1, double x2, double y2, double thickness) {
        attempt(() -> {
            page.setLineWidth(at(thickness));
            page.moveTo(at(x1), at(pageHeight - y1));
            page.lineTo(at(x2), at(pageHeight - y2));
            page.stroke();
        });
    }

    /** Marks an area for {@link #fill}. */
    void area(double x, double y, double width, double height) {
        attempt(() -> page.addRect(at(x), at(pageHeight - y - height), at(width), at(height)));
    }

    void fill() {
        attempt(page::fill);
    }

    /** Draws smaller, the corner x, y staying where it is: the last resort for a row that no page could hold. */
    void shrunk(double factor, double x, double y, Slab.Drawing drawing) {
        attempt(() -> {
            page.saveGraphicsState();
            page.transform(new Matrix(
                    (float) factor, 0, 0, (float) factor, at(x * (1 - factor)), at((pageHeight - y) * (1 - factor))));
        });
        drawing.on(this, x, y);
        attempt(page::restoreGraphicsState);
    }

    @Override
    public void close() {
        attempt(page::close);
    }

    /** Hundredths of a point are finer than any printer. */
    private static float at(double points) {
        return Math.round(points * 1000) / 1000f;
    }

    private interface Stroke {
        void draw() throws IOException;
    }

    private static void attempt(Stroke stroke) {
        try {
            stroke.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
