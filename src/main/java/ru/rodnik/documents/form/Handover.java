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
import ru.rodnik.print.Rule;
import ru.rodnik.print.Signer;
import ru.rodnik.print.Table;
import ru.rodnik.print.Text;
import ru.rodnik.print.Together;
import ru.rodnik.print.Words;

/** Lines [8] to [19] of a УПД: on what ground services were handed over, by whom and to whom. */
final class Handover {

    private static final double SIZE = VatInvoiceParts.SIZE;
    private static final double LINE = 1.2;
    private static final String RESPONSIBLE = "Ответственный за правильность оформления факта хозяйственной жизни";
    private static final String NAME_HINT =
            "(может не заполняться при проставлении печати в М.П., может быть указан ИНН / КПП)";

    private Handover() {}

    static Block of(TransferDocument content) {
        return Together.of(
                Rule.of(LINE),
                Gap.of(0.8),
                fact(67, "Основание передачи (сдачи) / получения (приемки)", content.basis(), "[8]",
                        "(договор; доверенность и др.)"),
                fact(67, "Данные о транспортировке и грузе", "", "[9]",
                        "(транспортная накладная, поручение экспедитору, экспедиторская / складская расписка и др. /"
                                + " масса нетто/ брутто груза, если не приведены ссылки на транспортные документы,"
                                + " содержащие эти сведения)"),
                Rule.of(LINE),
                halves(content));
    }

    private static Block halves(TransferDocument content) {
        var halves = Table.of(Column.share(1), Column.of(1.5), Column.of(1.5), Column.share(1))
                .line(LINE)
                .padding(0, 0)
                .size(SIZE);
        pair(halves,
                signed("Товар (груз) передал / услуги, результаты работ, права сдал", content.handedOverBy(), "[10]"),
                signed("Товар (груз) получил / услуги, результаты работ, права принял", null, "[15]"));
        pair(halves,
                fact(50, "Дата отгрузки, передачи (сдачи)", inQuotes(content.handedOverOn()), "[11]", ""),
                fact(50, "Дата получения (приемки)", "«____» ______________ 20___ года", "[16]", ""));
        pair(halves,
                fact(50, "Иные сведения об отгрузке, передаче", content.remarks(), "[12]",
                        "(ссылки на неотъемлемые приложения, сопутствующие документы, иные документы и т.п.)"),
                fact(50, "Иные сведения о получении, приемке", "", "[17]",
                        "(информация о наличии/отсутствии претензии; ссылки на неотъемлемые приложения и другие"
                                + " документы и т.п.)"));
        pair(halves,
                signed(RESPONSIBLE, content.responsible(), "[13]"),
                signed(RESPONSIBLE, null, "[18]"));
        pair(halves,
                party("Наименование экономического субъекта – составителя документа (в т.ч. комиссионера / агента)",
                        content.invoice().seller(), "[14]"),
                party("Наименование экономического субъекта – составителя документа",
                        content.invoice().buyer(), "[19]"));
        return halves;
    }

    private static void pair(Table halves, Block left, Block right) {
        halves.total(
                Cell.of(Gap.of(0.8), left).bare(), Cell.empty().lined(Side.RIGHT), Cell.empty().bare(),
                Cell.of(Gap.of(0.8), right).bare());
    }

    /** A caption and beside it what is filled in. */
    private static Block fact(double captionWidth, String caption, String value, String code, String hint) {
        var table = Table.bare(Column.of(captionWidth), Column.share(1), Column.of(8).centred())
                .size(SIZE)
                .row(
                        Cell.of(caption).bottom(), Cell.of(value).bottom().underlined(),
                        Cell.of(code).bottom());
        return hint.isEmpty() ? table : table.total(Cell.empty(), small(hint), Cell.empty());
    }

    /** Position, a line to sign on, the name. */
    private static Block signed(String caption, @Nullable Signer signer, String code) {
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

    private static Block party(String caption, Party party, String code) {
        return Table.bare(Column.share(1), Column.of(8).centred())
                .size(SIZE)
                .row(Cell.of(caption).across(2))
                .total(
                        Cell.of(party.name() + (party.inn() == null ? "" : ", ИНН/КПП " + party.innAndKpp()))
                                .underlined(),
                        Cell.of(code).bottom())
                .total(small(NAME_HINT), Cell.empty())
                .total(Cell.of(Text.of("М.П.").size(SIZE)), Cell.empty());
    }

    /** «31» октября 2026 года, as the form has it. */
    private static String inQuotes(LocalDate date) {
        return String.format(Locale.ROOT, "«%02d» ", date.getDayOfMonth())
                + Words.date(date).replaceFirst("^\\d+ ", "").replace("\u00a0г.", " года");
    }
}
