package ru.rodnik.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;

/**
 * The payment order a bank application reads from a счёт: the string of ГОСТ Р 56042-2014 (DOC-05). No value can forge
 * another (T40): if one contains the usual separator, a separator that occurs in none of them is declared instead, as
 * the standard allows.
 *
 * @param payee the short name; cut where the standard allows no more bytes
 * @param sum above zero
 * @param purpose what the bank transmits; cut after 210 characters
 * @param personalAccount the number of the subscriber at the utility
 */
public record PaymentQr(
        String payee,
        String inn,
        @Nullable String kpp,
        BankDetails bank,
        Money sum,
        String purpose,
        String personalAccount,
        @Nullable String contract,
        String document,
        LocalDate date) {

    /** Version 1, charset UTF-8. */
    private static final String HEADER = "ST00012";

    private static final List<Character> SEPARATORS = List.of('|', '#', '~', '^', '$', '*', '\\', '@');
    /** Of the header and the five values that must be there. */
    private static final int MANDATORY_BYTES = 300;

    private static final int HOUSING_SERVICES = 2;

    /** @throws IllegalArgumentException if there is nothing to pay or a number has not its digits */
    public PaymentQr {
        if (!sum.isPositive()) {
            throw new IllegalArgumentException("A payment order is above zero: " + sum);
        }
        if (!inn.matches("[0-9]{10}|[0-9]{12}") || (kpp != null && !kpp.matches("[0-9]{4}[0-9A-Z]{2}[0-9]{3}"))) {
            throw new IllegalArgumentException("Not ИНН and КПП: " + inn + ", " + kpp);
        }
    }

    /** What the QR contains. */
    public String text() {
        var values = new LinkedHashMap<String, String>();
        values.put("Name", cut(clean(payee), 160));
        values.put("PersonalAcc", bank.account());
        values.put("BankName", cut(clean(bank.bank()), 45));
        values.put("BIC", bank.bic());
        values.put("CorrespAcc", bank.correspondentAccount());
        var tooMuch = bytes(joined(values, '|')) - MANDATORY_BYTES;
        if (tooMuch > 0) {
            values.computeIfPresent("Name", (_, name) -> cutBytes(name, bytes(name) - tooMuch));
        }
        values.put("PayeeINN", inn);
        if (kpp != null) {
            values.put("KPP", kpp);
        }
        values.put("Sum", Long.toString(sum.kopecks()));
        values.put("Purpose", cut(clean(purpose), 210));
        values.put("PersAcc", clean(personalAccount));
        if (contract != null) {
            values.put("Contract", clean(contract));
        }
        values.put("DocNo", cut(clean(document), 15));
        values.put("DocDate", Figures.day(date));
        values.put("TechCode", "%02d".formatted(HOUSING_SERVICES));
        return joined(values, separatorFor(values));
    }

    private static String joined(Map<String, String> values, char separator) {
        var parts = new ArrayList<String>();
        values.forEach((key, value) -> parts.add(key + "=" + value));
        return HEADER + separator + String.join(Character.toString(separator), parts);
    }

    private static char separatorFor(Map<String, String> values) {
        return SEPARATORS.stream()
                .filter(separator -> values.values().stream().noneMatch(value -> value.indexOf(separator) >= 0))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Every separator occurs in the values: " + values));
    }

    /** One line, single spaces. */
    private static String clean(String value) {
        return value.replaceAll("[\\p{Cntrl}\\s\u00a0\u202f]+", " ").strip();
    }

    private static String cut(String value, int characters) {
        if (value.length() <= characters) {
            return value;
        }
        var insidePair = Character.isHighSurrogate(value.charAt(characters - 1));
        return value.substring(0, insidePair ? characters - 1 : characters).strip();
    }

    private static String cutBytes(String value, int most) {
        var shorter = value;
        while (bytes(shorter) > most) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter.strip();
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
