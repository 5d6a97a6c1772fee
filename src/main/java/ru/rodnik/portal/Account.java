package ru.rodnik.portal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.rodnik.reporting.Reach;
import ru.rodnik.shared.SubscriberCode;

/**
 * The account a request opened: whose it is, and which contract was chosen.
 *
 * @param chosen null: all contracts
 */
public record Account(
        SubscriberCode code,
        String shortName,
        Set<SubscriberCode> codes,
        List<AccountContract> contracts,
        @Nullable AccountContract chosen) {

    public Account {
        codes = Set.copyOf(codes);
        contracts = List.copyOf(contracts);
    }

    public Reach reach() {
        return new Reach(codes, chosen == null ? null : chosen.id());
    }

    /** The chosen contract, or the only one there is; null when there are several and none was chosen. */
    public @Nullable AccountContract only() {
        return chosen != null ? chosen : contracts.size() == 1 ? contracts.getFirst() : null;
    }

    /** The contracts the pages speak of: the chosen one or all. */
    public List<AccountContract> shown() {
        return chosen == null ? contracts : List.of(chosen);
    }

    /** «contract=17» for addresses, empty when all contracts are shown. */
    public String query() {
        return chosen == null ? "" : "contract=" + chosen.id();
    }

    /** Numbers of all contracts, by their ids. */
    public java.util.Map<Long, String> numbers() {
        return contracts.stream().collect(Collectors.toMap(AccountContract::id, AccountContract::number));
    }
}
