package ru.rodnik.registry;

/** Check digits as the tax service and the central bank reckon them. */
final class Digits {

    private Digits() {}

    static boolean areAll(String text, int... lengths) {
        for (var length : lengths) {
            if (text.length() == length) {
                return text.chars().allMatch(c -> c >= '0' && c <= '9');
            }
        }
        return false;
    }

    static int at(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    /** The sum of the first digits, each times its weight. */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += at(digits, i) * weights[i];
        }
        return sum;
    }
}
