package ru.rodnik.documents;

import java.time.format.DateTimeFormatter;
import ru.rodnik.billing.ChargeWords;
import ru.rodnik.billing.Service;
import ru.rodnik.documents.PaperContent.CorrectionLine;
import ru.rodnik.documents.PaperContent.Line;
import ru.rodnik.print.Words;
import ru.rodnik.shared.BillingPeriod;

/** How papers name their lines, printed and exchanged alike. */
final class LineNames {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM.uuuu");

    private LineNames() {}

    /** «Водоотведение, октябрь 2026 г.» */
    static String of(Line line) {
        return named(line.service()) + ", " + (line.correctedPeriod() == null ? "" : "перерасчет за ")
                + Words.month(line.suppliedIn());
    }

    static String of(CorrectionLine line) {
        return named(line.service()) + ", " + Words.month(line.correctedPeriod());
    }

    /** The code of a service by which buyers know it again. */
    static String code(String service) {
        return switch (Service.valueOf(service)) {
            case COLD_WATER -> "ХВС";
            case WASTEWATER -> "ВО";
            case NEGATIVE_IMPACT -> "НВ";
        };
    }

    /** «10.2026». */
    static String month(BillingPeriod month) {
        return MONTH.format(month.month());
    }

    private static String named(String service) {
        return ChargeWords.capitalised(Service.valueOf(service));
    }
}
