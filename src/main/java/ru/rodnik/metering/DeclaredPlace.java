package ru.rodnik.metering;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.registry.PremisesUse;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.SubscriberCode;

/**
 * Premises that hand in volumes of hot water, with what is on file for the month.
 *
 * @param ofMonth what counts, waits, or was refused last; none while nothing was handed in
 * @param usual the mean of the accepted volumes of the twelve months before, none where there are none
 */
public record DeclaredPlace(
        long premisesId,
        String name,
        String address,
        PremisesUse use,
        long contractId,
        String contractNumber,
        SubscriberCode subscriberCode,
        @Nullable DeclaredVolume ofMonth,
        @Nullable CubicMetres usual,
        WindowState window) {

    /** The declaration that counts or waits. */
    public Optional<DeclaredVolume> active() {
        return Optional.ofNullable(ofMonth).filter(declared -> declared.state() != HotWaterState.REFUSED);
    }

    /** Judges what was typed for this place; staff are not bound to the window. */
    public HotWaterVerdict judge(HotWaterEntry entry, boolean onlyInWindow) {
        return HotWaterRules.beforehand(this, entry, onlyInWindow)
                .<HotWaterVerdict>map(refused -> refused)
                .orElseGet(() -> HotWaterRules.judge(entry));
    }
}
