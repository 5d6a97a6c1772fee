package ru.rodnik.billing;

/** What became of the wish to release a month. */
public sealed interface ReleaseOutcome {

    record Released(MonthRun run) implements ReleaseOutcome {}

    record AlreadyReleased(MonthRun run) implements ReleaseOutcome {}

    /** Who started the run may not release it; a second person does. */
    record SamePerson(String startedBy) implements ReleaseOutcome {}

    record NothingCalculated() implements ReleaseOutcome {}

    /** Somebody is calculating or releasing the month at this moment. */
    record UnderWay() implements ReleaseOutcome {}
}
