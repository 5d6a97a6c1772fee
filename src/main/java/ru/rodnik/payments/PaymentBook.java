package ru.rodnik.payments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.rodnik.ledger.Ledger;
import ru.rodnik.ledger.PostingBatch;
import ru.rodnik.ledger.PostingKind;
import ru.rodnik.payments.AllocationRules.MonthOwed;
import ru.rodnik.payments.Allocations.Filed;
import ru.rodnik.registry.Contract;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sql;

/** Keeps payments whose contracts are known, one or thousands: rows, allocations and entries in sets. */
@Repository
class PaymentBook {

    /** A payment with the contract it is for. */
    record Known(NewPayment payment, Contract contract) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final JdbcClient sql;
    private final Clock clock;
    private final Debts debts;
    private final Allocations allocations;
    private final Ledger ledger;

    PaymentBook(JdbcClient sql, Clock clock, Debts debts, Allocations allocations, Ledger ledger) {
        this.sql = sql;
        this.clock = clock;
        this.debts = debts;
        this.allocations = allocations;
        this.ledger = ledger;
    }

    /** Allocated in the order given; the ids in the same order. Part of the caller's transaction. */
    List<Long> enter(List<Known> payments) {
        var ids = file(payments);
        allocate(payments, ids);
        var titles = payments.stream().map(known -> title(known.payment())).toList();
        ledger.post(new PostingBatch(PostingKind.PAYMENT, POSTING, Map.of(
                "payments", Sql.column("bigint", ids, id -> id), "titles",
                Sql.column("text", titles, title -> title))));
        return ids;
    }

    private List<Long> file(List<Known> payments) {
        return sql.sql("""
                insert into payments.payment (received_on, document_number, document_date, payer_inn, payer_name, purpose,
                                              amount, subscriber_code, contract_id, entered_at, entered_by)
                select p.received_on, p.number, p.date, p.inn, p.payer, p.purpose, p.amount, p.code, p.contract, :now, :by
                  from unnest(:receivedOn, :numbers, :dates, :inns, :payers, :purposes, :amounts, :codes, :contracts)
                       with ordinality
                       as p(received_on, number, date, inn, payer, purpose, amount, code, contract, line)
                 order by p.line
                returning id
                """)
                .param("now", Sql.moment(clock.instant())).param("by", Acting.current().actor().id())
                .param("receivedOn", Sql.column("date", payments, p -> date(p.payment().receivedOn())))
                .param("numbers", Sql.column("text", payments, p -> p.payment().documentNumber().strip()))
                .param("dates", Sql.column("date", payments, p -> date(p.payment().documentDate())))
                .param("inns", Sql.column("text", payments, p -> p.payment().payerInn()))
                .param("payers", Sql.column("text", payments, p -> p.payment().payerName().strip()))
                .param("purposes", Sql.column("text", payments, p -> p.payment().purpose().strip()))
                .param("amounts", Sql.column("numeric", payments, p -> p.payment().amount().amount()))
                .param("codes", Sql.column("int", payments, p -> p.contract().subscriberCode().value()))
                .param("contracts", Sql.column("bigint", payments, p -> p.contract().id()))
                .query(Long.class).list().stream().sorted().toList();
    }

    private static java.sql.@Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : java.sql.Date.valueOf(day);
    }

    private void allocate(List<Known> payments, List<Long> ids) {
        var contracts = payments.stream().map(known -> known.contract().id()).distinct().toList();
        var owed = owed(contracts);
        var named = payments.stream()
                .map(known -> PurposeRules.read(known.payment().purpose(), known.payment().receivedOn())).toList();
        var papers = monthsOfPapers(contracts, named.stream().flatMap(n -> n.documents().stream()).distinct().toList());
        var filed = new ArrayList<Filed>();
        for (int i = 0; i < ids.size(); i++) {
            var contract = payments.get(i).contract();
            var months = owed.computeIfAbsent(contract.id(), _ -> new TreeMap<>());
            var wanted = new ArrayList<BillingPeriod>();
            for (var number : named.get(i).documents()) {
                wanted.addAll(papers.getOrDefault(new PaperOf(contract.id(), number), List.of()));
            }
            wanted.addAll(named.get(i).periods());
            var debtsNow = months.entrySet().stream().map(m -> new MonthOwed(m.getKey(), m.getValue())).toList();
            for (var part : AllocationRules.allocate(payments.get(i).payment().amount(), debtsNow, wanted)) {
                months.merge(part.period(), part.amount().negated(), Money::plus);
                filed.add(
                        new Filed(ids.get(i), contract.subscriberCode(), contract.id(), part.period(), part.amount()));
            }
        }
        if (!filed.isEmpty()) {
            allocations.file(filed);
        }
    }

    private Map<Long, TreeMap<BillingPeriod, Money>> owed(Collection<Long> contracts) {
        var owed = new HashMap<Long, TreeMap<BillingPeriod, Money>>();
        debts.of(contracts).forEach((contract, months) -> {
            var byMonth = new TreeMap<BillingPeriod, Money>();
            months.forEach(debt -> byMonth.put(debt.period(), debt.owed()));
            owed.put(contract, byMonth);
        });
        return owed;
    }

    private record PaperOf(long contractId, long number) {}

    private Map<PaperOf, List<BillingPeriod>> monthsOfPapers(List<Long> contracts, List<Long> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        record Month(long contractId, long number, BillingPeriod period) {}
        return sql.sql("""
                select distinct contract_id, number, period from documents.document_v
                 where contract_id = any (:contracts) and number = any (:numbers) order by period
                """)
                .param("contracts", Sql.column("bigint", contracts, c -> c))
                .param("numbers", Sql.column("bigint", numbers, n -> n))
                .query(Month.class).stream()
                .collect(groupingBy(m -> new PaperOf(m.contractId(), m.number()),
                        mapping(Month::period, toList())));
    }

    private static String title(NewPayment payment) {
        var date = payment.documentDate() == null ? payment.receivedOn() : payment.documentDate();
        return "Оплата (п/п № " + payment.documentNumber().strip() + " от " + DAY.format(date) + ")";
    }

    private static final String POSTING = """
            select 'payment:' || p.id as source, t.title, null::date as period, p.received_on as effective_on,
                   p.subscriber_code, p.contract_id, e.account, e.amount
              from unnest(:payments, :titles) as t(payment, title)
              join payments.payment p on p.id = t.payment
             cross join lateral (values ('BANK', p.amount), ('RECEIVABLE', -p.amount)) as e(account, amount)
            """;
}
