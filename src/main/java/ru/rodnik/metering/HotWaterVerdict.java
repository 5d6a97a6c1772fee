package ru.rodnik.metering;

import org.jspecify.annotations.Nullable;
import ru.rodnik.files.FileKind;
import ru.rodnik.shared.CubicMetres;

/** What the rules say to a declared volume of hot water. */
public sealed interface HotWaterVerdict {

    /**
     * Goes to the office for acceptance.
     *
     * @param scan what the scan was recognised as, none for a volume of zero without one
     */
    record Fine(CubicMetres volume, @Nullable FileKind scan) implements HotWaterVerdict {}

    /** Not taken. */
    record Refused(Flaw flaw, String because) implements HotWaterVerdict {}

    /** Where the words belong: to the volume, to the scan, or to the whole line. */
    enum Flaw {
        VOLUME,
        SCAN,
        WINDOW_CLOSED,
        CHANGED_MEANWHILE
    }
}
