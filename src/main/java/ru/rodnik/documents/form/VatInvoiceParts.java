package ru.rodnik.documents.form;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.form.VatInvoice.Correction;
import ru.rodnik.print.Block;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Column;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Signer;
import ru.rodnik.print.Table;
import ru.rodnik.print.Text;
import ru.rodnik.print.Words;

/** What the счёт-фактура, the корректировочный and the papers built around them have in common. */
final class VatInvoiceParts {

    static final String ROUBLE = "Российский рубль, 643";
    static final double SIZE = 7.5;
    private static final double SMALL = 5.3;
    private static final double CAPTION = 107;

    private VatInvoiceParts() {}

    /** «Счет-фактура № 1234 от 31 октября 2026 г. (1)»: what is filled in is underlined. */
    static Text numbered(String what, String number, String date) {
        return Text.bold(what + " № ").plusUnderlined(value(number)).plus(" от ").plusUnderlined(value(date))
                .plus(" (1)").size(9).heading();
    }

    /** Line 1а, dashes in an original. */
    static Text revision(String what, @Nullable Correction correction) {
        var number = correction == null ? FormParts.DASH : Integer.toString(correction.number());
        var date = correction == null ? FormParts.DASH : Words.date(correction.date());
        return Text.of(what + " № ").plusUnderlined(value(number)).plus(" от ").plusUnderlined(value(date))
                .plus(" (1а)").size(8).leading(1.4);
    }

    /** Set off by spaces that the underline takes along. */
    static String value(String text) {
        return "\u00a0" + text.replace(' ', '\u00a0') + "\u00a0";
    }

    /** The heading lines on the left, the note of the постановление on the right. */
    static Block top(String note, Block... heading) {
        return Table.bare(Column.share(1), Column.of(118))
                .row(Cell.of(heading), Cell.of(Text.of(note).size(SMALL).right()));
    }

    static Block requisites(VatInvoice content, Collection<Requisite> requisites) {
        var table = lines();
        for (var requisite : requisites) {
            line(table, requisite.caption(), requisite.value(content), requisite.code());
        }
        return table;
    }

    static Table lines() {
        return Table.of(Column.of(CAPTION), Column.share(1), Column.of(9).centred())
                .line(0)
                .padding(1, 0.4)
                .size(SIZE);
    }

    static void line(Table table, String caption, String value, String code) {
        table.row(Cell.of(caption), Cell.of(value).bottom().underlined(), Cell.of(code).bottom());
    }

    /** Three places to sign: for the head, the chief accountant, and an entrepreneur, who is never the seller. */
    static Block signatures(Signer head, Signer accountant) {
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
                        named(head),
                        Cell.empty(),
                        Cell.of("Главный бухгалтер\nили иное уполномоченное лицо"),
                        Cell.empty().underlined(),
                        Cell.empty(),
                        named(accountant))
                .total(
                        Cell.empty(), small("(подпись)"), Cell.empty(), small("(ф.и.о.)" + authority(head)),
                        Cell.empty(),
                        Cell.empty(), small("(подпись)"), Cell.empty(), small("(ф.и.о.)" + authority(accountant)))
                .total(
                        Cell.of("Индивидуальный предприниматель\nили иное уполномоченное лицо"),
                        Cell.of(Gap.of(7)).underlined(),
                        Cell.empty(),
                        named(null),
                        Cell.empty(),
                        Cell.empty().across(4).underlined())
                .total(
                        Cell.empty(), small("(подпись)"), Cell.empty(), small("(ф.и.о.)"), Cell.empty(),
                        small("(основной государственный регистрационный номер индивидуального предпринимателя и дата"
                                + " присвоения такого номера)")
                                .across(4));
    }

    static Cell named(@Nullable Signer signer) {
        return Cell.of(signer == null ? "" : signer.name()).centred().bottom().underlined();
    }

    static Cell small(String text) {
        return Cell.of(text).size(SMALL).centred();
    }

    private static String authority(Signer signer) {
        return signer.authority() == null ? "" : "\nна основании " + signer.authority();
    }
}
