package ru.rodnik.origin;

import ru.rodnik.consumption.Method;
import ru.rodnik.ui.Tone;

/** Methods of determining a volume as pages call them. */
public final class MethodWords {

    private MethodWords() {}

    public static String of(Method method) {
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

    /** How well the volume is known: green what was read, red what follows from the bore alone. */
    public static Tone tone(Method method) {
        return switch (method) {
            case METER, CONTROL_METER, DECLARED -> Tone.OK;
            case AVERAGE, ESTIMATED -> Tone.WARN;
            case CAPACITY -> Tone.BAD;
            case GUARANTEED, BALANCE, CORRECTION -> Tone.NONE;
        };
    }
}
