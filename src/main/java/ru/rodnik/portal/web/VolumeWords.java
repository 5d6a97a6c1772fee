package ru.rodnik.portal.web;

import ru.rodnik.consumption.Reason;
import ru.rodnik.consumption.ReasonWords;
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
        return switch (method) {
            case METER -> "По прибору";
            case CONTROL_METER -> "По контрольному прибору";
            case AVERAGE -> "По среднему";
            case CAPACITY -> "По мощности";
            case GUARANTEED -> "По гарантированному объёму";
            case ESTIMATED -> "По среднему, нет показаний";
            case DECLARED -> "По переданному объёму";
            case BALANCE -> "По балансу";
            case CORRECTION -> "Перерасчёт";
        };
    }

    static Tone tone(VolumeMethod method) {
        return switch (method) {
            case METER, CONTROL_METER, DECLARED -> Tone.OK;
            case AVERAGE, ESTIMATED -> Tone.WARN;
            case CAPACITY -> Tone.BAD;
            case GUARANTEED, BALANCE, CORRECTION -> Tone.NONE;
        };
    }

    /** One line: what the charge was based on, or where nothing was charged, why the volume is what it is. */
    static String reason(VolumeLine line) {
        return line.basis() != null ? line.basis() : ReasonWords.of(Reason.decode(line.reason()));
    }
}
