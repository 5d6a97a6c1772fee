package ru.rodnik.bench;

import static ru.rodnik.bench.OpenPdfCells.BOLD;
import static ru.rodnik.bench.OpenPdfCells.REGULAR;
import static ru.rodnik.bench.OpenPdfCells.bare;
import static ru.rodnik.bench.OpenPdfCells.cell;
import static ru.rodnik.bench.OpenPdfCells.centred;
import static ru.rodnik.bench.OpenPdfCells.right;
import static ru.rodnik.bench.OpenPdfCells.table;
import static ru.rodnik.bench.OpenPdfCells.tall;
import static ru.rodnik.bench.OpenPdfCells.underlined;
import static ru.rodnik.bench.OpenPdfCells.wide;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import ru.rodnik.documents.form.FormLine;
import ru.rodnik.documents.form.TransferDocument;
import ru.rodnik.documents.form.VatInvoice;
import ru.rodnik.print.Figures;
import ru.rodnik.print.Signer;
import ru.rodnik.print.Words;
import ru.rodnik.shared.Money;

/**
 * The УПД once more, its tables in code for OpenPDF: the same words in the same columns, the same faces embedded as
 * subsets, XMP and colour profile as an archive asks for. It is there to be measured, not to be printed.
 */
final class OpenPdfPaper {

    private static final float[] COLUMNS = {
            19.5f, 5.5f, 32, 7.5f, 6.5f, 15, 14, 12.5f, 17.5f, 9.5f, 11, 16.5f, 17.5f, 10, 13.5f, 17.9f, 6, 12.5f,
            17.9f,
            17.9f
    };
    private static final int COLUMNS_BEFORE_SUMS = 7;
    private static final int COLUMNS_OF_DASHES = 7;
    private static final String DASH = "—";
    private static final ICC_Profile COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

    private OpenPdfPaper() {}

