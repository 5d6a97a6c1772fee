package ru.rodnik.bench;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import ru.rodnik.documents.form.FormLine;
import ru.rodnik.documents.form.VatInvoice;
import ru.rodnik.print.Figures;
import ru.rodnik.print.Words;
import ru.rodnik.shared.Money;

/**
 * The счёт-фактура once more, its tables in code for OpenPDF: the same words in the same columns, the same faces
 * embedded as subsets, XMP and colour profile as an archive asks for. It is there to be measured, not to be printed.
 */
final class OpenPdfInvoice {

    private static final float[] COLUMNS = {
            6, 28, 8.5f, 7, 17.5f, 15, 13.5f, 19, 10.5f, 12, 18, 19, 11, 15.5f, 20.5f, 7, 14.5f, 20.5f, 20.5f
    };
    private static final int COLUMNS_BEFORE_SUMS = 7;
    private static final int COLUMNS_OF_DASHES = 7;
    private static final String DASH = "—";
    private static final BaseFont REGULAR = face("LiberationSans-Regular.ttf");
    private static final BaseFont BOLD = face("LiberationSans-Bold.ttf");
    private static final ICC_Profile COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

    private OpenPdfInvoice() {}

    private static BaseFont face(String name) {
        try (var in = OpenPdfInvoice.class.getResourceAsStream("/ru/rodnik/print/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No font " + name);
            }
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pdf(VatInvoice content) {
        var bytes = new ByteArrayOutputStream(64 * 1024);
        try (var document = new Document(PageSize.A4.rotate(), 23, 23, 23, 31)) {
            var writer = PdfWriter.getInstance(document, bytes);
            document.addTitle("Счет-фактура № " + content.number());
            writer.createXmpMetadata();
            document.open();
            writer.setOutputIntents("", "", "http://www.color.org", "sRGB IEC61966-2.1", COLOURS);
            document.add(top(content));
            document.add(requisites(content));
            document.add(lines(content));
            document.add(signatures(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static PdfPTable top(VatInvoice content) {
        var table = table(156, 125);
        var number = new Phrase();
        number.add(new Phrase("Счет-фактура № ", new Font(BOLD, 9)));
        number.add(new Phrase(content.number() + " от " + Words.date(content.date()) + " (1)\n", new Font(REGULAR, 9)));
        number.add(new Phrase("Исправление № — от — (1а)", new Font(REGULAR, 8)));
        table.addCell(bare(new PdfPCell(number)));
        table.addCell(bare(cell("""
                Приложение № 1 к постановлению Правительства Российской Федерации от 26 декабря 2011 г. № 1137
                (в редакции постановления Правительства Российской Федерации от 23 января 2026 г. № 26)""",
                5.5f, Element.ALIGN_RIGHT)));
        return table;
    }

    private static PdfPTable requisites(VatInvoice content) {
        var table = table(107, 165, 9);
        requisite(table, "Продавец", content.seller().name(), "(2)");
        requisite(table, "Адрес", content.seller().address(), "(2а)");
        requisite(table, "ИНН/КПП продавца", content.seller().innAndKpp(), "(2б)");
        requisite(table, "Грузоотправитель и его адрес", DASH, "(3)");
        requisite(table, "Грузополучатель и его адрес", DASH, "(4)");
        requisite(table, "К платежно-расчетному документу", joined(content.payments()), "(5)");
        requisite(table, "Документ об отгрузке: наименование, №", joined(content.shipments()), "(5а)");
        requisite(table,
                "К счету-фактуре (счетам-фактурам), выставленному (выставленным) при получении оплаты, частичной"
                        + " оплаты или иных платежей в счет предстоящих поставок товаров (выполнения работ, оказания услуг),"
                        + " передачи имущественных прав",
                joined(content.advanceInvoices()), "(5б)");
        requisite(table, "Покупатель", content.buyer().name(), "(6)");
        requisite(table, "Адрес", content.buyer().address(), "(6а)");
        requisite(table, "ИНН/КПП покупателя", content.buyer().innAndKpp(), "(6б)");
        requisite(table, "Валюта: наименование, код", "Российский рубль, 643", "(7)");
        requisite(table, "Идентификатор государственного контракта, договора (соглашения) (при наличии)", DASH, "(8)");
        return table;
    }

    private static void requisite(PdfPTable table, String caption, String value, String code) {
        table.addCell(bare(cell(caption, 7.5f, Element.ALIGN_LEFT)));
        var said = cell(value, 7.5f, Element.ALIGN_LEFT);
        said.setBorder(Rectangle.BOTTOM);
        said.setVerticalAlignment(Element.ALIGN_BOTTOM);
        table.addCell(said);
        table.addCell(bare(cell(code, 7.5f, Element.ALIGN_CENTER)));
    }

    private static PdfPTable lines(VatInvoice content) {
        var table = table(COLUMNS);
        table.setHeaderRows(3);
        table.setSpacingBefore(4);
        head(table);
        var number = 0;
        for (var line : content.lines()) {
            line(table, ++number, line);
        }
        var total = cell("Всего к оплате (9)", BOLD, 6.8f, Element.ALIGN_LEFT);
        total.setColspan(COLUMNS_BEFORE_SUMS);
        table.addCell(total);
        var lines = content.lines();
        table.addCell(cell(Figures.money(Money.sum(lines.stream().map(FormLine::net).toList())), BOLD, 6.8f,
                Element.ALIGN_RIGHT));
        table.addCell(wide("Х", 2));
        table.addCell(cell(Figures.money(Money.sum(lines.stream().map(FormLine::vat).toList())), BOLD, 6.8f,
                Element.ALIGN_RIGHT));
        table.addCell(cell(Figures.money(Money.sum(lines.stream().map(FormLine::gross).toList())), BOLD, 6.8f,
                Element.ALIGN_RIGHT));
        table.addCell(bare(wide("", COLUMNS_OF_DASHES)));
        return table;
    }

    private static void head(PdfPTable table) {
        table.addCell(tall("№\nп/п"));
        table.addCell(tall("Наименование товара (описание выполненных работ, оказанных услуг), имущественного права"));
        table.addCell(tall("Код вида товара"));
        table.addCell(wide("Единица измерения", 2));
        table.addCell(tall("Количество (объем)"));
        table.addCell(tall("Цена (тариф) за единицу измерения"));
        table.addCell(tall("Стоимость товаров (работ, услуг), имущественных прав без налога – всего"));
        table.addCell(tall("В том числе сумма акциза"));
        table.addCell(tall("Налоговая ставка"));
        table.addCell(tall("Сумма налога, предъявляемая покупателю"));
        table.addCell(tall("Стоимость товаров (работ, услуг), имущественных прав с налогом – всего"));
        table.addCell(wide("Страна происхождения товара", 2));
        table.addCell(tall("Регистрационный номер декларации на товары или регистрационный номер партии товара,"
                + " подлежащего прослеживаемости"));
        table.addCell(wide("Количественная единица измерения товара, используемая в целях осуществления"
                + " прослеживаемости", 2));
        table.addCell(tall("Количество товара, подлежащего прослеживаемости, в количественной единице измерения товара,"
                + " используемой в целях осуществления прослеживаемости"));
        table.addCell(
                tall("Стоимость товара, подлежащего прослеживаемости, без налога на добавленную стоимость, в рублях"
                        + " и копейках"));
        for (var caption : List.of("код", "условное обозначение (национальное)", "цифровой код",
                "краткое наименование", "код", "условное обозначение")) {
            table.addCell(wide(caption, 1));
        }
        for (var code : "1 1а 1б 2 2а 3 4 5 6 7 8 9 10 10а 11 12 12а 13 14".split(" ")) {
            table.addCell(wide(code, 1));
        }
    }

    private static void line(PdfPTable table, int number, FormLine line) {
        centred(table, Integer.toString(number));
        table.addCell(cell(line.name(), 6.8f, Element.ALIGN_LEFT));
        centred(table, DASH);
        centred(table, line.unitCode());
        centred(table, line.unit());
        right(table, line.quantity() == null ? DASH : Figures.volume(line.quantity()));
        right(table, line.price() == null ? DASH : Figures.price(line.price()));
        right(table, Figures.money(line.net()));
        centred(table, "без акциза");
        centred(table, line.vatRate() == null ? "без НДС" : Figures.rate(line.vatRate()));
        right(table, Figures.money(line.vat()));
        right(table, Figures.money(line.gross()));
        for (int i = 0; i < COLUMNS_OF_DASHES; i++) {
            centred(table, DASH);
        }
    }

    private static PdfPTable signatures(VatInvoice content) {
        var table = table(46, 35, 52, 6, 46, 35, 52);
        table.setKeepTogether(true);
        table.setSpacingBefore(6);
        signature(table, "Руководитель организации\nили иное уполномоченное лицо", content.head().name());
        table.addCell(bare(cell("", 7.5f, Element.ALIGN_LEFT)));
        signature(table, "Главный бухгалтер\nили иное уполномоченное лицо", content.accountant().name());
        for (var note : List.of("", "(подпись)", "(ф.и.о.)", "", "", "(подпись)", "(ф.и.о.)")) {
            table.addCell(bare(cell(note, 5.5f, Element.ALIGN_CENTER)));
        }
        return table;
    }

    private static void signature(PdfPTable table, String caption, String name) {
        table.addCell(bare(cell(caption, 7.5f, Element.ALIGN_LEFT)));
        for (var value : List.of("", name)) {
            var line = cell(value, 7.5f, Element.ALIGN_CENTER);
            line.setBorder(Rectangle.BOTTOM);
            line.setVerticalAlignment(Element.ALIGN_BOTTOM);
            table.addCell(line);
        }
    }

    private static PdfPTable table(float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    private static void centred(PdfPTable table, String text) {
        table.addCell(cell(text, 6.8f, Element.ALIGN_CENTER));
    }

    private static void right(PdfPTable table, String text) {
        table.addCell(cell(text, 6.8f, Element.ALIGN_RIGHT));
    }

    private static PdfPCell tall(String caption) {
        var cell = wide(caption, 1);
        cell.setRowspan(2);
        return cell;
    }

    private static PdfPCell wide(String caption, int columns) {
        var cell = cell(caption, 5.7f, Element.ALIGN_CENTER);
        cell.setColspan(columns);
        return cell;
    }

    private static PdfPCell cell(String text, float size, int align) {
        return cell(text, REGULAR, size, align);
    }

    private static PdfPCell cell(String text, BaseFont face, float size, int align) {
        var cell = new PdfPCell(new Phrase(text, new Font(face, size)));
        cell.setHorizontalAlignment(align);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setBorderWidth(0.5f);
        cell.setPadding(1.5f);
        return cell;
    }

    private static PdfPCell bare(PdfPCell cell) {
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    private static String joined(List<String> documents) {
        return documents.isEmpty() ? DASH : String.join("; ", documents);
    }
}
