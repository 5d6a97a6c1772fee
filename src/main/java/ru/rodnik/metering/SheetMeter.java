package ru.rodnik.metering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.ReadingVerdict.Refused;
import ru.rodnik.registry.PremisesUse;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.TypedNumber;

/**
 * A meter on the sheet of a month: where it is, what it showed before, what is on file, and whether it may be handed in.
 *
 * @param ofMonth none while nothing was handed in
 * @param limits what a reading of that day is doubted by
 */
public record SheetMeter(
        long meterId,
        String serial,
        Medium medium,
        MeterRole role,
        long premisesId,
        String premisesName,
        String address,
        PremisesUse use,
        long contractId,
        String contractNumber,
        SubscriberCode subscriberCode,
        MeterHistory history,
        @Nullable ReadOfMonth ofMonth,
        WindowState window,
        ReadingLimits limits) {

    /** The reading that counts or waits; a refused one does neither. */
    public Optional<ReadOfMonth> active() {
        return Optional.ofNullable(ofMonth).filter(read -> read.state() != ReadingState.REFUSED);
    }

    public Dial before(BillingPeriod month) {
        return history.before(month);
    }

    /** What flowed by the reading on file. */
    public Optional<CubicMetres> volumeOf(ReadOfMonth read) {
        return history.volume(before(BillingPeriod.containing(read.takenOn())).value(), read.value());
    }

    /**
     * Judges what was typed for this meter. A reading that somebody handed in while this one was being typed is never
     * overwritten unseen (T49).
     *
     * @param onlyInWindow subscribers hand in within the window, staff at any time
     */
    public ReadingVerdict judge(ReadingEntry entry, LocalDate takenOn, LocalDate today, boolean onlyInWindow) {
        if (onlyInWindow && window instanceof WindowState.Closed(var opensOn)) {
            return new Refused(Objection.WINDOW_CLOSED,
                    "Приём закрыт, снова открыт с " + Format.date(opensOn) + ". Показание не передано.");
        }
        if (active().map(ReadOfMonth::readingId).orElse(0L) != entry.seenReadingId()) {
            return new Refused(Objection.CHANGED_MEANWHILE, active()
                    .map(read -> "Пока вы вводили, передано " + Format.dial(read.value())
                            + ". Если верно ваше, передайте ещё раз.")
                    .orElse("Пока вы вводили, прежнее показание отклонено. Проверьте и передайте ещё раз."));
        }
        return entry.value(history.decimals())
                .map(value -> ReadingRules.judge(value, takenOn, entry.isConfirmed(), history, today, limits))
                .orElseGet(() -> unreadable(entry));
    }

    /** What speaks against a reading that is taken. */
    Assessment assess(ReadingEntry entry, LocalDate takenOn) {
        return entry.value(history.decimals())
                .map(value -> ReadingRules.assess(value, takenOn, history, limits))
                .orElseThrow();
    }

    private ReadingVerdict unreadable(ReadingEntry entry) {
        Optional<BigDecimal> finer = TypedNumber.parse(entry.typed(), 6);
        return finer.isPresent()
                ? ReadingRules.judge(finer.get(), history.installedOn(), false, history, history.installedOn(), limits)
                : new Refused(Objection.UNREADABLE, "Введите число, как на счётчике: например, 1482"
                        + (history.decimals() > 0 ? " или 1482,5." : "."));
    }
}
