package ru.rodnik.reconciliation.difference;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.reconciliation.difference.LedgerLine.Kind;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.VatRate;

/** One paper of a ledger: a line, or the lines one paper was booked in. */
record Entry(List<LedgerLine> lines, Money amount) {

    /** Rates in force in the years an act may cover, and the one before. */
    private static final List<VatRate> RATES = List.of(VatRate.of("22"), VatRate.of("20"), VatRate.of("10"));
    private static final Money KOPECK = Money.of("0.01");
    /** Under a hundred roubles net and gross are too near to other sums. */
    private static final Money VAT_FROM = Money.of("100");

    private record Paper(LocalDate day, String text, @Nullable String contract) {}

    Entry {
        lines = List.copyOf(lines);
    }

    static List<Entry> ofOurs(Collection<LedgerLine> lines) {
        return lines.stream().map(line -> new Entry(List.of(line), line.amount())).toList();
    }

    /** Lines of one paper and day are one entry; lines that are the same to the kopeck may be a paper booked twice. */
    static List<Entry> ofTheirs(Collection<LedgerLine> lines) {
        var papers = lines.stream().collect(groupingBy(
                line -> new Paper(line.day(), line.text(), line.contract()), LinkedHashMap::new, toList()));
        var entries = new ArrayList<Entry>();
        for (var paper : papers.values()) {
            var sums = paper.stream().map(LedgerLine::amount).toList();
            if (paper.size() > 1 && new HashSet<>(sums).size() == sums.size() && !paper.getFirst().text().isBlank()) {
                entries.add(together(ofOurs(paper)));
            } else {
                entries.addAll(ofOurs(paper));
            }
        }
        return entries;
    }

    static Entry together(List<Entry> parts) {
        return new Entry(
                parts.stream().flatMap(part -> part.lines().stream()).toList(),
                Money.sum(parts.stream().map(Entry::amount).toList()));
    }

    LocalDate day() {
        return lines.getFirst().day();
    }

    Kind kind() {
        return lines.getFirst().kind();
    }

    @Nullable
    String contract() {
        return lines.getFirst().contract();
    }

    private PaperNumbers numbers() {
        return lines.getFirst().numbers();
    }

    boolean sameNumber(Entry other) {
        return numbers().meets(other.numbers());
    }

    /** Both say expressly which paper it is, and it is not the same. */
    boolean deniesNumber(Entry other) {
        return !numbers().named().isEmpty() && !other.numbers().named().isEmpty() && !sameNumber(other);
    }

    boolean isSlipOf(Entry other) {
        return numbers().isSlipOf(other.numbers());
    }

    boolean sameSum(Entry other) {
        return amount.equals(other.amount);
    }

    boolean sameText(Entry other) {
        return lines.getFirst().text().equals(other.lines.getFirst().text());
    }

    boolean sameSide(Entry other) {
        return amount.isNegative() == other.amount.isNegative();
    }

    boolean isOpposite(Entry other) {
        return !amount.isZero() && amount.equals(other.amount.negated());
    }

    boolean within(Entry other, long days) {
        return Math.abs(DAYS.between(day(), other.day())) <= days;
    }

    /** Both tell the contract, and it is another one. */
    boolean otherContract(Entry other) {
        var mine = contract();
        var its = other.contract();
        return mine != null && its != null && !mine.equals(its);
    }

    /** A paper of one month booked in another; money on its way from bank to bank over the end of a month is none. */
    boolean isShiftedFrom(Entry other) {
        return !YearMonth.from(day()).equals(YearMonth.from(other.day()))
                && (kind() != Kind.PAYMENT || !within(other, DifferenceRules.NEAR_DAYS));
    }

    /** One is the other without VAT, or is its VAT alone. */
    boolean vatApart(Entry other) {
        if (!sameSide(other) || amount.equals(other.amount) || amount.abs().compareTo(VAT_FROM) < 0
                || kind() == Kind.PAYMENT) {
            return false;
        }
        var net = lines.size() == 1 ? lines.getFirst().net() : null;
        return net != null && !net.isZero() && (isNear(other.amount, net) || isNear(other.amount, amount.minus(net)))
                || RATES.stream().anyMatch(rate -> isNear(other.amount, without(rate, amount))
                        || isNear(other.amount, rate.within(amount)) || isNear(amount, without(rate, other.amount)));
    }

    private static Money without(VatRate rate, Money gross) {
        return gross.minus(rate.within(gross));
    }

    private static boolean isNear(Money one, Money two) {
        return one.minus(two).abs().compareTo(KOPECK) <= 0;
    }
}
