package ru.rodnik.documents.form;

import java.util.stream.Collectors;
import ru.rodnik.documents.form.Reconciliation.Account;
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

/** «Акт сверки»: our half filled in, the other half left for the other side to fill in by hand. */
public final class ReconciliationForm {

    private static final double SIZE = FormParts.SIZE;

    private ReconciliationForm() {}

    /** The form as PDF; portrait, the head of the table on every page, the signatures never alone. */
    public static byte[] pdf(Reconciliation content) {
        var title = "Акт сверки № " + content.number() + " от " + Figures.day(content.date());
        var paper = Paper.portrait(title).dated(content.date()).footerIfMany(title);
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
                Text.of("По данным " + content.theirs().name() + "\nна " + Figures.day(content.to())
                        + " задолженность ______________________________________________________ руб.")
                        .size(8)
                        .leading(1.4),
                Gap.of(5),
                signatures(content));
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
                Column.of(16.5),
                Column.share(1),
                Column.of(17),
                Column.of(17))
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
            addAccount(table, content, account);
        }
        if (several) {
            var opening = "Всего сальдо начальное на " + Figures.day(content.from());
            var closing = "Всего сальдо конечное на " + Figures.day(content.to());
            table.total(balance(opening, content.opening()));
            table.total(turnover("Всего обороты за период", content.debit(), content.credit()));
            table.total(balance(closing, content.closing()));
        }
        return table;
    }

    private static Cell half(String caption) {
        return Cell.of(caption).bold().size(8).across(4);
    }

    private static void addAccount(Table table, Reconciliation content, Account account) {
        table.total(balance("Сальдо начальное на " + Figures.day(content.from()), account.opening()));
        for (var operation : account.operations()) {
            table.row(
                    Figures.day(operation.date()),
                    operation.document(),
                    unlessZero(operation.debit()),
                    unlessZero(operation.credit()),
                    "",
                    "",
                    "",
                    "");
        }
        table.total(turnover("Обороты за период", account.debit(), account.credit()));
        table.total(balance("Сальдо конечное на " + Figures.day(content.to()), account.closing()));
    }

    private static Cell[] balance(String caption, Money owed) {
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
        return new Cell[] {
                Cell.of(caption).bold().left().across(2),
                Cell.of(debit).bold(),
                Cell.of(credit).bold(),
                Cell.of(caption).left().across(2),
                Cell.empty(),
                Cell.empty()
        };
    }

    private static String unlessZero(Money money) {
        return money.isZero() ? "" : Figures.money(money);
    }

    private static String conclusion(Reconciliation content) {
        var closing = content.closing();
        var on = "на " + Figures.day(content.to());
        if (closing.isZero()) {
            return on + " задолженность отсутствует";
        }
        var creditor = closing.isPositive() ? content.ours() : content.theirs();
        return on + " задолженность в пользу " + creditor.name() + " " + Figures.money(closing.abs()) + "\u00a0руб.\n("
                + Words.roubles(closing.abs()) + ")";
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
