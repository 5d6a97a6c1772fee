package ru.rodnik.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.PaperContent.Line;
import ru.rodnik.documents.PaperContent.Related;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Price;

/**
 * A paper by which a supply was documented and which a correction may change.
 *
 * @param lines in the order in which they stand on it: the number of a line never changes
 * @param revision its last исправление
 */
record OriginalPaper(
        long id,
        DocumentKind kind,
        @Nullable Integer status,
        String number,
        LocalDate date,
        BillingPeriod period,
        @Nullable Integer revision,
        @Nullable LocalDate revisedOn,
        List<Line> lines) {

    Related related() {
        return new Related(kind, number, date, revision, revisedOn);
    }

    /** Of an act alone and of a УПД of status 2 the buyer holds no счёт-фактура. */
    boolean hasVatInvoice() {
        return kind != DocumentKind.ACT && (status == null || status == DocumentKind.WITH_VAT_INVOICE);
    }

    /** The number of the line for a service of a month at that price, else at whatever price; 0 where there is none. */
    int lineOf(String service, BillingPeriod suppliedIn, Price price) {
        int found = 0;
        for (int i = lines.size(); i > 0; i--) {
            var line = lines.get(i - 1);
            if (line.service().equals(service) && line.suppliedIn().equals(suppliedIn)
                    && (found == 0 || line.price().perCubicMetre().compareTo(price.perCubicMetre()) == 0)) {
                found = i;
            }
        }
        return found;
    }

    /** Whether it documents the supply of that month, also a late one. */
    boolean supplies(BillingPeriod month) {
        return lines.isEmpty()
                ? period.equals(month)
                : lines.stream().anyMatch(line -> line.suppliedIn().equals(month));
    }
}
