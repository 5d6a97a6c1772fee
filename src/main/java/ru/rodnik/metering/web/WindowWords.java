package ru.rodnik.metering.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import ru.rodnik.metering.WindowState;
import ru.rodnik.metering.WindowState.Closed;
import ru.rodnik.metering.WindowState.Open;
import ru.rodnik.registry.PremisesUse;
import ru.rodnik.ui.Format;

/** Until when we take something, in words; for both uses of premises where a sheet has both. */
final class WindowWords {

    private final Map<PremisesUse, Set<WindowState>> states = new EnumMap<>(PremisesUse.class);

    /** What the windows are of: the use of the premises and its state. */
    record Of(PremisesUse use, WindowState state) {}

    WindowWords(Collection<Of> windows) {
        windows.forEach(of -> states.computeIfAbsent(of.use(), _ -> new LinkedHashSet<>()).add(of.state()));
    }

    boolean anyOpen() {
        return states.values().stream().flatMap(Set::stream).anyMatch(WindowState::isOpen);
    }

    /** «Принимаем до 25.11.2026 включительно, до 23:59:59. Осталось 9 дней.» */
    String lead(LocalDate today) {
        var all = new LinkedHashSet<WindowState>();
        states.values().forEach(all::addAll);
        if (all.isEmpty()) {
            return "";
        }
        if (all.size() == 1) {
            return switch (all.getFirst()) {
                case Open(var last) ->
                        "Принимаем до" + Format.NBSP + Format.date(last) + " включительно, до" + Format.NBSP
                                + "23:59:59. " + capital(Format.daysLeft(today, last)) + ".";
                case Closed(var opens) -> "Приём закрыт, снова откроется " + Format.date(opens) + ".";
            };
        }
        var words = new StringBuilder();
        states.forEach((use, ofUse) -> ofUse
                .forEach(state -> words.append(words.isEmpty() ? "" : " ").append(sentence(use, state, today))));
        return words.toString();
    }

    private static String sentence(PremisesUse use, WindowState state, LocalDate today) {
        return name(use) + ": " + switch (state) {
            case Open(var last) -> Format.until(today, last) + ".";
            case Closed(var opens) -> "приём закрыт, снова с" + Format.NBSP + Format.date(opens) + ".";
        };
    }

    /** As sentences begin with it. */
    static String name(PremisesUse use) {
        return switch (use) {
            case NON_RESIDENTIAL -> "Нежилые помещения";
            case APARTMENT_BUILDING -> "Многоквартирные дома";
        };
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
