package ru.rodnik.documents.form;

import static ru.rodnik.documents.form.VatInvoiceParts.named;
import static ru.rodnik.documents.form.VatInvoiceParts.small;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.rodnik.print.Block;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Cell.Side;
import ru.rodnik.print.Column;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Party;
import ru.rodnik.print.Signer;
import ru.rodnik.print.Table;
import ru.rodnik.print.Text;
import ru.rodnik.print.Words;

/** The lower part of a УПД and of a УКД: on the left the seller, on the right the buyer, a line between them. */
final class Halves {

    /** Between the parts, in points. */
    static final double LINE = 1.2;

    static final String DAY_BY_HAND = "«____» ______________ 20___ года";
    static final String RESPONSIBLE = "Ответственный за правильность оформления факта хозяйственной жизни";
    private static final double SIZE = VatInvoiceParts.SIZE;

    private final Table table = Table.of(Column.share(1), Column.of(1.5), Column.of(1.5), Column.share(1))
            .line(LINE)
            .padding(0, 0)
            .size(SIZE);

    Halves pair(Block left, Block right) {
        table.total(
                Cell.of(Gap.of(0.8), left).bare(), Cell.empty().lined(Side.RIGHT), Cell.empty().bare(),
                Cell.of(Gap.of(0.8), right).bare());
        return this;
    }

    Block block() {
        return table;
    }

    /**
     * A caption and beside it what is filled in.
     *
     * @param code like «[11]»; may be empty, as may the hint
     */
    static Block fact(double captionWidth, String caption, String value, String code, String hint) {
        var table = Table.bare(Column.of(captionWidth), Column.share(1), Column.of(8).centred())
                .size(SIZE)
                .row(Cell.of(caption).bottom(), Cell.of(value).bottom().underlined(), Cell.of(code).bottom());
        return hint.isEmpty() ? table : table.total(Cell.empty(), small(hint), Cell.empty());
    }

    /** Position, a line to sign on, the name; what is not known is left to be filled in by hand. */
    static Block signed(String caption, @Nullable Signer signer, String code) {
        var position = signer == null || signer.position() == null ? "" : signer.position();
        return Table.bare(
                Column.share(38), Column.of(3), Column.share(26), Column.of(3), Column.share(32),
                Column.of(8).centred())
                .size(SIZE)
                .row(Cell.of(caption).across(6))
                .total(
                        Cell.of(position).centred().bottom().underlined(), Cell.empty(),
                        Cell.of(Gap.of(4.2)).underlined(), Cell.empty(), named(signer), Cell.of(code).bottom())
                .total(
                        small("(должность)"), Cell.empty(), small("(подпись)"), Cell.empty(), small("(ф.и.о.)"),
                        Cell.empty());
    }

    /** Who draws the paper up, with a place for the seal. */
    static Block party(String caption, Party party, String code) {
        return Table.bare(Column.share(1), Column.of(8).centred())
                .size(SIZE)
                .row(Cell.of(caption).across(2))
                .total(
                        Cell.of(party.name() + numbers(party))
                                .underlined(),
                        Cell.of(code).bottom())
                .total(
                        small("(может не заполняться при проставлении печати в М.П., может быть указан ИНН / КПП)"),
                        Cell.empty())
                .total(Cell.of(Text.of("М.П.").size(SIZE)), Cell.empty());
    }

    private static String numbers(Party party) {
        if (party.inn() == null) {
            return "";
        }
        return (party.kpp() == null ? ", ИНН " : ", ИНН/КПП ") + party.innAndKpp();
    }

    /** «31» октября 2026 года, as the forms have it. */
    static String inQuotes(LocalDate date) {
        return String.format(Locale.ROOT, "«%02d» ", date.getDayOfMonth())
                + Words.date(date).replaceFirst("^\\d+ ", "").replace("\u00a0г.", " года");
    }
}
