package ru.rodnik.exchange;

import static ru.rodnik.reporting.ReportColumn.count;
import static ru.rodnik.reporting.ReportColumn.date;
import static ru.rodnik.reporting.ReportColumn.longText;
import static ru.rodnik.reporting.ReportColumn.money;
import static ru.rodnik.reporting.ReportColumn.percent;
import static ru.rodnik.reporting.ReportColumn.text;

import java.util.List;
import java.util.stream.Collectors;
import ru.rodnik.documents.RegisteredPaper;
import ru.rodnik.exchange.RegisterColumns.Named;

/** The columns of the books of VAT, version 1: columns of the official form by their numbers, where they have one. */
final class BookColumns {

    static final List<Named<BookRow>> ALL = List.of(
            new Named<>("schema", text("Версия схемы", _ -> RegisterColumns.VERSION)),
            new Named<>("book", text("Книга", row -> row.book().words())),
            new Named<>("additional_sheet", text("Доп. лист за квартал",
                    row -> row.additional() == null ? null : row.additional().toString())),
            new Named<>("operation_code", text("2. Код вида операции", BookRow::code)),
            new Named<>("number", text("3. Номер счёта-фактуры", BookRow::number)),
            new Named<>("date", date("3. Дата счёта-фактуры", BookRow::date)),
            new Named<>("revision", count("4. Номер исправления", BookRow::revision)),
            new Named<>("revised_on", date("4. Дата исправления", BookRow::revisedOn)),
            new Named<>("correction_number", text("5. Номер корректировочного",
                    row -> row.correction() == null ? null : row.correction().number())),
            new Named<>("correction_date", date("5. Дата корректировочного",
                    row -> row.correction() == null ? null : row.correction().date())),
            new Named<>("buyer", longText("7. Покупатель", BookRow::buyer)),
            new Named<>("inn", text("8. ИНН покупателя", BookRow::inn)),
            new Named<>("kpp", text("8. КПП покупателя", BookRow::kpp)),
            new Named<>("payments", longText("11. Документы об оплате", row -> joined(row.payments()))),
            new Named<>("advances", longText("11а. Счета-фактуры на аванс", row -> joined(row.advances()))),
            new Named<>("vat_percent", percent("Ставка НДС, %",
                    row -> row.rate() == null ? null : row.rate().percent())),
            new Named<>("gross", money("13б. С НДС, ₽", BookRow::gross)),
            new Named<>("net", money("14–16. Без НДС, ₽", BookRow::net)),
            new Named<>("vat", money("17–18. НДС, ₽", BookRow::vat)));

    private BookColumns() {}

    private static String joined(List<RegisteredPaper.Named> papers) {
        return papers.stream().map(one -> one.number() + "/" + one.date()).collect(Collectors.joining(", "));
    }
}
