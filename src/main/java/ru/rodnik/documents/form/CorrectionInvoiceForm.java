package ru.rodnik.documents.form;

import static ru.rodnik.documents.form.FormParts.DASH;

import java.util.List;
import java.util.function.Function;
import ru.rodnik.documents.form.CorrectionInvoice.Change;
import ru.rodnik.print.Block;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Column;
import ru.rodnik.print.Figures;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Paper;
import ru.rodnik.print.Table;
import ru.rodnik.print.Text;
import ru.rodnik.print.Words;
import ru.rodnik.shared.Money;

/** «Корректировочный счет-фактура»: rows А to Г of each change, the increase and the decrease in total (VAT-05). */
public final class CorrectionInvoiceForm {

    private static final String NOTE = """
            Приложение № 2 к постановлению Правительства Российской Федерации от 26 декабря 2011 г. № 1137
            (в редакции постановления Правительства Российской Федерации от 23 января 2026 г. № 26)""";
    private static final double SIZE = 7.5;
    private static final String NOTHING = "Х";

    private CorrectionInvoiceForm() {}

    /** The form as PDF, landscape; the head of its table on every page. */
    public static byte[] pdf(CorrectionInvoice content) {
        return paper(content).pdf();
    }

    /** The same, to which files may be attached. */
    public static Paper paper(CorrectionInvoice content) {
        var title = "Корректировочный счет-фактура № " + content.number() + " от " + Words.date(content.date());
        var paper = Paper.landscape(title).margins(8, 8, 11, 8).dated(content.date()).footerIfMany(title);
        paper.add(
                Text.of(NOTE).size(5.5).right(), Gap.of(1), Text.bold(title + " (1)").size(9),
                Text.of("Исправление № — от — (1а)").size(8), Gap.of(1), requisites(content), Gap.of(1.5),
                table(content));
        paper.keep(Gap.of(3), signatures(content));
        return paper;
    }

    private static Block requisites(CorrectionInvoice content) {
        var table =
                Table.of(Column.of(107), Column.share(1), Column.of(9).centred()).line(0).padding(1, 0.5).size(SIZE);
        line(table, "к счету-фактуре (счетам-фактурам)",
                content.originals().isEmpty() ? DASH : String.join("; ", content.originals()), "(1б)");
        line(table, "Продавец", content.seller().name(), "(2)");
        line(table, "Адрес", content.seller().address(), "(2а)");
        line(table, "ИНН/КПП продавца", content.seller().innAndKpp(), "(2б)");
        line(table, "Покупатель", content.buyer().name(), "(3)");
        line(table, "Адрес", content.buyer().address(), "(3а)");
        line(table, "ИНН/КПП покупателя", content.buyer().innAndKpp(), "(3б)");
        line(table, "Валюта: наименование, код", "Российский рубль, 643", "(4)");
        line(table, "Идентификатор государственного контракта, договора (соглашения) (при наличии)",
                content.contractId() == null ? DASH : content.contractId(), "(5)");
        return table;
    }

    private static void line(Table table, String caption, String value, String code) {
        table.row(Cell.of(caption), Cell.of(value).bottom().underlined(), Cell.of(code).bottom());
    }

    private static Block table(CorrectionInvoice content) {
        var table = Table.of(
                Column.of(7).centred(),
                Column.share(2),
                Column.of(30),
                Column.of(10).centred(),
                Column.of(12).centred(),
                Column.of(20).right(),
                Column.of(18).right(),
                Column.of(26).right(),
                Column.of(16).centred(),
                Column.of(16).centred(),
                Column.of(24).right(),
                Column.of(26).right())
                .size(6.8)
                .padding(2, 1.2)
                .head(
                        "№ п/п", "Наименование товара (описание выполненных работ, оказанных услуг)", "Показатели",
                        "Код ед. изм.", "Ед. изм.", "Количество (объем)", "Цена (тариф) за единицу измерения",
                        "Стоимость без налога – всего", "В том числе сумма акциза", "Налоговая ставка", "Сумма налога",
                        "Стоимость с налогом – всего")
                .head("1", "1а", "1б", "2", "2а", "3", "4", "5", "6", "7", "8", "9");
        int number = 0;
        for (var change : content.changes()) {
            number++;
            table.row(state(Integer.toString(number), "А (до изменения)", change, change.before()));
            table.row(state("", "Б (после изменения)", change, change.after()));
            table.row(difference("В (увеличение)", change, change.isIncrease()));
            table.row(difference("Г (уменьшение)", change, !change.isIncrease()));
        }
        total(table, "Всего увеличение (сумма строк В)",
                content.changes().stream().filter(Change::isIncrease).toList());
        total(table, "Всего уменьшение (сумма строк Г)",
                content.changes().stream().filter(c -> !c.isIncrease()).toList());
        return table;
    }

    private static List<Cell> state(String number, String row, Change change, CorrectionInvoice.Figures figures) {
        return List.of(
                Cell.of(number), Cell.of(number.isEmpty() ? "" : change.name()), Cell.of(row),
                Cell.of(change.unitCode()),
                Cell.of(change.unit()), Cell.of(Figures.volume(figures.volume())),
                Cell.of(Figures.price(change.price())),
                Cell.of(Figures.money(figures.net())), Cell.of("без акциза"), Cell.of(Figures.rate(change.vatRate())),
                Cell.of(Figures.money(figures.vat())), Cell.of(Figures.money(figures.gross())));
    }

    private static List<Cell> difference(String row, Change change, boolean said) {
        return List.of(
                Cell.empty(), Cell.empty(), Cell.of(row), Cell.of(NOTHING), Cell.of(NOTHING), Cell.of(NOTHING),
                Cell.of(NOTHING), sum(change.net(), said), Cell.of(NOTHING), Cell.of(NOTHING), sum(change.vat(), said),
                sum(change.gross(), said));
    }

    private static Cell sum(Money difference, boolean said) {
        return Cell.of(said ? Figures.money(difference.abs()) : DASH);
    }

    private static void total(Table table, String caption, List<Change> changes) {
        table.total(
                Cell.of(caption).bold().left().across(7), sum(changes, Change::net), Cell.of(NOTHING).centred(),
                Cell.of(NOTHING).centred(), sum(changes, Change::vat), sum(changes, Change::gross));
    }

    private static Cell sum(List<Change> changes, Function<Change, Money> of) {
        var sum = Money.sum(changes.stream().map(of).toList()).abs();
        return Cell.of(changes.isEmpty() ? DASH : Figures.money(sum)).bold().right();
    }

    private static Block signatures(CorrectionInvoice content) {
        return Table.bare(
                Column.of(46), Column.of(32), Column.of(3), Column.share(1), Column.of(6), Column.of(46),
                Column.of(32), Column.of(3), Column.share(1))
                .size(SIZE)
                .row(
                        Cell.of("Руководитель организации\nили иное уполномоченное лицо"),
                        Cell.of(Gap.of(7)).underlined(),
                        Cell.empty(), Cell.of(content.head().name()).centred().bottom().underlined(), Cell.empty(),
                        Cell.of("Главный бухгалтер\nили иное уполномоченное лицо"), Cell.empty().underlined(),
                        Cell.empty(),
                        Cell.of(content.accountant().name()).centred().bottom().underlined());
    }
}
