package ru.rodnik.documents.form;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ru.rodnik.print.Block;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Column;
import ru.rodnik.print.Figures;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Signer;
import ru.rodnik.print.Table;
import ru.rodnik.print.Text;
import ru.rodnik.print.Words;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.VatRate;

/** What счёт and акт have in common: who to whom, the table of services, its totals, the sum in words. */
final class FormParts {

    static final String DASH = "—";
    static final double SIZE = 8.5;

    private FormParts() {}

    static String orDash(@Nullable String text) {
        return text == null ? DASH : text;
    }

    static String orDash(List<String> documents) {
        return documents.isEmpty() ? DASH : String.join("; ", documents);
    }

    /** Captions on the left, what they stand for in bold on the right. */
    static Block captions(Map<String, String> facts) {
        var table = Table.of(Column.of(28), Column.share(1)).line(0).padding(0, 2).size(SIZE);
        facts.forEach((caption, fact) -> table.row(Cell.of(caption), Cell.of(fact).bold()));
        return table;
    }

    static Block services(String caption, List<FormLine> lines, VatPlace place) {
        var table = Table.of(
                Column.of(8).centred(),
                Column.share(1),
                Column.of(22).right(),
                Column.of(11).centred(),
                Column.of(20).right(),
                Column.of(28).right())
                .padding(2, 1.5)
                .head("№", caption, "Кол-во", "Ед.", "Цена", "Сумма");
        var number = 0;
        for (var line : lines) {
            table.row(
                    Integer.toString(++number),
                    line.name(),
                    line.quantityText(),
                    line.unit(),
                    line.priceText(),
                    Figures.money(line.sum(place)));
        }
        return table;
    }

    /** The lines under the table, flush with its last column. */
    static Block totals(List<FormLine> lines, VatPlace place, String whole) {
        var table = Table.of(Column.share(1).right(), Column.of(36).right()).line(0).padding(2, 1.2).size(SIZE);
        if (lines.stream().allMatch(line -> line.vatRate() == null)) {
            total(table, "Итого:", Figures.money(net(lines)));
            total(table, "Без налога (НДС):", DASH);
            total(table, whole + ":", Figures.money(gross(lines)));
            return table;
        }
        switch (place) {
            case ON_TOP -> {
                total(table, "Итого без НДС:", Figures.money(net(lines)));
                vatByRate(lines).forEach((rate, vat) -> total(table, rate + ":", vat));
                total(table, whole + ":", Figures.money(gross(lines)));
            }
            case WITHIN -> {
                total(table, whole + ":", Figures.money(gross(lines)));
                vatByRate(lines).forEach((rate, vat) -> total(table, "В том числе " + rate + ":", vat));
            }
        }
        return table;
    }

    private static void total(Table table, String caption, String sum) {
        table.total(Cell.of(caption).bold(), Cell.of(sum).bold());
    }

    /** «НДС 22%» with its tax, the highest rate first; last what is not taxed, where some of it is. */
    private static Map<String, String> vatByRate(List<FormLine> lines) {
        var byRate = new TreeMap<VatRate, Money>(Comparator.comparing(VatRate::percent).reversed());
        for (var line : lines) {
            if (line.vatRate() != null) {
                byRate.merge(line.vatRate(), line.vat(), Money::plus);
            }
        }
        var words = new LinkedHashMap<String, String>();
        byRate.forEach((rate, vat) -> words.put("НДС " + Figures.rate(rate), Figures.money(vat)));
        if (lines.stream().anyMatch(line -> line.vatRate() == null)) {
            words.put("Без налога (НДС)", DASH);
        }
        return words;
    }

    static Block words(Money sum) {
        return Text.bold(Words.roubles(sum)).size(SIZE);
    }

    static Money net(List<FormLine> lines) {
        return Money.sum(lines.stream().map(FormLine::net).toList());
    }

    static Money vat(List<FormLine> lines) {
        return Money.sum(lines.stream().map(FormLine::vat).toList());
    }

    static Money gross(List<FormLine> lines) {
        return Money.sum(lines.stream().map(FormLine::gross).toList());
    }

    /**
     * Both sides beside each other: caption, position, a line to sign on with the name. What is not known is left to be
     * filled in by hand.
     */
    static Table signatures(Text ours, Signer ourSigner, Text theirs, @Nullable Signer theirSigner) {
        return Table.bare(Column.share(1), Column.of(10), Column.share(1))
                .size(SIZE)
                .row(Cell.of(ours.size(SIZE)), Cell.empty(), Cell.of(theirs.size(SIZE)))
                .total(position(ourSigner), Cell.empty(), position(theirSigner))
                .total(Cell.of(toSign(ourSigner)), Cell.empty(), Cell.of(toSign(theirSigner)));
    }

    private static Cell position(@Nullable Signer signer) {
        if (signer == null || signer.position() == null) {
            return Cell.of(Gap.of(6)).underlined();
        }
        var authority = signer.authority() == null ? "" : "\nна основании " + signer.authority();
        return Cell.of(Gap.of(1.5), Text.of(signer.position() + authority).size(SIZE)).bottom();
    }

    private static Block toSign(@Nullable Signer signer) {
        return Table.bare(Column.share(4), Column.of(2), Column.share(5))
                .size(SIZE)
                .row(
                        Cell.of(Gap.of(9)).underlined(),
                        Cell.empty(),
                        Cell.of(signer == null ? "" : signer.name()).centred().bottom().underlined())
                .total(
                        Cell.of("(подпись)").size(6).centred(),
                        Cell.empty(),
                        Cell.of("(фамилия, инициалы)").size(6).centred());
    }
}
