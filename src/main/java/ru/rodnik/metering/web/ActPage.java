package ru.rodnik.metering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.ActKind;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Form;

/**
 * The form of one act.
 *
 * @param needsDial whether the act must say what the meter showed
 */
public record ActPage(
        String title,
        String lead,
        String meterHref,
        String meterTitle,
        String action,
        ActKind kind,
        Form form,
        String requestKey,
        @Nullable Notice notice,
        boolean needsDial,
        List<Choice> reasons,
        List<Fact> now) {

    /** What the act means for the charges. */
    public String follows() {
        return kind.follows();
    }

    public boolean verifies() {
        return kind == ActKind.VERIFICATION;
    }

    public boolean seals() {
        return switch (kind) {
            case ADMISSION, SEAL_SET, VERIFICATION -> true;
            case SEAL_BROKEN, FAULT, REPAIR, REMOVAL, REPLACEMENT -> false;
        };
    }

    public boolean mustSeal() {
        return kind == ActKind.SEAL_SET;
    }

    public boolean tellsReason() {
        return kind == ActKind.FAULT;
    }

    public boolean replaces() {
        return kind == ActKind.REPLACEMENT;
    }

    /** «День поверки», «С какого дня». */
    public String dayLabel() {
        return switch (kind) {
            case ADMISSION -> "День допуска";
            case SEAL_SET -> "День опломбировки";
            case VERIFICATION -> "День поверки";
            case FAULT, SEAL_BROKEN -> "Первый день неисправности";
            case REPAIR -> "День возврата";
            case REMOVAL -> "День снятия";
            case REPLACEMENT -> "День замены";
        };
    }
}
