package ru.rodnik.documents.form;

import java.util.LinkedHashMap;
import ru.rodnik.print.Block;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Figures;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Paper;
import ru.rodnik.print.Rule;
import ru.rodnik.print.Text;
import ru.rodnik.print.Words;

/** «Акт об оказании услуг» with the readings behind it as an annex. */
public final class ServiceActForm {

    private static final double SIZE = FormParts.SIZE;

    private ServiceActForm() {}

    /** The form as PDF; the annex follows the signatures. */
    public static byte[] pdf(ServiceAct content) {
        return paper(content).pdf();
    }

    /** The same, to which files may be attached. */
    public static Paper paper(ServiceAct content) {
        var title = "Акт № " + content.number() + " от " + Words.date(content.date());
        var period = Words.month(content.period());
        var gross = FormParts.gross(content.lines());
        var facts = new LinkedHashMap<String, String>();
        facts.put("Исполнитель:", content.performer().inOneLine());
        facts.put("Заказчик:", content.customer().inOneLine());
        facts.put("Основание:", content.basis());

        var paper = Paper.portrait(title).dated(content.date()).footerIfMany(title);
        paper.add(
                Text.bold(title).size(14).heading(),
                Gap.of(1),
                Text.bold("об оказании услуг " + content.services() + " за " + period).size(9.5),
                Gap.of(2),
                Rule.of(1.5),
                Gap.of(2),
                FormParts.captions(facts),
                Gap.of(2),
                FormParts.services("Наименование работ, услуг", content.lines(), content.vatPlace()));
        paper.keep(
                Gap.of(1),
                FormParts.totals(content.lines(), content.vatPlace(), "Всего"),
                Gap.of(1.5),
                Text.of("Всего оказано услуг " + content.lines().size() + ", на сумму " + Figures.money(gross)
                        + "\u00a0руб., в том числе НДС " + Figures.money(FormParts.vat(content.lines()))
                        + "\u00a0руб.")
                        .size(SIZE),
                FormParts.words(gross),
                Gap.of(3),
                Text.of(acceptance(content)).size(SIZE),
                Gap.of(2),
                Rule.of(1.5),
                Gap.of(2),
                signatures(content));
        if (!content.readings().isEmpty()) {
            paper.add(Gap.of(8), ReadingsAnnex.of(content.readings(), content.period(), title));
        }
        return paper;
    }

    private static String acceptance(ServiceAct content) {
        var usual = "Вышеперечисленные услуги выполнены полностью и в срок. Заказчик претензий по объему, качеству и"
                + " срокам оказания услуг не имеет.";
        return content.silence() == null ? usual : usual + " " + content.silence();
    }

    private static Block signatures(ServiceAct content) {
        var performer = Text.bold("ИСПОЛНИТЕЛЬ\n").plus(content.performer().name());
        var customer = Text.bold("ЗАКАЗЧИК\n").plus(content.customer().name());
        return FormParts.signatures(performer, content.performerSigner(), customer, content.customerSigner())
                .total(
                        Cell.of(Gap.of(3), Text.of("М.П.").size(SIZE)),
                        Cell.empty(),
                        Cell.of(
                                Gap.of(3),
                                Text.of("Дата подписания «____» ______________ 20___ г.\nМ.П.")
                                        .size(SIZE)
                                        .leading(1.5)));
    }
}