    static byte[] pdf(TransferDocument content) {
        var bytes = new ByteArrayOutputStream(64 * 1024);
        var invoice = content.invoice();
        try (var document = new Document(PageSize.A4.rotate(), 23, 23, 23, 31)) {
            var writer = PdfWriter.getInstance(document, bytes);
            document.addTitle("Универсальный передаточный документ № " + invoice.number());
            writer.createXmpMetadata();
            document.open();
            writer.setOutputIntents("", "", "http://www.color.org", "sRGB IEC61966-2.1", COLOURS);
            document.add(beside("Универсальный передаточный документ\n\nСтатус: " + content.status().number()
                    + "\n\n1 – счет-фактура и передаточный документ (акт)\n2 – передаточный документ (акт)",
                    top(invoice), requisites(invoice)));
            document.add(lines(invoice));
            document.add(beside("Документ составлен на 1 листе", signatures(invoice)));
            document.add(ground(content));
            document.add(halves(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static PdfPTable beside(String left, PdfPTable... right) {
        var table = table(19.5f, 261.5f);
        var what = cell(left, 6.1f, Element.ALIGN_LEFT);
        what.setVerticalAlignment(Element.ALIGN_TOP);
        what.setBorder(Rectangle.RIGHT);
        what.setBorderWidthRight(1.8f);
        table.addCell(what);
        var says = bare(new PdfPCell());
        for (var one : right) {
            says.addElement(one);
        }
        table.addCell(says);
        return table;
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
        table.addCell(underlined(value, Element.ALIGN_LEFT));
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
        table.addCell(wide("", 1));
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
        table.addCell(tall("Код товара/\nработ, услуг"));
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
        for (var code : "А 1 1а 1б 2 2а 3 4 5 6 7 8 9 10 10а 11 12 12а 13 14".split(" ")) {
            table.addCell(wide(code, 1));
        }
    }

    private static void line(PdfPTable table, int number, FormLine line) {
        centred(table, line.code() == null ? DASH : line.code());
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
        var table = table(46, 35, 46, 6, 46, 35, 46);
        signature(table, "Руководитель организации\nили иное уполномоченное лицо", content.head().name());
        gap(table);
        signature(table, "Главный бухгалтер\nили иное уполномоченное лицо", content.accountant().name());
        notes(table, "", "(подпись)", "(ф.и.о.)", "", "", "(подпись)", "(ф.и.о.)");
        signature(table, "Индивидуальный предприниматель\nили иное уполномоченное лицо", "");
        gap(table);
        var registered = underlined("", Element.ALIGN_CENTER);
        registered.setColspan(3);
        table.addCell(registered);
        notes(table, "", "(подпись)", "(ф.и.о.)", "");
        var note = bare(cell("(основной государственный регистрационный номер индивидуального предпринимателя и дата"
                + " присвоения такого номера)", 5.5f, Element.ALIGN_CENTER));
        note.setColspan(3);
        table.addCell(note);
        return table;
    }

    private static void signature(PdfPTable table, String caption, String name) {
        table.addCell(bare(cell(caption, 7.5f, Element.ALIGN_LEFT)));
        table.addCell(underlined("", Element.ALIGN_CENTER));
        table.addCell(underlined(name, Element.ALIGN_CENTER));
    }

    private static void gap(PdfPTable table) {
        notes(table, "");
    }

    private static void notes(PdfPTable table, String... notes) {
        for (var note : notes) {
            table.addCell(bare(cell(note, 5.5f, Element.ALIGN_CENTER)));
        }
    }

    private static PdfPTable ground(TransferDocument content) {
        var table = table(67, 206, 8);
        fact(table, "Основание передачи (сдачи) / получения (приемки)", content.basis(), "[8]",
                "(договор; доверенность и др.)");
        fact(table, "Данные о транспортировке и грузе", "", "[9]",
                "(транспортная накладная, поручение экспедитору, экспедиторская / складская расписка и др. / масса нетто/"
                        + " брутто груза, если не приведены ссылки на транспортные документы, содержащие эти сведения)");
        return table;
    }

    private static PdfPTable halves(TransferDocument content) {
        var table = table(140, 140);
        var invoice = content.invoice();
        var ours = half("Товар (груз) передал / услуги, результаты работ, права сдал", content.handedOverBy(), "[10]");
        fact(ours, "Дата отгрузки, передачи (сдачи)", Words.date(content.handedOverOn()), "[11]", "");
        fact(ours, "Иные сведения об отгрузке, передаче", content.remarks(), "[12]",
                "(ссылки на неотъемлемые приложения, сопутствующие документы, иные документы и т.п.)");
        end(ours, content.responsible(), "[13]", invoice.seller().name() + ", " + invoice.seller().innAndKpp(), "[14]");
        var theirs = half("Товар (груз) получил / услуги, результаты работ, права принял", null, "[15]");
        fact(theirs, "Дата получения (приемки)", "«____» ______________ 20___ года", "[16]", "");
        fact(theirs, "Иные сведения о получении, приемке", "", "[17]",
                "(информация о наличии/отсутствии претензии; ссылки на неотъемлемые приложения и другие документы и т.п.)");
        end(theirs, null, "[18]", invoice.buyer().name() + ", " + invoice.buyer().innAndKpp(), "[19]");
        var left = new PdfPCell(ours);
        left.setBorder(Rectangle.RIGHT);
        table.addCell(left);
        table.addCell(bare(new PdfPCell(theirs)));
        return table;
    }

    private static PdfPTable half(String caption, @Nullable Signer signer, String code) {
        var table = table(48, 84, 8);
        signed(table, caption, signer, code);
        return table;
    }

    private static void end(
            PdfPTable table, @Nullable Signer responsible, String code, String party, String partyCode) {
        signed(table, "Ответственный за правильность оформления факта хозяйственной жизни", responsible, code);
        fact(table, "Наименование экономического субъекта – составителя документа", party, partyCode,
                "(может не заполняться при проставлении печати в М.П., может быть указан ИНН / КПП)");
        notes(table, "М.П.", "", "");
    }

    private static void signed(PdfPTable table, String caption, @Nullable Signer signer, String code) {
        var whole = bare(cell(caption, 7.5f, Element.ALIGN_LEFT));
        whole.setColspan(3);
        table.addCell(whole);
        table.addCell(underlined(signer == null || signer.position() == null ? "" : signer.position(),
                Element.ALIGN_CENTER));
        table.addCell(underlined(signer == null ? "" : signer.name(), Element.ALIGN_RIGHT));
        table.addCell(bare(cell(code, 7.5f, Element.ALIGN_CENTER)));
        notes(table, "(должность)", "(подпись) (ф.и.о.)", "");
    }

    private static void fact(PdfPTable table, String caption, String value, String code, String hint) {
        requisite(table, caption, value, code);
        if (!hint.isEmpty()) {
            notes(table, "", hint, "");
        }
    }

    private static String joined(List<String> documents) {
        return documents.isEmpty() ? DASH : String.join("; ", documents);
    }
}
