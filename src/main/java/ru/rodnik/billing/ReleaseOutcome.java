package ru.rodnik.billing;

import ru.rodnik.shared.BillingPeriod;

/** What became of the wish to release a month. */
public sealed interface ReleaseOutcome {

    record Released(MonthRun run) implements ReleaseOutcome {}

    record AlreadyReleased(MonthRun run) implements ReleaseOutcome {}

    /** Who started the run may not release it; a second person does. */
    record SamePerson(String startedBy) implements ReleaseOutcome {}

    /** A later month is out: what is charged for this one now goes into the first month not yet released. */
    record LaterReleased(BillingPeriod later) implements ReleaseOutcome {}

    /** An earlier month was released after this one was calculated, which did not know of its charges. */
    record Outdated(BillingPeriod earlier) implements ReleaseOutcome {}

    record NothingCalculated() implements ReleaseOutcome {}

    /** Somebody is calculating or releasing the month at this moment. */
    record UnderWay() implements ReleaseOutcome {}
}
