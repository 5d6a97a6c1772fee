package ru.rodnik.documents.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.form.Reconciliation.Account;
import ru.rodnik.documents.form.Reconciliation.Half;
import ru.rodnik.documents.form.Reconciliation.Operation;
import ru.rodnik.print.Block;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Column;
import ru.rodnik.print.Figures;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Paper;
import ru.rodnik.print.Party;
import ru.rodnik.print.Signer;
import ru.rodnik.print.Table;
import ru.rodnik.print.Text;
import ru.rodnik.print.Words;
import ru.rodnik.shared.Money;

/**
 * «Акт сверки»: our half filled in; the other half from the other side's ledger where it was at hand, else left to be
 * filled in by hand.
 */
public final class ReconciliationForm {

    private static final double SIZE = FormParts.SIZE;

    private ReconciliationForm() {}

    /** The form as PDF; portrait, landscape with several contracts, the head of the table on every page, the signatures never alone. */
    public static byte[] pdf(Reconciliation content) {
        return pdf(content, null);
    }

    /** The same; with a mark it can be verified. */
    public static byte[] pdf(Reconciliation content, @Nullable VerifyMark mark) {
        var title = "Акт сверки № " + content.number() + " от " + Figures.day(content.date());
        var paper = (content.accounts().size() > 1 ? Paper.landscape(title) : Paper.portrait(title))
                .dated(content.date()).footerIfMany(title);
        var attached = content.attached();
        if (attached != null) {
            paper.attach(attached.name(), attached.bytes(), title);
        }
        paper.add(
                Text.bold(title).size(12).centred().heading(),
                Gap.of(1),
                Text.of(subtitle(content)).size(8).centred(),
                Gap.of(3),
                Text.of(preamble(content)).size(8),
                Gap.of(2),
                table(content));
        paper.keep(
                Gap.of(3),
                Text.of("По данным " + content.ours().name()).size(8).plusBold("\n" + conclusion(content)),
                Gap.of(1.5),
                theirConclusion(content),
                Gap.of(5),
                signatures(content));
        if (mark != null) {
            paper.keep(Gap.of(4), mark.below(true));
        }
        return paper.pdf();
    }

    private static String subtitle(Reconciliation content) {
        return "взаимных расчетов за период с " + Figures.day(content.from()) + " по " + Figures.day(content.to())
                + "\nмежду " + content.ours().name() + " и " + content.theirs().name()
                + "\nпо " + content.accounts().stream().map(Account::contract).collect(Collectors.joining(", "));
    }

    private static String preamble(Reconciliation content) {
        var our = person(content.ourSigner(), content.ours());
        var other = content.theirSigner();
        var their = other == null
                ? "_______________ " + content.theirs().name() + " _______________"
                : person(other, content.theirs());
        return "Мы, нижеподписавшиеся, " + our + ", с одной стороны, и " + their + ", с другой стороны, составили"
                + " настоящий акт сверки в том, что состояние взаимных расчетов по данным учета следующее:";
    }

    private static String person(Signer signer, Party party) {
        return signer.position() == null
                ? signer.name()
                : signer.position() + " " + party.name() + " " + signer.name();
    }

    private static Block table(Reconciliation content) {
        var table = Table.of(
                Column.of(16.5).centred(),
                Column.share(1),
                Column.of(19).right(),
                Column.of(19).right(),
                Column.of(16.5).centred(),
                Column.share(1),
                Column.of(19).right(),
                Column.of(19).right())
                .size(7)
                .line(0.65)
                .frame(1.3)
                .padding(2, 1.2)
                .head(
                        half("По данным " + content.ours().name() + ", руб."),
                        half("По данным " + content.theirs().name() + ", руб."))
                .head("Дата", "Документ", "Дебет", "Кредит", "Дата", "Документ", "Дебет", "Кредит");
        var several = content.accounts().size() > 1;
        for (var account : content.accounts()) {
            if (several) {
                table.row(
                        Cell.of("По " + account.contract()).bold().left().across(4),
                        Cell.of("По " + account.contract()).left().across(4));
            }
            addAccount(table, content, account, several);
        }
        if (several) {
            addLinesWithoutContract(table, content);
            addTotals(table, content);
        }
        return table;
    }

    private static Cell half(String caption) {
        return Cell.of(caption).bold().size(8).across(4);
    }

