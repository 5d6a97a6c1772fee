package ru.rodnik.reconciliation.difference;

import java.math.BigDecimal;
import ru.rodnik.shared.Money;

/** What a hand gets wrong when it types: one digit, two neighbours swapped, one left out or doubled, the point moved. */
final class Slips {

    private static final int[] POINT_MOVES = {1, 2, 3};
    /** Below ten roubles any two sums look like a slip of each other. */
    private static final Money LEAST = Money.of("10");

    private Slips() {}

    static boolean ofSum(Money one, Money two) {
        if (one.equals(two) || one.isNegative() != two.isNegative() || one.abs().compareTo(LEAST) < 0
                || two.abs().compareTo(LEAST) < 0) {
            return false;
        }
        return isPointMoved(one.amount(), two.amount())
                || ofText(Long.toString(one.abs().kopecks()), Long.toString(two.abs().kopecks()));
    }

    private static boolean isPointMoved(BigDecimal one, BigDecimal two) {
        for (var move : POINT_MOVES) {
            if (one.movePointRight(move).compareTo(two) == 0 || two.movePointRight(move).compareTo(one) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether one change turns one into the other. */
    static boolean ofText(String one, String two) {
        if (one.equals(two) || Math.abs(one.length() - two.length()) > 1) {
            return false;
        }
        int first = 0;
        while (first < Math.min(one.length(), two.length()) && one.charAt(first) == two.charAt(first)) {
            first++;
        }
        if (one.length() > two.length()) {
            return one.substring(first + 1).equals(two.substring(first));
        }
        if (one.length() < two.length()) {
            return two.substring(first + 1).equals(one.substring(first));
        }
        var oneRest = one.substring(first + 1);
        var twoRest = two.substring(first + 1);
        return oneRest.equals(twoRest)
                || !oneRest.isEmpty() && !twoRest.isEmpty() && one.charAt(first) == two.charAt(first + 1)
                        && one.charAt(first + 1) == two.charAt(first)
                        && oneRest.substring(1).equals(twoRest.substring(1));
    }
}
