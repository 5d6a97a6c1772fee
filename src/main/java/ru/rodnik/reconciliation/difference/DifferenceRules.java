package ru.rodnik.reconciliation.difference;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import ru.rodnik.reconciliation.difference.LedgerLine.Kind;
import ru.rodnik.shared.Money;

/**
 * Pairs the lines of two ledgers and names why the rest has no pair. What is certain goes first: number and sum, then
 * sum and day, then what looks like one mistake; each line is used once.
 */
public final class DifferenceRules {

    /** A payment takes so many days from bank to bank over holidays. */
    static final long NEAR_DAYS = 10;
    /** So far apart one number still means one paper. */
    static final long NUMBER_DAYS = 45;
    /** A paper booked in the month before or after. */
    static final long SHIFT_DAYS = 40;
    private static final int PARTS_MAX = 12;

    private final Books ourBooks;
    private final Books theirBooks;
    private final List<Entry> ours;
    private final List<Entry> theirs;
    private final List<Difference> found = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(Entry ours, Entry theirs) {}

    private DifferenceRules(Books ours, Books theirs) {
        this.ourBooks = ours;
        this.theirBooks = theirs;
        this.ours = new ArrayList<>(Entry.ofOurs(ours.lines()));
        this.theirs = new ArrayList<>(Entry.ofTheirs(theirs.lines()));
    }

    /**
     * Every difference of the two; a line that agrees is named nowhere.
     *
     * @param from the first day that is compared
     */
    public static Comparison compare(Books ours, Books theirs, LocalDate from) {
        var rules = new DifferenceRules(ours, theirs);
        rules.pairWhatIsOne();
        rules.pairWhatIsAlmostOne();
        rules.explainTheirs();
        rules.explainOurs();
        rules.compareOpenings(from);
        var agreeing = rules.pairs.stream().mapToInt(pair -> pair.theirs().lines().size()).sum();
        return new Comparison(ours, theirs, rules.found, agreeing);
    }

    private void pairWhatIsOne() {
        pair((our, their) -> our.sameNumber(their) && our.sameSum(their) && our.within(their, NUMBER_DAYS)
                && !our.otherContract(their));
        pair((our, their) -> our.sameSum(their) && our.within(their, NEAR_DAYS) && !our.otherContract(their)
                && !our.deniesNumber(their));
        pair((our, their) -> our.sameSum(their) && our.within(their, NEAR_DAYS) && our.isSlipOf(their)
                && !our.otherContract(their));
        pairParts();
        pair((our, their) -> our.sameSum(their) && our.within(their, NEAR_DAYS) && !our.otherContract(their));
        pair((our, their) -> our.sameSum(their)
                && (our.sameNumber(their) && our.within(their, NUMBER_DAYS) || our.within(their, NEAR_DAYS)));
        pair((our, their) -> our.sameSum(their) && our.kind() != Kind.PAYMENT && !our.deniesNumber(their)
                && our.within(their, SHIFT_DAYS));
    }

    /** Takes every pair the rule allows, the nearest days first. */
    private void pair(BiPredicate<Entry, Entry> rule) {
        for (var our : List.copyOf(ours)) {
            nearest(our, theirs, rule).ifPresent(their -> join(our, their));
        }
    }

    private static Optional<Entry> nearest(Entry our, Collection<Entry> among, BiPredicate<Entry, Entry> rule) {
        return among.stream().filter(their -> rule.test(our, their))
                .min(comparing(their -> Math.abs(DAYS.between(our.day(), their.day()))));
    }

    private void join(Entry our, Entry their) {
        ours.remove(our);
        theirs.remove(their);
        pairs.add(new Pair(our, their));
        if (our.otherContract(their)) {
            found.add(DifferenceWords.otherContract(our.lines(), their.lines(), Money.ZERO));
        } else if (our.isShiftedFrom(their)) {
            found.add(DifferenceWords.otherPeriod(our.lines(), their.lines(), Money.ZERO));
        } else if (our.isSlipOf(their)) {
            found.add(DifferenceWords.typingNumber(our.lines(), their.lines()));
        }
    }

    /** One line here is several there: a paper booked line by line, a payment split by contracts, a correction booked in. */
    private void pairParts() {
        for (var our : List.copyOf(ours)) {
            parts(our, theirs).ifPresent(parts -> {
                theirs.removeAll(parts);
                join(our, Entry.together(parts));
            });
        }
        for (var their : List.copyOf(theirs)) {
            parts(their, ours).or(() -> withCorrection(their)).ifPresent(parts -> {
                ours.removeAll(parts);
                join(Entry.together(parts), their);
            });
        }
    }

    private static Optional<List<Entry>> parts(Entry whole, List<Entry> among) {
        var byNumber = among.stream()
                .filter(part -> part.sameNumber(whole) && part.within(whole, NUMBER_DAYS) && part.sameSide(whole))
                .limit(PARTS_MAX).toList();
        if (byNumber.size() > 1 && Entry.together(byNumber).sameSum(whole)) {
            return Optional.of(byNumber);
        }
        var sameDay = among.stream()
                .filter(part -> part.day().equals(whole.day()) && part.sameSide(whole) && !part.otherContract(whole))
                .limit(PARTS_MAX).toList();
        return sameDay.size() > 1 && Entry.together(sameDay).sameSum(whole) ? Optional.of(sameDay) : Optional.empty();
    }

    private Optional<List<Entry>> withCorrection(Entry their) {
        return ours.stream()
                .filter(our -> our.sameNumber(their) && our.within(their, NUMBER_DAYS))
                .flatMap(our -> ours.stream()
                        .filter(other -> other.kind() == Kind.CORRECTION && !other.equals(our))
                        .map(other -> List.of(our, other)))
                .filter(two -> Entry.together(two).sameSum(their))
                .findFirst();
    }

