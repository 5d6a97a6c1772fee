package ru.rodnik.origin;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.rodnik.consumption.Reason;
import ru.rodnik.origin.OriginFacts.DeclaredFact;
import ru.rodnik.origin.OriginFacts.DialFact;
import ru.rodnik.origin.OriginFacts.ReadingFact;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.ui.Format;

/** Who handed in the numbers that the reasons name, and when. */
final class Sources {

    private record Dial(long premisesId, String serial) {}

    private final Map<Long, ReadingFact> readings;
    private final Map<Long, DeclaredFact> declared;
    private final Map<Dial, Integer> digits = new HashMap<>();
    private final ZoneId zone;

    Sources(List<ReadingFact> readings, List<DeclaredFact> declared, List<DialFact> dials, ZoneId zone) {
        this.readings = readings.stream().collect(toMap(ReadingFact::id, Function.identity()));
        this.declared = declared.stream().collect(toMap(DeclaredFact::id, Function.identity()));
        dials.forEach(dial -> digits.put(new Dial(dial.premisesId(), dial.serial()), dial.digits()));
        this.zone = zone;
    }

    /** Where a dial of a reason comes from: the reading it names, or the papers of the meter. */
    String ofDial(Reason reason, LocalDate on, CubicMetres value) {
        for (var id : reason.inputs()) {
            if (readings.get(id) instanceof ReadingFact reading
                    && reading.takenOn().equals(on) && reading.value().equals(value)) {
                var words = reading.source().words();
                return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1)
                        + (reading.receipt() == null
                                ? ""
                                : ", квитанция " + Format.no(reading.receipt()) + " от" + Format.NBSP
                                        + Format.moment(reading.submittedAt(), zone));
            }
        }
        return "по" + Format.NBSP + "документам прибора";
    }

    /** Of a declared volume: its receipt and the days of the heat supplier's paper. */
    String ofDeclared(Reason reason) {
        for (var id : reason.inputs()) {
            if (declared.get(id) instanceof DeclaredFact fact) {
                return (fact.receipt() == null
                        ? ""
                        : "квитанция " + Format.no(fact.receipt()) + " от" + Format.NBSP
                                + Format.moment(fact.submittedAt(), zone))
                        + days(fact);
            }
        }
        return "";
    }

    private static String days(DeclaredFact fact) {
        return fact.documentFrom() == null || fact.documentTo() == null
                ? ""
                : (fact.receipt() == null ? "" : ", ") + "документ за" + Format.NBSP + Format.date(fact.documentFrom())
                        + "–" + Format.date(fact.documentTo());
    }

    /** How many digits before the point the meter has; null where it is not known. */
    @Nullable
    Integer digitsOf(long premisesId, String serial) {
        return digits.get(new Dial(premisesId, serial));
    }
}
