package ru.rodnik.portal.web;

import ru.rodnik.consumption.Method;
import ru.rodnik.consumption.Reason;
import ru.rodnik.consumption.ReasonWords;
import ru.rodnik.origin.MethodWords;
import ru.rodnik.reporting.ReportedService;
import ru.rodnik.reporting.VolumeLine;
import ru.rodnik.reporting.VolumeMethod;
import ru.rodnik.ui.Tone;

/** Services, methods and reasons of volumes in the words of a page. */
final class VolumeWords {

    private VolumeWords() {}

    static String of(ReportedService service) {
        return switch (service) {
            case COLD_WATER -> "Холодная вода";
            case HOT_WATER -> "Горячая вода";
            case WASTEWATER -> "Водоотведение";
            case NEGATIVE_IMPACT -> "Негативное воздействие";
        };
    }

    static String of(VolumeMethod method) {
        return MethodWords.of(Method.valueOf(method.name()));
    }

    static Tone tone(VolumeMethod method) {
        return MethodWords.tone(Method.valueOf(method.name()));
    }

    /** One line: what the charge was based on, or where nothing was charged, why the volume is what it is. */
    static String reason(VolumeLine line) {
        return line.basis() != null ? line.basis() : ReasonWords.of(Reason.decode(line.reason()));
    }
}
