package ru.rodnik.metering;

import java.util.List;
import java.util.Set;
import ru.rodnik.shared.CubicMetres;

/** What the rules say to a reading, with the sentence that the subscriber reads. */
public sealed interface ReadingVerdict {

    /**
     * Counts at once.
     *
     * @param volume since the reading before
     * @param remarks what is worth knowing, one sentence each
     */
    record Accepted(CubicMetres volume, Set<Doubt> confirmed, List<String> remarks) implements ReadingVerdict {}

    /** Taken, and an engineer looks at it before it counts. */
    record Held(CubicMetres volume, Set<Doubt> confirmed, String reason) implements ReadingVerdict {}

    /** Taken only when the subscriber says that it is so. */
    record Unconfirmed(CubicMetres volume, Set<Doubt> doubts, String question) implements ReadingVerdict {}

    /** Not taken. */
    record Refused(Objection objection, String because) implements ReadingVerdict {}

    /** Whether it goes on file. */
    default boolean isTaken() {
        return switch (this) {
            case Accepted _,Held _ -> true;
            case Unconfirmed _,Refused _ -> false;
        };
    }
}
