package ru.rodnik.documents.form;

import java.util.LinkedHashMap;
import ru.rodnik.print.BankDetails;
import ru.rodnik.print.Block;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Cell.Side;
import ru.rodnik.print.Column;
import ru.rodnik.print.Figures;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Paper;
import ru.rodnik.print.Party;
import ru.rodnik.print.Qr;
import ru.rodnik.print.Rule;
import ru.rodnik.print.Table;
import ru.rodnik.print.Text;
import ru.rodnik.print.Words;

/** «Счет на оплату» in the layout accountants know: bank box with QR, table, sum in words, signatures. */
public final class PaymentInvoiceForm {

    private static final double SIZE = FormParts.SIZE;

    private PaymentInvoiceForm() {}

    /** The form as PDF, one page unless the table needs more. */
    public static byte[] pdf(PaymentInvoice content) {
        return paper(content).pdf();
    }

    /** The same, to which files may be attached. */
    public static Paper paper(PaymentInvoice content) {
        var title = "Счет на оплату № " + content.number() + " от " + Words.date(content.date());
        var gross = FormParts.gross(content.lines());
        var count = content.lines().size();
        var facts = new LinkedHashMap<String, String>();
        facts.put("Поставщик (Исполнитель):", content.supplier().inOneLine());
        facts.put("Покупатель (Заказчик):", content.buyer().inOneLine());
        facts.put("Основание:", content.basis());
        if (content.calculation() != null) {
            facts.put("Расчет:", content.calculation());
        }
        if (content.period() != null) {
            facts.put("Период:", Words.month(content.period()));
        }

        var paper = Paper.portrait(title).dated(content.date()).footerIfMany(title);
        paper.add(
                top(content),
                Gap.of(2),
                Text.bold(title).size(14).heading(),
                Gap.of(1.5),
                Rule.of(1.5),
                Gap.of(2),
                FormParts.captions(facts),
                Gap.of(2),
                FormParts.services("Товары (работы, услуги)", content.lines(), content.vatPlace()));
        paper.keep(
                Gap.of(1),
                FormParts.totals(content.lines(), content.vatPlace(), "Всего к оплате"),
                Gap.of(1.5),
                Text.of("Всего наименований " + count + ", на сумму " + Figures.money(gross) + "\u00a0руб.").size(SIZE),
                FormParts.words(gross),
                Gap.of(2.5),
                Text.of(request(content)).size(8),
                Gap.of(2),
                Rule.of(1.5),
                Gap.of(3),
                signatures(content));
        return paper;
    }

    private static String request(PaymentInvoice content) {
        var by = content.payBy() == null ? "" : "Оплатить не позднее " + Figures.day(content.payBy()) + ". ";
        return by + "В назначении платежа укажите: «" + content.purpose() + "».";
    }

    private static Block top(PaymentInvoice content) {
        var box = bankBox(content.bank(), content.supplier());
        if (content.qr() == null) {
            return box;
        }
        return Table.bare(Column.share(1), Column.of(3), Column.of(34))
                .row(Cell.of(box), Cell.empty(), Cell.of(Qr.of(content.qr(), 34)));
    }

    private static Block bankBox(BankDetails bank, Party payee) {
        return Table.of(Column.share(27), Column.share(27), Column.share(10), Column.share(36))
                .size(SIZE)
                .padding(2, 1.2)
                .row(
                        Cell.of(bank.bank()).across(2).down(2).lined(Side.TOP, Side.LEFT, Side.RIGHT),
                        Cell.of("БИК"),
                        Cell.of(bank.bic()).lined(Side.TOP, Side.RIGHT))
                .row(
                        Cell.of("Сч. №").down(2),
                        Cell.of(bank.correspondentAccount()).down(2).lined(Side.RIGHT, Side.BOTTOM))
                .row(Cell.of("Банк получателя").size(7).across(2).lined(Side.BOTTOM, Side.LEFT, Side.RIGHT))
                .row(
                        Cell.of("ИНН " + (payee.inn() == null ? FormParts.DASH : payee.inn())),
                        Cell.of("КПП " + (payee.kpp() == null ? FormParts.DASH : payee.kpp())),
                        Cell.of("Сч. №").down(3),
                        Cell.of(bank.account()).down(3))
                .row(Cell.of(payee.name()).across(2).lined(Side.LEFT, Side.RIGHT))
                .row(Cell.of("Получатель").size(7).across(2).lined(Side.BOTTOM, Side.LEFT, Side.RIGHT));
    }

    private static Block signatures(PaymentInvoice content) {
        return Table.bare(
                Column.of(25),
                Column.share(1),
                Column.of(32),
                Column.of(6),
                Column.of(20),
                Column.share(1),
                Column.of(32))
                .size(SIZE)
                .row(
                        Cell.of("Руководитель").bold().bottom(),
                        Cell.of(Gap.of(8)).underlined(),
                        Cell.of(content.head().name()).centred().bottom().underlined(),
                        Cell.empty(),
                        Cell.of("Бухгалтер").bold().bottom(),
                        Cell.empty().underlined(),
                        Cell.of(content.accountant().name()).centred().bottom().underlined());
    }
}
