package ru.rodnik.metering;

import java.util.List;

/** What became of an act or of a new meter. */
public sealed interface ActOutcome {

    /**
     * On file.
     *
     * @param meterId the meter to look at now: of a replacement the new one
     */
    record Recorded(long meterId) implements ActOutcome {}

    /** Not taken; nothing was changed. */
    record Refused(List<ActProblem> problems) implements ActOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
