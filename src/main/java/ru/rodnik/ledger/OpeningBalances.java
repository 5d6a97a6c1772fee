package ru.rodnik.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Takes over what contracts owed when their books came from elsewhere. */
@Service
public class OpeningBalances {

    /** What a contract owes in the evening of {@code asOf}; an advance below zero. */
    public record OpeningBalance(SubscriberCode subscriber, long contractId, LocalDate asOf, Money amount) {}

    private final Ledger ledger;

    OpeningBalances(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Enters those that are not there yet, one a contract and day; the same again changes nothing, another amount for
     * the same day posts the difference.
     *
     * @return how many postings are new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int enter(List<OpeningBalance> balances) {
        return ledger.post(new PostingBatch(PostingKind.OPENING, """
                select 'opening:' || b.contract_id || ':' || b.as_of
                           || case when count(e.id) = 0 then '' else ':' || (count(e.id) + 1) end as source,
                       'Входящее сальдо' as title, date_trunc('month', b.as_of)::date as period,
                       b.as_of as effective_on, b.subscriber_code, b.contract_id, a.account,
                       a.sign * (b.amount - coalesce(sum(e.amount), 0)) as amount
                  from unnest(:codes, :contracts, :days, :amounts) as b(subscriber_code, contract_id, as_of, amount)
                 cross join (values ('RECEIVABLE', 1), ('OPENING', -1)) as a(account, sign)
                  left join ledger.entry_v e on e.contract_id = b.contract_id and e.kind = 'OPENING'
                        and e.account = 'RECEIVABLE' and e.effective_on = b.as_of
                 group by b.subscriber_code, b.contract_id, b.as_of, b.amount, a.account, a.sign
                """, Map.of(
                "codes", Sql.column("int", balances, b -> b.subscriber().value()),
                "contracts", Sql.column("bigint", balances, OpeningBalance::contractId),
                "days", Sql.column("date", balances, b -> java.sql.Date.valueOf(b.asOf())),
                "amounts", Sql.column("numeric", balances, b -> b.amount().amount()))));
    }
}
