package ru.rodnik.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.registry.Utility;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.SubscriberCode;

/** The subscriber whose account is open, with the contracts that are compared. */
@Repository
public class OwnParties {

    private final JdbcClient sql;
    private final Utility utility;
    private final Clock clock;

    OwnParties(JdbcClient sql, Utility utility, Clock clock) {
        this.sql = sql;
        this.utility = utility;
        this.clock = clock;
    }

    /** A contract of the subscriber. */
    public record OwnContract(long id, String number) {}

    /**
     * Who settles with us.
     *
     * @param chosen the only contract that counts, none for all of them
     * @param utilityInn empty until the utility's own details are read in
     */
    public record Parties(
            SubscriberCode code, String name, List<OwnContract> contracts, @Nullable OwnContract chosen,
            String utilityInn) {

        public Parties {
            contracts = List.copyOf(contracts);
        }

        public List<OwnContract> counted() {
            return chosen == null ? contracts : List.of(chosen);
        }

        public @Nullable Long chosenId() {
            return chosen == null ? null : chosen.id();
        }
    }

    /** @throws UnknownToYou where nobody's account is open, or the contract is a stranger's */
    @Transactional(readOnly = true)
    public Parties open(@Nullable Long contractId) {
        if (!(Acting.current().scope() instanceof Scope.Subscribers(var codes)) || codes.isEmpty()) {
            throw new UnknownToYou();
        }
        return of(codes.stream().min(Comparator.comparingInt(SubscriberCode::value)).orElseThrow(), contractId);
    }

    /** The same of a named subscriber, within the scope of who asks; a page may go on without him. */
    @Transactional(readOnly = true, noRollbackFor = UnknownToYou.class)
    public Parties of(SubscriberCode code, @Nullable Long contractId) {
        var name = sql.sql("select short_name from registry.subscriber_v where subscriber_code = :code")
                .param("code", code.value()).query(String.class).optional().orElseThrow(UnknownToYou::new);
        var contracts = sql.sql("""
                select id, number from registry.contract_v where subscriber_code = :code order by number
                """).param("code", code.value()).query(OwnContract.class).list();
        var chosen = contractId == null
                ? null
                : contracts.stream().filter(one -> one.id() == contractId).findFirst().orElseThrow(UnknownToYou::new);
        return new Parties(code, name, contracts, chosen,
                utility.on(LocalDate.now(clock)).map(details -> details.inn().toString()).orElse(""));
    }
}
