package ru.rodnik.documents.form;

import static ru.rodnik.documents.form.VatInvoiceParts.line;
import static ru.rodnik.documents.form.VatInvoiceParts.value;

import java.util.ArrayList;
import java.util.List;
import ru.rodnik.documents.form.CorrectionInvoice.Original;
import ru.rodnik.print.Block;
import ru.rodnik.print.Text;
import ru.rodnik.print.Words;

/** What stands above the table of a корректировочный счет-фактура, alone or within a УКД. */
final class CorrectionParts {

    private static final int ANNEX = 2;

    private CorrectionParts() {}

    /** @param what «Корректировочный счет-фактура», and in the genitive in {@code ofWhat} */
    static List<Block> head(CorrectionInvoice content, String what, String ofWhat, boolean vatInvoice) {
        var heading = new Block[] {
                VatInvoiceParts.numbered(what, content.number(), Words.date(content.date())),
                VatInvoiceParts.revision("Исправление " + ofWhat, content.correction())
        };
        var blocks = new ArrayList<Block>();
        blocks.add(VatInvoiceParts.top(vatInvoice ? Wording.on(content.date()).note(ANNEX) : "", heading));
        if (vatInvoice) {
            blocks.add(originals(content.originals()));
        }
        return blocks;
    }

    /** Line 1б: each paper with its own исправление. */
    private static Text originals(List<Original> originals) {
        var text = Text.of("к счету-фактуре (счетам-фактурам)");
        if (originals.isEmpty()) {
            text = named(text, FormParts.DASH, FormParts.DASH, FormParts.DASH, FormParts.DASH);
        }
        for (int i = 0; i < originals.size(); i++) {
            var original = originals.get(i);
            var revision = original.revision();
            text = named(i == 0 ? text : text.plus(";"), original.number(), Words.date(original.date()),
                    revision == null ? FormParts.DASH : Integer.toString(revision.number()),
                    revision == null ? FormParts.DASH : Words.date(revision.date()));
        }
        return text.plus(" (1б)").size(8).leading(1.4);
    }

    private static Text named(Text text, String number, String date, String revision, String revisedOn) {
        return text.plus(" № ").plusUnderlined(value(number)).plus(" от ").plusUnderlined(value(date))
                .plus(" с учетом исправления № ").plusUnderlined(value(revision)).plus(" от ")
                .plusUnderlined(value(revisedOn));
    }

    static Block requisites(CorrectionInvoice content, boolean vatInvoice) {
        var table = VatInvoiceParts.lines();
        line(table, "Продавец", content.seller().name(), "(2)");
        line(table, "Адрес", content.seller().address(), "(2а)");
        line(table, "ИНН/КПП продавца", content.seller().innAndKpp(), "(2б)");
        line(table, "Покупатель", content.buyer().name(), "(3)");
        line(table, "Адрес", content.buyer().address(), "(3а)");
        line(table, "ИНН/КПП покупателя", content.buyer().innAndKpp(), "(3б)");
        line(table, "Валюта: наименование, код", VatInvoiceParts.ROUBLE, "(4)");
        if (vatInvoice) {
            line(table, Requisite.STATE_CONTRACT.caption(), FormParts.orDash(content.contractId()), "(5)");
        }
        return table;
    }
}
