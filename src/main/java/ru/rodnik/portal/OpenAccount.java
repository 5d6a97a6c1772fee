package ru.rodnik.portal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.reporting.Reach;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.SubscriberCode;

/** Opens the account of whoever is signed in. A stranger's contract is not there at all (T21). */
@Service
public class OpenAccount {

    private final JdbcClient sql;

    OpenAccount(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The account of the acting subscriber, in two statements.
     *
     * @param contractId the chosen contract, null for all
     * @throws NotThere when nobody with an account acts, or the contract is not his
     */
    @Transactional(readOnly = true)
    public Account open(@Nullable Long contractId) {
        if (!(Acting.current().scope() instanceof Scope.Subscribers(var codes)) || codes.isEmpty()) {
            throw new NotThere();
        }
        var contracts = contractsOf(codes);
        var chosen = contractId == null ? null : choose(contracts, contractId);
        var code = chosen == null ? new TreeSet<>(codes).first() : chosen.subscriberCode();
        return new Account(code, nameOf(code), codes, contracts, chosen);
    }

    private static AccountContract choose(List<AccountContract> contracts, long contractId) {
        return contracts.stream().filter(contract -> contract.id() == contractId).findFirst()
                .orElseThrow(NotThere::new);
    }

    private String nameOf(SubscriberCode code) {
        return sql.sql("select short_name from registry.subscriber_v where subscriber_code = :code")
                .param("code", code.value())
                .query(String.class).optional().orElseThrow(NotThere::new);
    }

    private List<AccountContract> contractsOf(Set<SubscriberCode> codes) {
        return sql.sql("""
                select c.id, c.number, c.subscriber_code, c.signed_on, c.valid_from, c.valid_to, c.category, c.price_basis,
                       c.due_day, count(p.id)::int as premises,
                       (count(p.id) filter (where p.use = 'APARTMENT_BUILDING'))::int as buildings,
                       coalesce((array_agg(p.address order by p.code))[1], '') as address
                  from registry.contract_v c
                  left join registry.premises_v p on p.contract_id = c.id and p.subscriber_code = any(:codes)
                 where c.subscriber_code = any(:codes)
                 group by c.id, c.number, c.subscriber_code, c.signed_on, c.valid_from, c.valid_to, c.category,
                          c.price_basis, c.due_day
                 order by c.number
                """)
                .param("codes", new Reach(codes, null).codes())
                .query(AccountContract.class).list();
    }
}
