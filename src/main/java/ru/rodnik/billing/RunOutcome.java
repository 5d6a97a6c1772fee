package ru.rodnik.billing;

import ru.rodnik.shared.BillingPeriod;

/** What became of the wish to run a month. */
public sealed interface RunOutcome {

    /** Calculated; or, started in the background, being calculated. */
    record Run(MonthRun run) implements RunOutcome {}

    /** Released, or being released: nothing was written. */
    record AlreadyReleased(MonthRun run) implements RunOutcome {}

    /** A later month is out: what is charged for this one now goes into the first month not yet released. */
    record LaterReleased(BillingPeriod later) implements RunOutcome {}

    /** Somebody is calculating or releasing the month at this moment. */
    record UnderWay() implements RunOutcome {}
}
