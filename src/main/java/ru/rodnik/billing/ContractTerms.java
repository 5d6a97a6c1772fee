package ru.rodnik.billing;

import org.jspecify.annotations.Nullable;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.Money;

/**
 * What of a contract its charge depends on.
 *
 * @param limit of the year, gross, for a budget contract (CON-09)
 * @param chargedThisYear gross of the months of the same year charged before
 */
public record ContractTerms(PriceBasis basis, @Nullable Money limit, Money chargedThisYear) {}
