package ru.rodnik.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import ru.rodnik.documents.xml.ReconciliationFile;
import ru.rodnik.documents.xml.ReconciliationXml;
import ru.rodnik.reconciliation.theirs.Workbooks;
import ru.rodnik.shared.Money;

/** The books of a subscriber of 2026, written as a card of 1C, a table, or an act of the ФНС format. */
final class TheirBooks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    /** @param owed above zero it adds to his debt */
    record Row(LocalDate day, String number, Money owed, String contract, boolean withVatApart) {}

    private final String opening;
    private final List<Row> rows = new ArrayList<>();

    TheirBooks(String opening) {
        this.opening = opening;
    }

    TheirBooks supplied(LocalDate day, String number, String sum) {
        return add(day, number, sum, "4417");
    }

    TheirBooks paid(LocalDate day, String number, String sum) {
        return add(day, number, "-" + sum, "4417");
    }

    TheirBooks add(LocalDate day, String number, String owed, String contract) {
        rows.add(new Row(day, number, Money.of(owed), contract, true));
        return this;
    }

    /** Another sum, day or number for the row of that number; none takes it out. */
    TheirBooks without(String number) {
        rows.removeIf(row -> row.number().equals(number));
        return this;
    }

    Row row(String number) {
        return rows.stream().filter(row -> row.number().equals(number)).findFirst().orElseThrow();
    }

    private Money closing() {
        return Money.of(opening).plus(Money.sum(rows.stream().map(Row::owed).toList()));
    }

    /** Net and VAT in rows of their own, papers by their own numbers with ours behind, an advance set off within. */
    byte[] card() {
        var cells = new ArrayList<List<Object>>();
        cells.add(List.of("ООО «Ладья»"));
        cells.add(List.of("Карточка счета 60 за Январь 2026 г. - Октябрь 2026 г."));
        cells.add(List.of("Период", "Документ", "Аналитика Дт", "Аналитика Кт", "Дебет", "", "Кредит", "",
                "Текущее сальдо"));
        cells.add(List.of("", "", "", "", "Счет", "", "Счет", ""));
        cells.add(balance("Сальдо на начало", Money.of(opening)));
        int own = 300;
        for (var row : rows) {
            var contract = "МП Водоканал\n" + row.contract() + " от 01.02.2024";
            own++;
            if (row.owed().isNegative()) {
                cells.add(List.of(DAY.format(row.day()), "Списание с расчетного счета 0000-000" + row.number() + " от "
                        + DAY.format(row.day()) + " 12:00:00", contract, "", "60.02", row.owed().abs().amount(), "51",
                        ""));
                cells.add(List.of(DAY.format(row.day()), "Зачет аванса", contract, contract, "60.01",
                        row.owed().abs().amount(), "60.02", row.owed().abs().amount()));
            } else {
                var paper = "Поступление (акт, накладная, УПД) 0000-000" + own + " от " + DAY.format(row.day())
                        + " 0:00:00 по вх.д. " + row.number() + " от " + DAY.format(row.day());
                var net = row.owed().amount().multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(122), 2, RoundingMode.HALF_UP);
                cells.add(List.of(DAY.format(row.day()), paper, "", contract, "26", "", "60.01", net));
                if (row.withVatApart()) {
                    cells.add(List.of(DAY.format(row.day()), paper, "", contract, "19.04", "", "60.01",
                            row.owed().amount().subtract(net)));
                }
            }
        }
        cells.add(balance("Обороты за период и сальдо на конец", closing()));
        return Workbooks.of(cells);
    }

    TheirBooks withoutVat(String number) {
        rows.replaceAll(row -> row.number().equals(number)
                ? new Row(row.day(), number, row.owed(), row.contract(), false)
                : row);
        return this;
    }

    private static List<Object> balance(String name, Money owed) {
        return List.of(name, "", "", "", "", "", "", "", owed.isNegative() ? "Д" : "К", owed.abs().amount());
    }

    /** @param asOurs whether debit means what it means to us */
    byte[] table(boolean asOurs, String charset) {
        var text = new StringBuilder(asOurs ? "Дата;Документ;Дебет;Кредит\n" : "Дата;Документ;Кредит;Дебет\n");
        text.append("Сальдо на начало;;").append(sum(Money.of(opening))).append('\n');
        rows.forEach(row -> text.append(DAY.format(row.day())).append(';')
                .append(row.owed().isNegative() ? "Оплата (п/п № " : "УПД (вх. № ").append(row.number()).append(");")
                .append(sum(row.owed())).append('\n'));
        text.append("Сальдо на конец;;").append(sum(closing())).append('\n');
        return text.toString().getBytes(charset.equals("UTF-8") ? UTF_8 : Charset.forName(charset));
    }

    private static String sum(Money owed) {
        var told = owed.abs().toString().replace('.', ',');
        return owed.isNegative() ? ";" + told : told + ";";
    }

    /** Sent by the subscriber to us: his debit is what he paid. */
    byte[] act() {
        var utility = new ReconciliationFile.Party("МП «Водоканал»", null, "9901000010", "990101001", "1269900000017",
                false, null, null);
        var he = new ReconciliationFile.Party("ООО «Ладья»", null, "9902000020", "990201001", "1269900000028", false,
                null, null);
        var operations = rows.stream().map(row -> new ReconciliationFile.Operation(
                row.owed().isNegative() ? "Платежное поручение" : "УПД", row.number(), row.day(), null, row.day(),
                "Вода", row.owed().isNegative() ? row.owed().abs() : Money.ZERO,
                row.owed().isNegative() ? Money.ZERO : row.owed())).toList();
        return ReconciliationXml.of(new ReconciliationFile("1", LocalDateTime.of(2026, 11, 20, 12, 0),
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 31), "7", he, utility,
                List.of(new ReconciliationFile.Contract("1", "4417", null, Money.of(opening).negated(), operations)),
                "Бухгалтер", "Орлова Н. В."));
    }
}
