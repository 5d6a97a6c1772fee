package ru.rodnik.reconciliation.theirs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import ru.rodnik.files.TableVerdict.TableRow;

/**
 * Which column is which, found by the words of the head; columns may be permuted and heads merged, of one row or two.
 * A column that is missing is −1.
 *
 * @param first the index of the first row under the head
 */
record TableHead(
        int first, int day, int document, int number, int contract, List<Integer> analytics, int debitAccount,
        int debit,
        int creditAccount, int credit, int sum, List<Integer> balance) {

    static final int NONE = -1;

    private static final int ROWS_BEFORE_MAX = 60;
    private static final int PROBES = 200;
    private static final String ACCOUNT = "[0-9]{2}(?:\\.[0-9A-ZА-Я]{1,3}){0,2}";

    TableHead {
        analytics = List.copyOf(analytics);
        balance = List.copyOf(balance);
    }

    static Optional<TableHead> find(List<TableRow> rows) {
        return IntStream.range(0, Math.min(rows.size(), ROWS_BEFORE_MAX)).boxed()
                .flatMap(index -> at(rows, index).stream()).findFirst();
    }

    private static Optional<TableHead> at(List<TableRow> rows, int index) {
        var upper = labels(rows.get(index));
        if (upper.stream().noneMatch(TableHead::isDay)
                || upper.stream().noneMatch(label -> isDebit(label) || label.startsWith("сумма"))) {
            return Optional.empty();
        }
        var below = index + 1 < rows.size() ? labels(rows.get(index + 1)) : List.<String>of();
        var two = below.stream().anyMatch(label -> label.matches("сч[её]т.*|сумма.*"))
                && below.stream().noneMatch(label -> Cells.day(label).isPresent());
        var first = index + (two ? 2 : 1);
        var data = rows.subList(Math.min(first, rows.size()), Math.min(first + PROBES, rows.size()));
        var width = Math.max(upper.size(), data.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        var names = names(upper, two ? below : List.of(), width);
        var debits = columns(names, TableHead::isDebit);
        var credits = columns(names, TableHead::isCredit);
        var analytics = columns(names, name -> name.contains("аналитик") || name.contains("субконто"));
        debits.removeAll(analytics);
        credits.removeAll(analytics);
        var sum = one(names, name -> name.startsWith("сумма") && !isDebit(name) && !isCredit(name)).orElse(NONE);
        var debitAccount = account(debits, names, data, sum != NONE);
        var creditAccount = account(credits, names, data, sum != NONE);
        var head = new TableHead(
                first, one(names, TableHead::isDay),
                one(names, name -> name.contains("документ") && !name.matches(".*(номер|№).*"))
                        .or(() -> one(names, name -> name.matches(".*(содержание|операци|наименование).*")
                                && !isDay(name)))
                        .orElse(NONE),
                one(names, name -> name.matches("(номер|№).*") || name.contains("номер док")).orElse(NONE),
                one(names, name -> name.contains("договор")).orElse(NONE), analytics, debitAccount,
                other(debits, debitAccount), creditAccount, other(credits, creditAccount),
                sum,
                columns(names, name -> name.contains("сальдо") || name.contains("остаток")));
        var sides = head.debit != NONE && head.credit != NONE;
        var bySum = head.sum != NONE && head.debitAccount != NONE && head.creditAccount != NONE;
        return sides || bySum ? Optional.of(head) : Optional.empty();
    }

    private TableHead(
            int first, Optional<Integer> day, int document, int number, int contract, List<Integer> analytics,
            int debitAccount, int debit, int creditAccount, int credit, int sum, List<Integer> balance) {
        this(first, day.orElse(NONE), document, number, contract, analytics, debitAccount, debit, creditAccount, credit,
                sum, balance);
    }

    private static boolean isDebit(String name) {
        return name.contains("деб") || name.matches("(?:.*[^\\p{L}])?дт(?:[^\\p{L}].*)?");
    }

    private static boolean isCredit(String name) {
        return name.contains("кред") || name.matches("(?:.*[^\\p{L}])?кт(?:[^\\p{L}].*)?");
    }

    private static boolean isDay(String name) {
        return name.startsWith("дата") || name.startsWith("период");
    }

    private static List<String> labels(TableRow row) {
        return row.cells().stream()
                .map(cell -> cell.replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT)).toList();
    }

    /** A merged head stands in its first cell and counts for the empty ones after it. */
    private static List<String> names(List<String> upper, List<String> below, int width) {
        var names = new ArrayList<String>();
        var merged = "";
        for (int column = 0; column < width; column++) {
            var label = column < upper.size() ? upper.get(column) : "";
            merged = label.isEmpty() ? merged : label;
            var second = column < below.size() ? below.get(column) : "";
            names.add((merged + " " + second).strip());
        }
        return names;
    }

    private static Optional<Integer> one(List<String> names, Predicate<String> is) {
        return IntStream.range(0, names.size()).boxed().filter(column -> is.test(names.get(column))).findFirst();
    }

    private static List<Integer> columns(List<String> names, Predicate<String> is) {
        var columns = new ArrayList<Integer>();
        IntStream.range(0, names.size()).filter(column -> is.test(names.get(column))).forEach(columns::add);
        return columns;
    }

    /** Under one head stand account and sum; alone it is an account where sums have a column of their own. */
    private static int account(List<Integer> columns, List<String> names, List<TableRow> data, boolean sumsApart) {
        return columns.stream().filter(column -> names.get(column).matches(".*сч[её]т.*")).findFirst()
                .or(() -> columns.size() < 2 && !sumsApart
                        ? Optional.empty()
                        : columns.stream().filter(column -> looksLikeAccounts(column, data)).findFirst())
                .orElse(NONE);
    }

    private static boolean looksLikeAccounts(int column, List<TableRow> data) {
        var cells = data.stream().map(row -> row.cell(column).strip()).filter(cell -> !cell.isEmpty()).toList();
        return !cells.isEmpty() && cells.stream().filter(cell -> cell.matches(ACCOUNT)).count() * 2 > cells.size();
    }

    /** The column of the sums: of those under one head the first that holds no account. */
    private static int other(List<Integer> columns, int account) {
        return columns.stream().filter(column -> column != account).findFirst().orElse(NONE);
    }

    boolean hasAccounts() {
        return debitAccount != NONE || creditAccount != NONE;
    }
}
