package ru.rodnik.reconciliation.theirs;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.rodnik.files.TableVerdict.TableRow;
import ru.rodnik.reconciliation.difference.LedgerLine;
import ru.rodnik.reconciliation.difference.PaperNumbers;
import ru.rodnik.reconciliation.theirs.LedgerFile.Parties;
import ru.rodnik.reconciliation.theirs.TheirLedger.Source;
import ru.rodnik.shared.Money;

/**
 * Reads a table of operations: a card of account 60 or 76 as 1C exports it, or any table with days, debit and credit.
 * Our debit is their credit, so what they have on the credit side is owed to us.
 */
final class TableLedger {

    private static final Pattern OPENING =
            Pattern.compile("(?:сальдо|остаток)\\s+(?:на\\s+)?начал.*|начальн\\p{L}+\\s+сальдо.*");
    private static final Pattern CLOSING = Pattern.compile(".*сальдо\\s+(?:на\\s+)?кон.*|конечн\\p{L}+\\s+сальдо.*");
    private static final Pattern TOTAL = Pattern.compile("(?:итого|всего|оборот|сальдо|остаток|конечн|начальн).*");
    private static final String SUPPLIERS = "(?:60|76).*";

    private final List<TableRow> rows;
    private final Parties parties;
    private final List<LedgerLine> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable Money opening;
    private @Nullable Money closing;

    TableLedger(List<TableRow> rows, Parties parties) {
        this.rows = rows;
        this.parties = parties;
    }

    TheirLedger read() {
        var head = TableHead.find(rows).orElseThrow(() -> new WrongFile(
                "Не нашли шапку таблицы. Нужны столбцы «Дата» (или «Период»), «Документ», «Дебет» и «Кредит», как в"
                        + " карточке счёта 60 из 1С."));
        rows.subList(head.first(), rows.size()).forEach(row -> take(row, head));
        if (lines.isEmpty()) {
            throw new WrongFile("Шапку нашли, но под ней нет ни одной операции с датой и суммой. Проверьте файл.");
        }
        var days = lines.stream().map(LedgerLine::day).toList();
        var first = days.stream().min(naturalOrder()).orElseThrow();
        var last = days.stream().max(naturalOrder()).orElseThrow();
        var stated = stated(head).filter(period -> !first.isBefore(period.from()) && !last.isAfter(period.to()))
                .orElseGet(() -> new StatedPeriod(YearMonth.from(first).atDay(1), YearMonth.from(last).atEndOfMonth()));
        return new TheirLedger(
                head.hasAccounts() ? Source.ACCOUNT_CARD : Source.TABLE, stated.from(), stated.to(), opening, closing,
                lines, head.hasAccounts(), notes);
    }

    private Optional<StatedPeriod> stated(TableHead head) {
        return rows.subList(0, head.first()).stream().flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.isBlank())
                .flatMap(cell -> StatedPeriod.in(cell).stream()).findFirst();
    }

    private void take(TableRow row, TableHead head) {
        var label = row.cells().stream().map(String::strip).filter(cell -> !cell.isEmpty()).findFirst().orElse("")
                .toLowerCase(Locale.ROOT);
        if (OPENING.matcher(label).matches()) {
            opening = opening == null ? balance(row, head, true) : opening;
        } else if (CLOSING.matcher(label).matches()) {
            closing = balance(row, head, !label.contains("оборот"));
        } else if (!TOTAL.matcher(label).matches()) {
            takeOperation(row, head);
        }
    }

    private void takeOperation(TableRow row, TableHead head) {
        var debit = side(row, head, head.debit(), head.debitAccount());
        var credit = side(row, head, head.credit(), head.creditAccount());
        if (debit.isZero() && credit.isZero() || isInternal(row, head, debit, credit)) {
            return;
        }
        var typed = row.cell(head.day()).strip();
        if (typed.isEmpty()) {
            notes.add("Строка\u00a0" + row.number() + " с суммой, но без даты: её не учли.");
            return;
        }
        var day = Cells.day(typed).orElseThrow(() -> wrong(row, head.day(), "«" + typed + "» — не дата"));
        add(row, head, day, credit.minus(debit));
    }

    private void add(TableRow row, TableHead head, LocalDate day, Money amount) {
        var text = row.cell(head.document()).replaceAll("[\\s\\u00a0]+", " ").strip();
        var number = row.cell(head.number()).strip();
        var numbers = number.isEmpty() ? PaperNumbers.in(text) : PaperNumbers.of(number);
        var shown = number.isEmpty() || text.contains(number) ? text : (text + " № " + number).strip();
        lines.add(LedgerLine.theirs(row.number(), day, shown, numbers, amount, contract(row, head)));
    }

    /** The sum on one side: of a table with accounts and one sum, on the side where the account of suppliers stands. */
    private static Money side(TableRow row, TableHead head, int column, int account) {
        if (column != TableHead.NONE) {
            return sum(row, column);
        }
        return row.cell(account).strip().matches(SUPPLIERS) ? sum(row, head.sum()) : Money.ZERO;
    }

    /** An advance set off against a debt moves nothing between the parties. */
    private static boolean isInternal(TableRow row, TableHead head, Money debit, Money credit) {
        return debit.equals(credit) && (!head.hasAccounts() || row.cell(head.debitAccount()).strip().matches(SUPPLIERS)
                && row.cell(head.creditAccount()).strip().matches(SUPPLIERS));
    }

    private static Money sum(TableRow row, int column) {
        var cell = row.cell(column).strip();
        return cell.isEmpty() || cell.equals("-") || cell.equals("—")
                ? Money.ZERO
                : Cells.sum(cell).orElseThrow(() -> wrong(row, column, "«" + cell + "» — не сумма"));
    }

    /** In the column of balances «Д» or «К» stands before the sum; a plain table has it under debit or credit. */
    private static @Nullable Money balance(TableRow row, TableHead head, boolean ofSides) {
        var shown = head.balance().stream().map(row::cell).map(String::strip).filter(cell -> !cell.isEmpty()).toList();
        var sum = shown.stream().flatMap(cell -> Cells.sum(cell).stream()).findFirst();
        if (sum.isPresent()) {
            var debit = shown.stream().anyMatch(cell -> cell.matches("(?i)д|дт|дебет"));
            return debit ? sum.get().negated() : sum.get();
        }
        if (!ofSides || head.debit() == TableHead.NONE) {
            return null;
        }
        return sum(row, head.credit()).minus(sum(row, head.debit()));
    }

    private @Nullable String contract(TableRow row, TableHead head) {
        var told = new StringBuilder(row.cell(head.contract()));
        head.analytics().forEach(column -> told.append('\n').append(row.cell(column)));
        return parties.contracts().stream().filter(number -> names(told.toString(), number)).findFirst().orElse(null);
    }

    private static boolean names(String text, String number) {
        return Pattern.compile("(?:^|[\\n;,|]\\s*|дог\\p{L}*\\.?\\s*|№\\s*)" + Pattern.quote(number) + "(?=[\\s;,|]|$)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text).find();
    }

    private static WrongFile wrong(TableRow row, int column, String what) {
        return new WrongFile("Строка\u00a0" + row.number() + ", столбец\u00a0" + Cells.letter(column) + ": " + what
                + ". Исправьте и загрузите файл ещё раз.");
    }
}
