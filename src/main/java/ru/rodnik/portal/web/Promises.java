package ru.rodnik.portal.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.ReadinessDays;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;

/** By when the papers of the month that is next are promised, in words. */
@Component
class Promises {

    private final ReadinessDays days;

    Promises(ReadinessDays days) {
        this.days = days;
    }

    /** @param late whether the day is over and the papers are not there */
    record Promise(BillingPeriod month, LocalDate day, String words, boolean late) {}

    /**
     * The promise for the month after the last one with papers; none while that month has not begun.
     *
     * @param last month with papers; null where there is none yet: then the promise is for the month before this one
     */
    @Transactional(readOnly = true)
    public Optional<Promise> after(@Nullable BillingPeriod last, LocalDate today) {
        var now = BillingPeriod.containing(today);
        var month = last == null ? now.previous() : last.next();
        if (now.isBefore(month)) {
            return Optional.empty();
        }
        var day = days.of(month);
        var name = Months.name(month);
        var late = today.isAfter(day);
        return Optional.of(new Promise(month, day, late
                ? "Документы за" + Format.NBSP + name + " обещали к" + Format.NBSP + Months.day(day) + ": "
                        + Format.daysLeft(today, day) + ". Появятся здесь, как только расчёт будет выпущен."
                : "Документы за" + Format.NBSP + name + " будут готовы " + Months.day(day) + ": "
                        + Format.daysLeft(today, day) + ".",
                late));
    }
}
