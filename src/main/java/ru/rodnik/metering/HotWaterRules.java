package ru.rodnik.metering;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.files.FileKind;
import ru.rodnik.files.ScanRules;
import ru.rodnik.files.ScanVerdict;
import ru.rodnik.metering.HotWaterVerdict.Fine;
import ru.rodnik.metering.HotWaterVerdict.Flaw;
import ru.rodnik.metering.HotWaterVerdict.Refused;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.TypedNumber;

/** Which volumes are taken: above zero with a scan, zero with «не потреблялась» (HOT-04). */
public final class HotWaterRules {

    private static final int LITRES = 3;

    private HotWaterRules() {}

    /** Judges one line of the form; the scan is judged by its content (T31–T34). */
    public static HotWaterVerdict judge(HotWaterEntry entry) {
        var typed = TypedNumber.parse(entry.typed(), LITRES);
        if (typed.isEmpty() && !(entry.typed().isBlank() && entry.notConsumed())) {
            return new Refused(Flaw.VOLUME, entry.typed().isBlank()
                    ? "Введите объём или отметьте «не потреблялась»."
                    : "Введите объём числом: например, 35 или 35,5.");
        }
        var volume = typed.map(CubicMetres::new).orElse(CubicMetres.ZERO);
        if (volume.isZero() && !entry.notConsumed()) {
            return new Refused(Flaw.VOLUME, "Если воды не было, отметьте «не потреблялась».");
        }
        if (!volume.isZero() && entry.notConsumed()) {
            return new Refused(Flaw.VOLUME, "Отмечено «не потреблялась», но введён объём. Оставьте что-то одно.");
        }
        if (!volume.isZero() && entry.scan() == null) {
            return new Refused(Flaw.SCAN, "Приложите скан документа с объёмом.");
        }
        return withScan(volume, entry.scan());
    }

    private static HotWaterVerdict withScan(CubicMetres volume, HotWaterEntry.@Nullable Scan scan) {
        if (scan == null) {
            return new Fine(volume, null);
        }
        return switch (ScanRules.judge(scan.bytes())) {
            case ScanVerdict.Recognised(FileKind kind) -> new Fine(volume, kind);
            case ScanVerdict.Refused(var reason) -> new Refused(Flaw.SCAN, reason);
        };
    }

    /** What the judge says before the volume: the window, and what happened meanwhile. */
    static Optional<Refused> beforehand(DeclaredPlace place, HotWaterEntry entry, boolean onlyInWindow) {
        if (onlyInWindow && place.window() instanceof WindowState.Closed(var opensOn)) {
            return Optional.of(new Refused(Flaw.WINDOW_CLOSED,
                    "Приём закрыт, снова открыт с " + Format.date(opensOn) + ". Объём не передан."));
        }
        if (place.active().map(DeclaredVolume::id).orElse(0L) != entry.seenId()) {
            return Optional.of(new Refused(Flaw.CHANGED_MEANWHILE, place.active()
                    .map(now -> "Пока вы вводили, передано " + Format.cubicMetres(now.volume())
                            + ". Если верно ваше, передайте ещё раз.")
                    .orElse("Пока вы вводили, прежний объём отклонён. Проверьте и передайте ещё раз.")));
        }
        return Optional.empty();
    }
}
