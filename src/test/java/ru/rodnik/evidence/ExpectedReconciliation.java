package ru.rodnik.evidence;

import static ru.rodnik.evidence.AsPrinted.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ru.rodnik.print.SpokenSum;

/**
 * What an акт сверки must say by its exchange file: our half row by row, the other half empty or, where it was filled in
 * from a ledger that agrees with ours, its mirror.
 */
final class ExpectedReconciliation {

    private static final int HALF = 4;
    private static final int HALF_OF_BALANCE = 3;

    private final ExchangeFile document;
    private final ExchangeFile table;
    private final List<String> mistakes = new ArrayList<>();

    private ExpectedReconciliation(ExchangeFile file) {
        this.document = file.first("Документ");
        this.table = file.first("ТаблАкт");
    }

    /** @param site where the paper may be verified, under the code that its exchange file is called by */
    static List<String> mistakes(ExchangeFile file, PrintedPaper paper, String site) {
        var act = new ExpectedReconciliation(file);
        var code = file.value("ИдФайл").replaceFirst(".*_", "").replace("-", "");
        act.mistakes.addAll(act.sentences(site, code).mistakes(paper));
        act.operations(paper);
        act.balances(paper);
        return act.mistakes;
    }

    private Expected sentences(String site, String code) {
        var ours = document.first("СвОтпр").value("КраткНазв");
        var theirs = document.first("СвПол").value("КраткНазв");
        return new Expected().andOtherFigures().verified(site, code).mentions(
                "Акт сверки № " + document.value("НомерАкт") + " от " + document.value("ДатаИнфОтпр"),
                "за период с " + document.value("ДатаНачПер") + " по " + document.value("ДатаОкПер") + "между " + ours
                        + " и " + theirs,
                "По данным " + ours + ", руб.По данным " + theirs + ", руб.", conclusion(ours, theirs), code);
    }

    private String conclusion(String ours, String theirs) {
        var debit = new BigDecimal(table.value("СальдоКонДеб"));
        var owed = debit.max(new BigDecimal(table.value("СальдоКонКр")));
        var on = "на " + document.value("ДатаОкПер");
        return owed.signum() == 0
                ? on + " задолженность отсутствует"
                : on + " задолженность в пользу " + (debit.signum() > 0 ? ours : theirs) + " " + money(owed) + " руб. ("
                        + SpokenSum.of(owed) + ")";
    }

    private void operations(PrintedPaper paper) {
        var rows = paper.rows().stream().filter(row -> row.size() == 2 * HALF).skip(1).toList();
        var expected = document.all("СвОпер").stream()
                .filter(one -> !one.value("НаимОпер").equals("Движений за период не было"))
                .map(ExpectedReconciliation::operation).toList();
        compare("our half", rows.stream().map(row -> row.subList(0, HALF)).toList(), expected);
        var theirs =
                paper.rows().stream().map(ExpectedReconciliation::last).filter(row -> isDay(row.getFirst())).toList();
        if (!theirs.isEmpty()) {
            compare("their half", theirs, expected.stream()
                    .map(row -> List.of(row.get(0), "Наше:" + row.get(1), row.get(3), row.get(2))).toList());
        }
    }

    private void balances(PrintedPaper paper) {
        var found = paper.rows().stream().filter(row -> row.size() == 2 * HALF_OF_BALANCE)
                .map(row -> row.subList(0, HALF_OF_BALANCE)).toList();
        var contracts = document.all("ДогСв");
        contracts.forEach(
                contract -> balances(contract, "Сальдо начальное", "Обороты за период", "Сальдо конечное", found));
        if (contracts.size() > 1) {
            balances(table, "Всего сальдо начальное", "Всего обороты за период", "Всего сальдо конечное", found);
        }
    }

    private void balances(
            ExchangeFile part, String opening, String turnover, String closing, List<List<String>> found) {
        var expected = List.of(
                balance(opening + " на " + document.value("ДатаНачПер"), part, "СальдоНач"),
                List.of(turnover, money(part.value("ОборотДеб")), money(part.value("ОборотКр"))),
                balance(closing + " на " + document.value("ДатаОкПер"), part, "СальдоКон"));
        expected.stream().map(row -> row.stream().map(PrintedPaper::squeezed).toList())
                .filter(row -> !found.contains(row)).forEach(row -> mistakes.add("no balance " + row));
    }

    /** A balance of nothing is a debit of 0,00. */
    private static List<String> balance(String caption, ExchangeFile part, String name) {
        var debit = new BigDecimal(part.value(name + "Деб"));
        var credit = new BigDecimal(part.value(name + "Кр"));
        return List.of(
                caption, credit.signum() == 0 ? money(debit) : "", credit.signum() == 0 ? "" : money(credit));
    }

    private void compare(String half, List<List<String>> found, List<List<String>> expected) {
        var missing = new ArrayList<>(expected);
        found.forEach(missing::remove);
        var strange = new ArrayList<>(found.stream().filter(row -> isDay(row.getFirst())).toList());
        expected.forEach(strange::remove);
        if (!missing.isEmpty() || !strange.isEmpty()) {
            mistakes.add(half + " lacks " + missing + ", has besides " + strange);
        }
    }

    /** Captions of our half may go across columns: theirs is the end of the row. */
    private static List<String> last(List<String> row) {
        return row.size() > HALF ? row.subList(row.size() - HALF, row.size()) : List.of("");
    }

    private static boolean isDay(String cell) {
        return cell.matches("[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}");
    }

    private static List<String> operation(ExchangeFile one) {
        return List.of(
                one.value("ДатаОпер"), PrintedPaper.squeezed(one.value("НаимОпер")), sum(one.value("СумДебет")),
                sum(one.value("СумКредит")));
    }

    private static String sum(String plain) {
        return plain.isEmpty() || new BigDecimal(plain).signum() == 0 ? "" : PrintedPaper.squeezed(money(plain));
    }
}