    private static void addAccount(Table table, Reconciliation content, Account account, boolean several) {
        var theirHalf = content.theirHalf();
        var half = several ? null : theirHalf;
        var opening = "Сальдо начальное на " + Figures.day(content.from());
        var closing = "Сальдо конечное на " + Figures.day(content.to());
        table.total(both(
                balance(opening, account.opening()), half == null ? blank(opening) : balance(opening, half.opening())));
        var left = rows(account);
        var right = theirHalf == null ? List.<Cell[]>of() : theirRows(theirHalf, several ? account.number() : null);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            table.row(both(i < left.size() ? left.get(i) : empty(), i < right.size() ? right.get(i) : empty()));
        }
        table.total(both(
                turnover("Обороты за период", account.debit(), account.credit()),
                half == null
                        ? blank("Обороты за период")
                        : turnover("Обороты за период", half.debit(), half.credit())));
        table.total(both(
                balance(closing, account.closing()), half == null ? blank(closing) : balance(closing, half.closing())));
    }

    private static void addLinesWithoutContract(Table table, Reconciliation content) {
        var half = content.theirHalf();
        var contracts = content.accounts().stream().map(Account::number).toList();
        var rows = half == null
                ? List.<Cell[]>of()
                : half.lines().stream().filter(line -> line.contract() == null || !contracts.contains(line.contract()))
                        .map(line -> cells(line.operation())).toList();
        if (!rows.isEmpty()) {
            table.row(Cell.empty().across(4), Cell.of("Без указания договора").left().across(4));
            rows.forEach(row -> table.row(both(empty(), row)));
        }
    }

    private static void addTotals(Table table, Reconciliation content) {
        var half = content.theirHalf();
        var opening = "Всего сальдо начальное на " + Figures.day(content.from());
        var closing = "Всего сальдо конечное на " + Figures.day(content.to());
        var turnover = "Всего обороты за период";
        table.total(both(
                balance(opening, content.opening()), half == null ? blank(opening) : balance(opening, half.opening())));
        table.total(both(
                turnover(turnover, content.debit(), content.credit()),
                half == null ? blank(turnover) : turnover(turnover, half.debit(), half.credit())));
        table.total(both(
                balance(closing, content.closing()), half == null ? blank(closing) : balance(closing, half.closing())));
    }

    /** Charges and payments first, then the block of penalties with its own sum. */
    private static List<Cell[]> rows(Account account) {
        var rows = new ArrayList<Cell[]>();
        account.operations().forEach(one -> rows.add(cells(one)));
        if (!account.penalties().isEmpty()) {
            rows.add(new Cell[] {Cell.of("Пени, без НДС").bold().left().across(4)});
            account.penalties().forEach(one -> rows.add(cells(one)));
            rows.add(turnover("Итого пени",
                    Money.sum(account.penalties().stream().map(Operation::debit).toList()),
                    Money.sum(account.penalties().stream().map(Operation::credit).toList())));
        }
        return rows;
    }

    private static List<Cell[]> theirRows(Half half, @Nullable String contract) {
        return half.lines().stream()
                .filter(line -> contract == null || contract.equals(line.contract()))
                .map(line -> cells(line.operation())).toList();
    }

    private static Cell[] cells(Operation one) {
        return new Cell[] {
                Cell.of(Figures.day(one.date())), Cell.of(one.document()), Cell.of(unlessZero(one.debit())),
                Cell.of(unlessZero(one.credit()))
        };
    }

    private static Cell[] empty() {
        return new Cell[] {Cell.empty(), Cell.empty(), Cell.empty(), Cell.empty()};
    }

    private static Cell[] both(Cell[] ours, Cell[] theirs) {
        return Stream.concat(Arrays.stream(ours), Arrays.stream(theirs)).toArray(Cell[]::new);
    }

    private static Cell[] balance(String caption, @Nullable Money owed) {
        if (owed == null) {
            return blank(caption);
        }
        var none = owed.isZero() ? Figures.money(owed) : "";
        return row(
                caption,
                owed.isPositive() ? Figures.money(owed) : none,
                owed.isNegative() ? Figures.money(owed.abs()) : "");
    }

    private static Cell[] turnover(String caption, Money debit, Money credit) {
        return row(caption, Figures.money(debit), Figures.money(credit));
    }

    private static Cell[] row(String caption, String debit, String credit) {
        return new Cell[] {Cell.of(caption).bold().left().across(2), Cell.of(debit).bold(), Cell.of(credit).bold()};
    }

    /** To be filled in by hand. */
    private static Cell[] blank(String caption) {
        return new Cell[] {Cell.of(caption).left().across(2), Cell.empty(), Cell.empty()};
    }

    private static String unlessZero(Money money) {
        return money.isZero() ? "" : Figures.money(money);
    }

    private static String conclusion(Reconciliation content) {
        return conclusion(content, content.closing());
    }

    /** @param closing above zero the other side owes */
    private static String conclusion(Reconciliation content, Money closing) {
        var on = "на " + Figures.day(content.to());
        if (closing.isZero()) {
            return on + " задолженность отсутствует";
        }
        var creditor = closing.isPositive() ? content.ours() : content.theirs();
        return on + " задолженность в пользу " + creditor.name() + " " + Figures.money(closing.abs()) + "\u00a0руб.\n("
                + Words.roubles(closing.abs()) + ")";
    }

    private static Block theirConclusion(Reconciliation content) {
        var half = content.theirHalf();
        var closing = half == null ? null : half.closing();
        var by = "По данным " + content.theirs().name();
        return closing == null
                ? Text.of(by + "\nна " + Figures.day(content.to())
                        + " задолженность ______________________________________________________ руб.")
                        .size(8).leading(1.4)
                : Text.of(by).size(8).plusBold("\n" + conclusion(content, closing.negated()));
    }

    private static Block signatures(Reconciliation content) {
        var ours = Text.of("От " + content.ours().name());
        var theirs = Text.of("От " + content.theirs().name());
        return FormParts.signatures(ours, content.ourSigner(), theirs, content.theirSigner())
                .total(
                        Cell.of(Gap.of(3), Text.of("М.П.").size(SIZE)),
                        Cell.empty(),
                        Cell.of(Gap.of(3), Text.of("М.П.").size(SIZE)));
    }
}
