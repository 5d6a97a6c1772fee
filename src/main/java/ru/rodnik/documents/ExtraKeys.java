package ru.rodnik.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.PaperContent.Extra;
import ru.rodnik.documents.PaperFacts.PartyRow;
import ru.rodnik.shared.BillingPeriod;

/** Keys a buyer's own system looks for in the XML (ИнфПолФХЖ1), from the template of his contract. */
final class ExtraKeys {

    private static final int KEY_LONGEST = 50;
    private static final int VALUE_LONGEST = 2_000;

    private ExtraKeys() {}

    /** Whether each line is {@code key=value}, within the lengths the format allows. */
    static boolean isTemplate(String template) {
        return template.lines().filter(line -> !line.isBlank()).allMatch(line -> {
            int equals = line.indexOf('=');
            return equals > 0 && !line.substring(0, equals).isBlank() && equals <= KEY_LONGEST
                    && line.length() - equals - 1 <= VALUE_LONGEST && !line.substring(equals + 1).isBlank();
        });
    }

    static List<Extra> of(@Nullable String template, PartyRow party, BillingPeriod month) {
        if (template == null) {
            return List.of();
        }
        return template.lines().filter(line -> line.contains("=")).map(line -> {
            int equals = line.indexOf('=');
            return new Extra(line.substring(0, equals).strip(), line.substring(equals + 1).strip()
                    .replace("{договор}", party.number())
                    .replace("{код}", Integer.toString(party.subscriberCode()))
                    .replace("{период}", month.toString()));
        }).toList();
    }
}
