package ru.rodnik.reconciliation;

import java.util.Optional;
import ru.rodnik.reconciliation.ActSelection.Who;

/** Who of the subscribers gets an act where many are formed at once. */
final class SelectionRules {

    private SelectionRules() {}

    /** Why not, or empty for who gets one. That somebody is not meant at all comes before what he has already. */
    static Optional<LeftOut> judge(Who who, SubscriberStanding one) {
        return notMeant(who, one).or(() -> one.act() != null ? Optional.of(LeftOut.HAS_ACT) : Optional.empty());
    }

    private static Optional<LeftOut> notMeant(Who who, SubscriberStanding one) {
        if (!one.hasContract()) {
            return Optional.of(LeftOut.NO_CONTRACT);
        }
        return switch (who) {
            case TURNOVER -> when(!one.moved(), LeftOut.NO_TURNOVER);
            case DEBT -> when(!one.closing().isPositive(), LeftOut.NO_DEBT);
            case UNSIGNED -> when(one.signedThisYear(), LeftOut.SIGNED_THIS_YEAR)
                    .or(() -> when(one.awaited(), LeftOut.AWAITED))
                    .or(() -> when(one.isEmpty(), LeftOut.NOTHING_TO_COMPARE));
            case WITHOUT_ACT, CODES -> when(one.isEmpty(), LeftOut.NOTHING_TO_COMPARE);
        };
    }

    private static Optional<LeftOut> when(boolean so, LeftOut because) {
        return so ? Optional.of(because) : Optional.empty();
    }
}
