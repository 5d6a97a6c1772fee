package ru.rodnik.documents.xml;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.VatRate;

/** НалСт: rates as the closed list of the format writes them. */
final class RateWords {

    static final String WITHOUT_TAX = "без НДС";

    private static final LocalDate REVISION_05_03_05 = LocalDate.of(2026, 1, 1);

    /** Rates with the first day on which the list has them; on top of a sum, and within an advance. */
    private static final Map<String, LocalDate> ON_TOP = Map.of(
            "0%", LocalDate.MIN, "5%", LocalDate.MIN, "7%", LocalDate.MIN, "10%", LocalDate.MIN, "20%", LocalDate.MIN,
            "18%", REVISION_05_03_05, "22%", REVISION_05_03_05);
    private static final Map<String, LocalDate> WITHIN = Map.of(
            "5/105", LocalDate.MIN, "7/107", LocalDate.MIN, "10/110", LocalDate.MIN, "20/120", LocalDate.MIN,
            "18/118", REVISION_05_03_05, "22/122", REVISION_05_03_05);

    private RateWords() {}

    /** Of a supply; empty if the list of that day does not have the rate. */
    static Optional<String> onTop(@Nullable VatRate rate, LocalDate day) {
        return rate == null ? Optional.of(WITHOUT_TAX) : listed(ON_TOP, rate + "%", day);
    }

    /** Of an advance; empty if the list of that day does not have the rate. */
    static Optional<String> within(@Nullable VatRate rate, LocalDate day) {
        if (rate == null) {
            return Optional.of(WITHOUT_TAX);
        }
        return listed(WITHIN, rate + "/" + rate.percent().add(java.math.BigDecimal.valueOf(100)).toPlainString(), day);
    }

    private static Optional<String> listed(Map<String, LocalDate> list, String words, LocalDate day) {
        var since = list.get(words);
        return since == null || day.isBefore(since) ? Optional.empty() : Optional.of(words);
    }
}
