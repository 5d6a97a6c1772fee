package ru.rodnik.documents.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.print.Block;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Column;
import ru.rodnik.print.Figures;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Paper;
import ru.rodnik.print.Signer;
import ru.rodnik.print.Table;
import ru.rodnik.print.Text;
import ru.rodnik.print.Words;

/**
 * «Счет-фактура» in the wording of the form as amended by постановление of 23.01.2026 № 26. What is empty is a dash,
 * never blank and never zero.
 */
public final class VatInvoiceForm {

    private static final String DASH = FormParts.DASH;
    private static final String NOTE = """
            Приложение № 1 к постановлению Правительства Российской Федерации от 26 декабря 2011 г. № 1137
            (в редакции постановления Правительства Российской Федерации от 23 января 2026 г. № 26)""";
    private static final double SIZE = 7.5;

    private VatInvoiceForm() {}

    /** The form as PDF, landscape; the head of its table on every page. */
    public static byte[] pdf(VatInvoice content) {
        return paper(content).pdf();
    }

    /** The same, to which files may be attached. */
    public static Paper paper(VatInvoice content) {
        var title = "Счет-фактура № " + content.number() + " от " + Words.date(content.date());
        var paper = Paper.landscape(title).margins(8, 8, 11, 8).dated(content.date()).footerIfMany(title);
        paper.add(
                top(content), Gap.of(0.6), requisites(content), Gap.of(1.5), VatInvoiceTable.of(content));
        paper.keep(Gap.of(2), signatures(content));
        return paper;
    }

    private static Block top(VatInvoice content) {
        var correction = content.correction();
        var number = correction == null ? DASH : Integer.toString(correction.number());
        var date = correction == null ? DASH : Words.date(correction.date());
        return Table.bare(Column.share(1), Column.of(125))
                .row(
                        Cell.of(
                                Text.bold("Счет-фактура № ").plusUnderlined(value(content.number())).plus(" от ")
                                        .plusUnderlined(value(Words.date(content.date()))).plus(" (1)").size(9),
                                Text.of("Исправление № ").plusUnderlined(value(number)).plus(" от ")
                                        .plusUnderlined(value(date)).plus(" (1а)").size(8).leading(1.4)),
                        Cell.of(Text.of(NOTE).size(5.5).right()));
    }

    /** Set off by spaces that the underline takes along. */
    private static String value(String text) {
        return "\u00a0" + text.replace(' ', '\u00a0') + "\u00a0";
    }

    private static Block requisites(VatInvoice content) {
        var table = Table.of(Column.of(107), Column.share(1), Column.of(9).centred())
                .line(0)
                .padding(1, 0.5)
                .size(SIZE);
        line(table, "Продавец", content.seller().name(), "(2)");
        line(table, "Адрес", content.seller().address(), "(2а)");
        line(table, "ИНН/КПП продавца", content.seller().innAndKpp(), "(2б)");
        line(table, "Грузоотправитель и его адрес", DASH, "(3)");
        line(table, "Грузополучатель и его адрес", DASH, "(4)");
        line(table, "К платежно-расчетному документу", joined(content.payments()), "(5)");
        line(table, "Документ об отгрузке: наименование, №", joined(content.shipments()), "(5а)");
        line(
                table,
                "К счету-фактуре (счетам-фактурам), выставленному (выставленным) при получении оплаты, частичной оплаты"
                        + " или иных платежей в счет предстоящих поставок товаров (выполнения работ, оказания услуг),"
                        + " передачи имущественных прав",
                joined(content.advanceInvoices()),
                "(5б)");
        line(table, "Покупатель", content.buyer().name(), "(6)");
        line(table, "Адрес", content.buyer().address(), "(6а)");
        line(table, "ИНН/КПП покупателя", content.buyer().innAndKpp(), "(6б)");
        line(table, "Валюта: наименование, код", "Российский рубль, 643", "(7)");
        line(
                table,
                "Идентификатор государственного контракта, договора (соглашения) (при наличии)",
                content.contractId() == null ? DASH : content.contractId(),
                "(8)");
        return table;
    }

    private static void line(Table table, String caption, String value, String code) {
        table.row(Cell.of(caption), Cell.of(value).bottom().underlined(), Cell.of(code).bottom());
    }

    private static String joined(List<String> documents) {
        return documents.isEmpty() ? DASH : String.join("; ", documents);
    }

    private static Block signatures(VatInvoice content) {
        return Table.bare(
                Column.of(46),
                Column.of(32),
                Column.of(3),
                Column.share(1),
                Column.of(6),
                Column.of(46),
                Column.of(32),
                Column.of(3),
                Column.share(1))
                .size(SIZE)
                .row(
                        Cell.of("Руководитель организации\nили иное уполномоченное лицо"),
                        Cell.of(Gap.of(7)).underlined(),
                        Cell.empty(),
                        signer(content.head()),
                        Cell.empty(),
                        Cell.of("Главный бухгалтер\nили иное уполномоченное лицо"),
                        Cell.empty().underlined(),
                        Cell.empty(),
                        signer(content.accountant()))
                .total(
                        Cell.empty(), small("(подпись)"), Cell.empty(), small("(ф.и.о.)" + authority(content.head())),
                        Cell.empty(),
                        Cell.empty(), small("(подпись)"), Cell.empty(),
                        small("(ф.и.о.)" + authority(content.accountant())))
                .total(
                        Cell.of("Индивидуальный предприниматель\nили иное уполномоченное лицо"),
                        Cell.of(Gap.of(7)).underlined(),
                        Cell.empty(),
                        signer(null),
                        Cell.empty(),
                        Cell.empty().across(4).underlined())
                .total(
                        Cell.empty(), small("(подпись)"), Cell.empty(), small("(ф.и.о.)"), Cell.empty(),
                        small("(основной государственный регистрационный номер индивидуального предпринимателя и дата"
                                + " присвоения такого номера)")
                                .across(4));
    }

    private static Cell signer(@Nullable Signer signer) {
        return Cell.of(signer == null ? "" : signer.name()).centred().bottom().underlined();
    }

    private static String authority(Signer signer) {
        return signer.authority() == null ? "" : "\nна основании " + signer.authority();
    }

    private static Cell small(String text) {
        return Cell.of(text).size(5.5).centred();
    }
}