    /** The paper is the same, the sum is not. */
    private void pairWhatIsAlmostOne() {
        explain((our, their) -> our.sameNumber(their) && our.within(their, NUMBER_DAYS) && our.vatApart(their),
                DifferenceWords::vat);
        explain((our, their) -> our.sameNumber(their) && our.within(their, NUMBER_DAYS)
                && Slips.ofSum(our.amount(), their.amount()), DifferenceWords::typingSum);
        explain((our, their) -> our.isOpposite(their)
                && (our.sameNumber(their) && our.within(their, NUMBER_DAYS) || our.within(their, NEAR_DAYS)),
                DifferenceWords::wrongSide);
        explain((our, their) -> our.within(their, NEAR_DAYS) && our.vatApart(their) && !our.otherContract(their),
                DifferenceWords::vat);
        explain((our, their) -> our.within(their, NEAR_DAYS) && our.sameSide(their) && !our.otherContract(their)
                && Slips.ofSum(our.amount(), their.amount()), DifferenceWords::typingSum);
        explain((our, their) -> our.sameNumber(their) && our.within(their, NUMBER_DAYS) && our.sameSide(their)
                && our.kind() != Kind.CORRECTION, DifferenceWords::otherSum);
    }

    /** Makes a difference of two lines. */
    @FunctionalInterface
    private interface Wording {
        Difference of(List<LedgerLine> ours, List<LedgerLine> theirs);
    }

    private void explain(BiPredicate<Entry, Entry> rule, Wording wording) {
        for (var our : List.copyOf(ours)) {
            nearest(our, theirs, rule).ifPresent(their -> {
                ours.remove(our);
                theirs.remove(their);
                found.add(wording.of(our.lines(), their.lines()));
            });
        }
    }

    private void explainTheirs() {
        for (var their : List.copyOf(theirs)) {
            found.add(duplicate(their)
                    .or(() -> takenBack(their))
                    .or(() -> otherContract(their))
                    .or(() -> shifted(their))
                    .orElseGet(() -> DifferenceWords.notOurs(their.kind(), their.lines())));
        }
        theirs.clear();
    }

    private Optional<Difference> duplicate(Entry their) {
        return pairs.stream()
                .filter(pair -> pair.theirs().sameSum(their) && pair.theirs().within(their, NUMBER_DAYS)
                        && (pair.theirs().sameNumber(their) || pair.ours().sameNumber(their)
                                || pair.theirs().day().equals(their.day()) && pair.theirs().sameText(their)))
                .findFirst()
                .map(pair -> DifferenceWords.duplicate(pair.ours().lines(), pair.theirs().lines(), their.lines()));
    }

    private Optional<Difference> takenBack(Entry their) {
        return nearest(their, Entry.ofOurs(ourBooks.takenBack()), (one, our) -> our.sameSum(one)
                && (our.within(one, NEAR_DAYS) || our.sameNumber(one) && our.within(one, NUMBER_DAYS)))
                .map(our -> DifferenceWords.notAllocated(our.lines(), their.lines()));
    }

    private Optional<Difference> otherContract(Entry their) {
        return nearest(their, Entry.ofOurs(ourBooks.otherContracts()), DifferenceRules::isElsewhere)
                .map(our -> DifferenceWords.otherContract(our.lines(), their.lines(), their.amount().negated()));
    }

    private Optional<Difference> shifted(Entry their) {
        return nearest(their, Entry.ofOurs(ourBooks.otherDays()), DifferenceRules::isShifted)
                .map(our -> DifferenceWords.otherPeriod(our.lines(), their.lines(), their.amount().negated()));
    }

    private static boolean isElsewhere(Entry one, Entry two) {
        return one.sameSum(two) && (one.within(two, NEAR_DAYS)
                || one.sameNumber(two) && one.within(two, NUMBER_DAYS));
    }

    private static boolean isShifted(Entry one, Entry two) {
        return one.sameSum(two) && !one.deniesNumber(two) && one.within(two, SHIFT_DAYS);
    }

    private void explainOurs() {
        for (var our : List.copyOf(ours)) {
            found.add(nearest(our, Entry.ofTheirs(theirBooks.otherContracts()), DifferenceRules::isElsewhere)
                    .map(their -> DifferenceWords.otherContract(our.lines(), their.lines(), our.amount()))
                    .or(() -> nearest(our, Entry.ofTheirs(theirBooks.otherDays()), DifferenceRules::isShifted)
                            .map(their -> DifferenceWords.otherPeriod(our.lines(), their.lines(), our.amount())))
                    .orElseGet(() -> DifferenceWords.notTheirs(our.kind(), our.lines())));
        }
        ours.clear();
    }

    /** Balances differ at the beginning, unless papers that we booked before and they after explain it. */
    private void compareOpenings(LocalDate from) {
        var ourOpening = ourBooks.opening();
        var theirOpening = theirBooks.opening();
        if (ourOpening == null || theirOpening == null || ourOpening.equals(theirOpening)) {
            return;
        }
        var early = found.stream()
                .filter(one -> one.cause() == Cause.OTHER_PERIOD && !one.ours().isEmpty() && !one.theirs().isEmpty())
                .filter(one -> one.ours().getFirst().day().isBefore(from)
                        != one.theirs().getFirst().day().isBefore(from))
                .toList();
        var effects = Money.sum(early.stream().map(Difference::effect).toList());
        if (!early.isEmpty() && effects.equals(theirOpening.minus(ourOpening))) {
            early.forEach(one -> found.set(found.indexOf(one), one.withoutEffect()));
        } else {
            found.addFirst(DifferenceWords.opening(ourOpening, theirOpening));
        }
    }
}
