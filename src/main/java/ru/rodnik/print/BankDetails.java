package ru.rodnik.print;

/**
 * Where money is to be paid.
 *
 * @param bank the name of the bank, with its town
 * @param bic nine digits
 * @param correspondentAccount twenty digits, or {@code 0} if the bank has none
 * @param account twenty digits
 */
public record BankDetails(String bank, String bic, String correspondentAccount, String account) {

    /** @throws IllegalArgumentException if an account or the BIC has another number of digits */
    public BankDetails {
        if (!bic.matches("[0-9]{9}")
                || !correspondentAccount.matches("[0-9]{20}|0")
                || !account.matches("[0-9]{20}")) {
            throw new IllegalArgumentException(
                    "Not bank details: " + bic + ", " + correspondentAccount + ", " + account);
        }
    }
}
