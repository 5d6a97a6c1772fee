package ru.rodnik.demo;

import org.jspecify.annotations.Nullable;

/** Which papers invented contracts get; it follows from their place in the row, so that everything else stays as it is. */
final class PaperInventor {

    /** Of so many contracts in a row; the rest get счёт-фактура and акт. */
    private static final int ROW = 20;

    private PaperInventor() {}

    /** Of twenty: seven get a УПД, one a УПД of status 2, one acts alone; one of them each has a fad of its own. */
    static void write(RegistryWriter files, int number, int code, String contract, String from) {
        int place = Math.floorMod(number, ROW);
        switch (place) {
            case 1, 4, 7, 10, 13, 16, 19 -> row(files, contract, from, "UTD", code,
                    place > 9 ? "UNIVERSAL" : "INVOICE", place == 13 ? Integer.toString(1 + number / ROW % 3) : null,
                    "YES", place == 16 ? "ЛицевойСчет={код}|НомерДоговора={договор}|ПериодНачисления={период}" : null);
            case 5 -> row(files, contract, from, "UTD_WITHOUT_VAT_INVOICE", code, "UNIVERSAL", null, "NO", null);
            case 11 -> row(files, contract, from, "ACT", code, "INVOICE", null, "NO", null);
            case 17 -> row(files, contract, from, "PAIR", code, "UNIVERSAL", "7", "NO", null);
            default -> {}
        }
    }

    private static void row(
            RegistryWriter files, String contract, String from, String set, int code, String corrections,
            @Nullable String division, String advances, @Nullable String extras) {
        var electronic = code % 2 == 0;
        files.row(
                "paper_settings", contract, from, set, electronic ? "ELECTRONIC" : "PAPER",
                electronic ? "buh" + code + "@samara.example" : null,
                electronic && code % 4 == 0 ? "2BM-6399%06d".formatted(code) : null, null, corrections, division,
                advances, extras);
    }
}
