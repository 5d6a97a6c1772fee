package ru.rodnik.print;

import static ru.rodnik.print.PdfFile.ref;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A paper of A4 pages: blocks from top to bottom, a footer with its code and «Лист 1 из 2». The same content gives the
 * same bytes: nothing in the file comes from the clock or from chance. It is filled in place and then made into PDF.
 */
public final class Paper {

    private static final double FOOTER_SIZE = 7;
    private static final double A4_SHORT = 210 * Block.POINTS_IN_MM;
    private static final double A4_LONG = 297 * Block.POINTS_IN_MM;

    private final String title;
    private final double width;
    private final double height;
    private final List<Slab> slabs = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private double top;
    private double right;
    private double bottom;
    private double left;
    private @Nullable LocalDate date;
    private @Nullable String footer;
    private boolean footerOnSinglePage;

    private Paper(String title, double width, double height) {
        this.title = title;
        this.width = width;
        this.height = height;
        margins(12, 10, 14, 18);
    }

    /** @param title what a viewer shows in its window */
    public static Paper portrait(String title) {
        return new Paper(title, A4_SHORT, A4_LONG);
    }

    public static Paper landscape(String title) {
        return new Paper(title, A4_LONG, A4_SHORT);
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
            slabs.addAll(block.slabs(width - left - right));
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

    /**
     * Puts a file into the paper, the content once more for programs: it comes out exactly as it went in.
     *
     * @param name of the file
     * @param xml in whatever encoding it names itself
     */
    public Paper attach(String name, byte[] xml, String description) {
        attachments.add(new Attachment(name, xml.clone(), description));
        return this;
    }

    /** The finished paper: PDF/A-3a, which is 3b with tags to read it aloud by, and with the fonts in it. */
    public byte[] pdf() {
        var written = new Written();
        var file = new PdfFile();
        var structure = new Structure(file);
        var tree = file.reserve();
        var resources = file.reserve();
        var kids = new StringBuilder();
        var pages = Pages.of(slabs, height - top - bottom);
        for (int number = 1; number <= pages.size(); number++) {
            var page = file.reserve();
            structure.turn(page);
            var canvas = new Canvas(height, pages.size(), written, structure);
            draw(pages.get(number - 1), canvas);
            drawFooter(number, pages.size(), canvas);
            var content = file.add(Deflated.of("", canvas.content()));
            file.put(page, "<</Type/Page/Parent " + ref(tree) + "/Resources " + ref(resources) + "/StructParents "
                    + (number - 1) + "/Contents " + ref(content) + ">>");
            kids.append(ref(page)).append(' ');
        }
        file.put(tree, "<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]/MediaBox[0 0 "
                + Canvas.points(width) + Canvas.points(height) + "]>>");
        file.put(resources, "<</Font<<" + fonts(file, written) + ">>>>");
        var catalog = file.add("<</Type/Catalog/Pages " + ref(tree) + structure.finish()
                + Archival.entries(file, title, date, attachments) + ">>");
        return file.finish(catalog, Archival.information(file, title, date));
    }

    private static String fonts(PdfFile file, Written written) {
        var fonts = new StringBuilder();
        for (var face : Face.values()) {
            if (!written.in(face).isEmpty()) {
                var font = Subset.covering(face, written.in(face)).into(file);
                fonts.append('/').append(face.resource()).append(' ').append(ref(font));
            }
        }
        return fonts.toString();
    }

    private void draw(List<Pages.Placed> placed, Canvas canvas) {
        var room = height - top - bottom;
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
        var baseline = height - bottom + 5 * Block.POINTS_IN_MM;
        var count = String.format(Locale.ROOT, "Лист %d из %d", number, of);
        var end = width - right;
        canvas.openOrnament();
        canvas.text(footer, Face.REGULAR, FOOTER_SIZE, left, baseline);
        canvas.text(count, Face.REGULAR, FOOTER_SIZE, end - Face.REGULAR.width(count, FOOTER_SIZE), baseline);
        canvas.close();
    }
}
