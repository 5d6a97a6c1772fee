package ru.rodnik.documents.form;

import static ru.rodnik.documents.form.Halves.fact;
import static ru.rodnik.documents.form.Halves.party;
import static ru.rodnik.documents.form.Halves.signed;

import ru.rodnik.print.Block;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Rule;
import ru.rodnik.print.Together;

/** Lines [8] to [19] of a УПД: on what ground services were handed over, by whom and to whom. */
final class Handover {

    /** Widths of captions, in millimetres. */
    private static final double WHOLE = 67;

    private static final double HALF = 50;

    private Handover() {}

    static Block of(TransferDocument content) {
        var halves = new Halves()
                .pair(
                        signed("Товар (груз) передал / услуги, результаты работ, права сдал", content.handedOverBy(),
                                "[10]"),
                        signed("Товар (груз) получил / услуги, результаты работ, права принял", null, "[15]"))
                .pair(
                        fact(HALF, "Дата отгрузки, передачи (сдачи)", Halves.inQuotes(content.handedOverOn()), "[11]",
                                ""),
                        fact(HALF, "Дата получения (приемки)", Halves.DAY_BY_HAND, "[16]", ""))
                .pair(
                        fact(HALF, "Иные сведения об отгрузке, передаче", content.remarks(), "[12]",
                                "(ссылки на неотъемлемые приложения, сопутствующие документы, иные документы и т.п.)"),
                        fact(HALF, "Иные сведения о получении, приемке", "", "[17]",
                                "(информация о наличии/отсутствии претензии; ссылки на неотъемлемые приложения и"
                                        + " другие документы и т.п.)"))
                .pair(
                        signed(Halves.RESPONSIBLE, content.responsible(), "[13]"),
                        signed(Halves.RESPONSIBLE, null, "[18]"))
                .pair(
                        party("Наименование экономического субъекта – составителя документа (в т.ч. комиссионера /"
                                + " агента)", content.invoice().seller(), "[14]"),
                        party("Наименование экономического субъекта – составителя документа",
                                content.invoice().buyer(), "[19]"));
        return Together.of(
                Rule.of(Halves.LINE),
                Gap.of(0.8),
                fact(WHOLE, "Основание передачи (сдачи) / получения (приемки)", content.basis(), "[8]",
                        "(договор; доверенность и др.)"),
                fact(WHOLE, "Данные о транспортировке и грузе", "", "[9]",
                        "(транспортная накладная, поручение экспедитору, экспедиторская / складская расписка и др. /"
                                + " масса нетто/ брутто груза, если не приведены ссылки на транспортные документы,"
                                + " содержащие эти сведения)"),
                Rule.of(Halves.LINE),
                halves.block());
    }
}
