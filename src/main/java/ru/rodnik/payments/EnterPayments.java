package ru.rodnik.payments;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.payments.PaymentBook.Known;
import ru.rodnik.registry.Contract;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sql;

/** Many payments at once, each known to be new and right by whoever offers them: kept, posted and allocated in sets. */
@Service
public class EnterPayments {

    private final JdbcClient sql;
    private final PaymentBook paymentBook;
    private final Journal journal;

    EnterPayments(JdbcClient sql, PaymentBook paymentBook, Journal journal) {
        this.sql = sql;
        this.paymentBook = paymentBook;
        this.journal = journal;
    }

    /**
     * Allocated in the order given; the request keys are not looked at.
     *
     * @return the ids in the same order
     * @throws IllegalArgumentException when a contract is not there
     */
    @Transactional
    public List<Long> enter(List<NewPayment> payments) {
        var contracts = sql.sql("select * from registry.contract_v where id = any (:contracts)")
                .param("contracts", Sql.column("bigint", payments, NewPayment::contractId))
                .query(Contract.class).stream()
                .collect(toMap(Contract::id, Function.identity()));
        var ids = paymentBook.enter(payments.stream()
                .map(payment -> {
                    var contract = contracts.get(payment.contractId());
                    if (contract == null) {
                        throw new IllegalArgumentException("No contract " + payment.contractId());
                    }
                    return new Known(payment, contract);
                })
                .toList());
        journal.record("payments.entered", "payments:" + payments.size(), null,
                Map.of("count", payments.size(),
                        "amount", Money.sum(payments.stream().map(NewPayment::amount).toList()).toString()));
        return ids;
    }
}
