package ru.rodnik.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.rodnik.shared.SubscriberCode;

/**
 * What an act is judged by.
 *
 * @param history with every accepted reading
 * @param faults the earliest first
 */
public record MeterLife(
        long meterId, SubscriberCode subscriberCode, String serial, long premisesId, MeterHistory history,
        List<MeterFault> faults) {

    public MeterLife {
        faults = List.copyOf(faults);
    }

    /** The fault that has begun by that day and lasts, of whatever reason but a verification that is over. */
    public Optional<MeterFault> lasting(LocalDate day) {
        return faults.stream()
                .filter(fault -> fault.lasts() && fault.reason() != FaultReason.VERIFICATION_EXPIRED)
                .filter(fault -> !fault.fromDay().isAfter(day))
                .findFirst();
    }

    public boolean isVerifiedOn(LocalDate day) {
        return history.verificationDue() == null || !day.isAfter(history.verificationDue());
    }

    /** Whether an act of that kind on that day must say what the meter showed. */
    public boolean needsDial(ActKind kind, LocalDate day) {
        return ActRules.needsDial(kind, this, day);
    }

    /** The last dial that counts on that day or before: a reading, an act after a fault, or the initial one. */
    public Dial before(LocalDate day) {
        var last = new Dial(history.installedOn(), history.initialReading());
        for (var dial : history.accepted()) {
            if (!dial.takenOn().isAfter(day)) {
                last = dial;
            }
        }
        for (var fault : faults) {
            if (fault.untilDay() != null && fault.dialAfter() != null && !fault.untilDay().isAfter(day)
                    && fault.untilDay().isAfter(last.takenOn())) {
                last = new Dial(fault.untilDay(), fault.dialAfter());
            }
        }
        return last;
    }

    Optional<Dial> after(LocalDate day) {
        return history.accepted().stream().filter(dial -> dial.takenOn().isAfter(day)).findFirst();
    }
}
