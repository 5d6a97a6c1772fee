package ru.rodnik.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** Tables and cells of OpenPDF as the forms need them. */
final class OpenPdfCells {

    static final BaseFont REGULAR = face("LiberationSans-Regular.ttf");
    static final BaseFont BOLD = face("LiberationSans-Bold.ttf");

    private OpenPdfCells() {}

    private static BaseFont face(String name) {
        try (var in = OpenPdfCells.class.getResourceAsStream("/ru/rodnik/print/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No font " + name);
            }
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PdfPTable table(float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    static void centred(PdfPTable table, String text) {
        table.addCell(cell(text, 6.8f, Element.ALIGN_CENTER));
    }

    static void right(PdfPTable table, String text) {
        table.addCell(cell(text, 6.8f, Element.ALIGN_RIGHT));
    }

    static PdfPCell tall(String caption) {
        var cell = wide(caption, 1);
        cell.setRowspan(2);
        return cell;
    }

    static PdfPCell wide(String caption, int columns) {
        var cell = cell(caption, 4.9f, Element.ALIGN_CENTER);
        cell.setColspan(columns);
        return cell;
    }

    static PdfPCell cell(String text, float size, int align) {
        return cell(text, REGULAR, size, align);
    }

    static PdfPCell cell(String text, BaseFont face, float size, int align) {
        var cell = new PdfPCell(new Phrase(text, new Font(face, size)));
        cell.setHorizontalAlignment(align);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setBorderWidth(0.5f);
        cell.setPadding(0.8f);
        cell.setPaddingBottom(1.4f);
        return cell;
    }

    static PdfPCell underlined(String text, int align) {
        var cell = cell(text, 7.5f, align);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
        return cell;
    }

    static PdfPCell bare(PdfPCell cell) {
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }
}
