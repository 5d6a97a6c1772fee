package ru.rodnik.exchange;

import static ru.rodnik.reporting.ReportColumn.count;
import static ru.rodnik.reporting.ReportColumn.date;
import static ru.rodnik.reporting.ReportColumn.longText;
import static ru.rodnik.reporting.ReportColumn.money;
import static ru.rodnik.reporting.ReportColumn.percent;
import static ru.rodnik.reporting.ReportColumn.price;
import static ru.rodnik.reporting.ReportColumn.text;
import static ru.rodnik.reporting.ReportColumn.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.RegisteredPaper;
import ru.rodnik.reporting.ReportColumn;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.VatRate;

/**
 * The columns of the register, version 1: names for programs and heads for people. They are a promise (docs/formats): a
 * column is only ever added at the end, anything else is a new version.
 */
final class RegisterColumns {

    static final String VERSION = "1";

    private RegisterColumns() {}

    /** A column under the name programs know it by. */
    record Named<T>(String name, ReportColumn<T> column) {}

    /** A line of a paper with the paper. */
    record PaperLine(RegisteredPaper paper, RegisteredPaper.Line line) {}

    static final List<Named<RegisteredPaper>> PAPERS = List.of(
            new Named<>("schema", text("Версия схемы", _ -> VERSION)),
            new Named<>("kind", text("Вид", paper -> paper.kind().name())),
            new Named<>("title", longText("Документ", paper -> paper.kind().title())),
            new Named<>("number", text("Номер", RegisteredPaper::number)),
            new Named<>("date", date("Дата", RegisteredPaper::date)),
            new Named<>("status", text("Статус УПД", paper -> status(paper))),
            new Named<>("revision", count("Исправление", RegisteredPaper::revision)),
            new Named<>("revised_on", date("Исправлен", RegisteredPaper::revisedOn)),
            new Named<>("period", text("Месяц", paper -> paper.period().toString())),
            new Named<>("issued_on", date("Составлен", RegisteredPaper::issuedOn)),
            new Named<>("contract_number", text("Договор", RegisteredPaper::contractNumber)),
            new Named<>("contract_date", date("Дата договора", RegisteredPaper::contractSignedOn)),
            new Named<>("subscriber_code", text("Код абонента", paper -> Integer.toString(paper.subscriberCode()))),
            new Named<>("buyer", longText("Покупатель", RegisteredPaper::buyer)),
            new Named<>("inn", text("ИНН", RegisteredPaper::inn)),
            new Named<>("kpp", text("КПП", RegisteredPaper::kpp)),
            new Named<>("net", money("Без НДС, ₽", RegisteredPaper::net)),
            new Named<>("vat", money("НДС, ₽", RegisteredPaper::vat)),
            new Named<>("gross", money("С НДС, ₽", RegisteredPaper::gross)),
            new Named<>("due_on", date("Оплатить до", RegisteredPaper::dueOn)),
            new Named<>("corrects", longText("Исправляет счета-фактуры", paper -> paper.corrects().stream()
                    .map(one -> one.number() + "/" + one.date()).collect(Collectors.joining(", ")))),
            new Named<>("verify_code", text("Код проверки", RegisteredPaper::verifyCode)),
            new Named<>("sha256_content", longText("SHA-256 содержания", paper -> paper.sha256Content().hex())),
            new Named<>("sha256_pdf", longText("SHA-256 PDF", hash(RegisteredPaper::sha256Pdf))),
            new Named<>("sha256_xml", longText("SHA-256 XML", hash(RegisteredPaper::sha256Xml))));

    static final List<Named<PaperLine>> LINES = List.of(
            new Named<>("schema", text("Версия схемы", _ -> VERSION)),
            new Named<>("kind", text("Вид", row -> row.paper().kind().name())),
            new Named<>("number", text("Номер", row -> row.paper().number())),
            new Named<>("date", date("Дата", row -> row.paper().date())),
            new Named<>("revision", count("Исправление", row -> row.paper().revision())),
            new Named<>("line", count("Строка", row -> row.line().position())),
            new Named<>("service", text("Услуга", row -> row.line().service())),
            new Named<>("title", longText("Наименование", row -> row.line().title())),
            new Named<>("supplied_in", text("Оказана в месяце", of(line -> line.suppliedIn(), Object::toString))),
            new Named<>("unit_code", text("Единица, код ОКЕИ", of(line -> line.volume(), _ -> "113"))),
            new Named<>("volume_m3", volume("Количество, м³", row -> row.line().volume())),
            new Named<>("price", price("Цена, ₽", of(line -> line.price(), Price::perCubicMetre))),
            new Named<>("vat_percent", percent("Ставка НДС, %", of(line -> line.vatRate(), VatRate::percent))),
            new Named<>("net", money("Без НДС, ₽", row -> row.line().net())),
            new Named<>("vat", money("НДС, ₽", row -> row.line().vat())),
            new Named<>("gross", money("С НДС, ₽", row -> row.line().gross())),
            new Named<>("status", text("Статус УПД", row -> status(row.paper()))));

    static <T> List<ReportColumn<T>> heads(List<Named<T>> columns) {
        return columns.stream().map(Named::column).toList();
    }

    /** A row as programs read it: in the order of the names. */
    static <T> List<@Nullable Object> cells(List<Named<T>> columns, T row) {
        var cells = new ArrayList<@Nullable Object>();
        columns.forEach(column -> cells.add(column.column().value().apply(row)));
        return cells;
    }

    private static @Nullable String status(RegisteredPaper paper) {
        return paper.status() == null ? null : paper.status().toString();
    }

    private static <P, V> Function<PaperLine, @Nullable V> of(
            Function<RegisteredPaper.Line, @Nullable P> part, Function<P, V> value) {
        return row -> {
            var found = part.apply(row.line());
            return found == null ? null : value.apply(found);
        };
    }

    private static Function<RegisteredPaper, @Nullable String> hash(Function<RegisteredPaper, @Nullable Sha256> which) {
        return paper -> {
            var sha256 = which.apply(paper);
            return sha256 == null ? null : sha256.hex();
        };
    }
}
