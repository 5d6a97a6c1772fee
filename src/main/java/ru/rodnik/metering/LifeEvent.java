package ru.rodnik.metering;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;

/** Something that happened to a meter, as its record tells it. */
public sealed interface LifeEvent {

    LocalDate day();

    /**
     * By an act.
     *
     * @param dial what the meter showed then
     * @param otherId of a replacement, the meter that stood there before or that stands there now
     * @param isNext whether that is the new one
     * @param withdrawnBecause why it was taken back, {@code withdrawnAt} when and {@code withdrawnBy} by whom
     */
    record ByAct(
            long actId,
            ActKind kind,
            LocalDate day,
            String number,
            LocalDate dated,
            @Nullable CubicMetres dial,
            @Nullable LocalDate verifiedUntil,
            @Nullable String registryNumber,
            @Nullable String sealNumber,
            @Nullable FaultReason faultReason,
            @Nullable Long otherId,
            @Nullable String otherSerial,
            boolean isNext,
            @Nullable String note,
            @Nullable Long scanFileId,
            @Nullable Long photoFileId,
            Instant recordedAt,
            String actorName,
            @Nullable String withdrawnBecause,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy) implements LifeEvent {

        /** Whether it was not taken back. */
        public boolean stands() {
            return withdrawnAt == null;
        }
    }

    /** Put in place, as the register says. */
    record Installed(LocalDate day, CubicMetres dial) implements LifeEvent {}

    /** Taken away, as the register says. */
    record TakenAway(LocalDate day, CubicMetres dial) implements LifeEvent {}

    /** A fault that no act has told of: the register's, or of a verification that is over. */
    record Faulty(LocalDate day, @Nullable LocalDate until, FaultReason reason) implements LifeEvent {}

    /** The dial went over its highest number. */
    record PassedZero(LocalDate day, CubicMetres before, CubicMetres after, CubicMetres volume) implements LifeEvent {}

    /** The subscriber was reminded that the verification ends. */
    record Reminded(LocalDate day, LocalDate verificationDue) implements LifeEvent {}

    /** No water is taken at the premises, as was said beforehand. */
    record Suspended(LocalDate day, LocalDate until, String number, LocalDate receivedOn) implements LifeEvent {}
}
