package ru.rodnik.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * A paper of A4 pages: blocks from top to bottom, a footer with its code and «Лист 1 из 2». The same content gives the
 * same bytes: nothing in the file comes from the clock or from chance. It is filled in place and then made into PDF.
 */
public final class Paper {

    private static final double FOOTER_SIZE = 7;

    private final String title;
    private final PDRectangle sheet;
    private final List<Slab> slabs = new ArrayList<>();
    private double top;
    private double right;
    private double bottom;
    private double left;
    private @Nullable LocalDate date;
    private @Nullable String footer;
    private boolean footerOnSinglePage;

    private Paper(String title, PDRectangle sheet) {
        this.title = title;
        this.sheet = sheet;
        margins(12, 10, 14, 18);
    }

    /** @param title what a viewer shows in its window */
    public static Paper portrait(String title) {
        return new Paper(title, PDRectangle.A4);
    }

    public static Paper landscape(String title) {
        var a4 = PDRectangle.A4;
        return new Paper(title, new PDRectangle(a4.getHeight(), a4.getWidth()));
    }

    /** In millimetres; to be said before anything is added. Top 12, right 10, bottom 14, left 18 unless told. */
    public Paper margins(double top, double right, double bottom, double left) {
        if (!slabs.isEmpty()) {
            throw new IllegalStateException("Margins come before blocks");
        }
        this.top = top * Block.POINTS_IN_MM;
        this.right = right * Block.POINTS_IN_MM;
        this.bottom = bottom * Block.POINTS_IN_MM;
        this.left = left * Block.POINTS_IN_MM;
        return this;
    }

    /** The date of the paper, which the file gives as its date of creation. */
    public Paper dated(LocalDate date) {
        this.date = date;
        return this;
    }

    /** On every page: the code on the left, «Лист n из m» on the right. */
    public Paper footer(String code) {
        footer = Text.drawable(code);
        footerOnSinglePage = true;
        return this;
    }

    /** The same, but a paper of one page has no footer: for forms. */
    public Paper footerIfMany(String code) {
        footer(code);
        footerOnSinglePage = false;
        return this;
    }

    public Paper add(Block... blocks) {
        for (var block : blocks) {
            slabs.addAll(block.slabs(sheet.getWidth() - left - right));
        }
        return this;
    }

    /** Adds blocks that stay on one page with each other and with the end of what stands before them. */
    public Paper keep(Block... blocks) {
        if (!slabs.isEmpty()) {
            slabs.add(slabs.removeLast().glue());
        }
        return add(Together.of(blocks));
    }

    /** The finished paper: PDF/A-2b, with the fonts in it. */
    public byte[] pdf() {
        var pages = Pages.of(slabs, sheet.getHeight() - top - bottom);
        try (var document = new PDDocument()) {
            var fonts = Canvas.fontsOf(document);
            for (int number = 1; number <= pages.size(); number++) {
                var page = new PDPage(sheet);
                document.addPage(page);
                try (var canvas = new Canvas(document, page, fonts)) {
                    draw(pages.get(number - 1), canvas);
                    drawFooter(number, pages.size(), canvas);
                }
            }
            Archival.mark(document, title, date);
            var bytes = new ByteArrayOutputStream(64 * 1024);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(List<Pages.Placed> placed, Canvas canvas) {
        var room = sheet.getHeight() - top - bottom;
        for (var one : placed) {
            var slab = one.slab();
            var left = room - one.top();
            if (slab.height() > left + 1) {
                canvas.shrunk(left / slab.height(), this.left, top + one.top(), slab.drawing());
            } else {
                slab.drawing().on(canvas, this.left, top + one.top());
            }
        }
    }

    private void drawFooter(int number, int of, Canvas canvas) {
        if (footer == null || (of == 1 && !footerOnSinglePage)) {
            return;
        }
        var baseline = sheet.getHeight() - bottom + 5 * Block.POINTS_IN_MM;
        var count = String.format(Locale.ROOT, "Лист %d из %d", number, of);
        var end = sheet.getWidth() - right;
        canvas.text(footer, Face.REGULAR, FOOTER_SIZE, left, baseline);
        canvas.text(count, Face.REGULAR, FOOTER_SIZE, end - Face.REGULAR.width(count, FOOTER_SIZE), baseline);
    }
}
