package ru.rodnik.registry;

/** Whether the key within an account number fits the bank. The treasury's accounts have no key (IDN-09). */
public final class AccountRules {

    private static final int LENGTH = 20;

    private AccountRules() {}

    /** A settlement account: the last three digits of the БИК stand before the number (IDN-07). */
    public static boolean isSettlementAccount(String account, Bik bik) {
        return Digits.areAll(account, LENGTH)
                && (bik.isOfTreasury() ? account.startsWith("03") : keyHolds(bik.digits().substring(6) + account));
    }

    /** A correspondent account: 0 and digits five and six of the БИК stand before the number (IDN-08). */
    public static boolean isCorrespondentAccount(String account, Bik bik) {
        return Digits.areAll(account, LENGTH)
                && (bik.isOfTreasury()
                        ? account.startsWith("40102")
                        : keyHolds("0" + bik.digits().substring(4, 6) + account));
    }

    /** Weights 7, 1, 3 in turn; the last digits of the products sum to a multiple of ten. */
    private static boolean keyHolds(String digits) {
        int[] weights = {7, 1, 3};
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += Digits.at(digits, i) * weights[i % 3] % 10;
        }
        return sum % 10 == 0;
    }
}
