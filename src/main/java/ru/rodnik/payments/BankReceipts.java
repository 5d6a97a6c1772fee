package ru.rodnik.payments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.rodnik.payments.BankReceipt.Identity;
import ru.rodnik.payments.RecognitionRules.Candidate;
import ru.rodnik.payments.RecognitionRules.Invoice;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sql;

/** Money received by bank statements, each receipt once; and what is needed to tell whose it is. */
@Repository
class BankReceipts {

    /** @param paymentId the payment it became; none while nobody can tell whose it is */
    record Kept(long id, @Nullable Long paymentId) {}

    /** A receipt that became a payment. */
    record Recognition(long receiptId, long paymentId) {}

    private final JdbcClient sql;
    private final Clock clock;

    BankReceipts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** To the end of the transaction, so that two statements with the same payment do not meet. */
    void oneStatementAtATime() {
        sql.sql("select pg_advisory_xact_lock(hashtext('payments.statement'))").query((_, _) -> 0).single();
    }

    /** Every account the utility has had. */
    Set<String> ownAccounts() {
        return sql.sql("select account from registry.utility_v").query(String.class).set();
    }

    record KeptRow(
            long id,
            @Nullable Long paymentId,
            String account,
            LocalDate receivedOn,
            String documentNumber,
            Money amount,
            String payerAccount,
            @Nullable String payerInn) {}

    /** Those of the receipts that an earlier statement brought. */
    Map<Identity, Kept> kept(List<BankReceipt> receipts) {
        return sql.sql("""
                select r.id, k.payment_id, r.account, r.received_on, r.document_number, r.amount, r.payer_account, r.payer_inn
                  from payments.receipt r left join payments.recognition k on k.receipt_id = r.id
                 where r.received_on = any (:days)
                """)
                .param("days", Sql.column("date", days(receipts), java.sql.Date::valueOf))
                .query(RecordRows.of(KeptRow.class)).stream()
                .collect(toMap(
                        row -> new Identity(row.account(), row.receivedOn(), row.documentNumber(), row.amount(),
                                row.payerAccount(), row.payerInn()),
                        row -> new Kept(row.id(), row.paymentId())));
    }

    private static Set<LocalDate> days(List<BankReceipt> receipts) {
        return receipts.stream().map(BankReceipt::receivedOn).collect(toSet());
    }

    /** A payment that a person entered. */
    record ByHand(
            long id, LocalDate receivedOn, String documentNumber, Money amount, @Nullable String payerInn,
            long contractId) {

        boolean is(BankReceipt receipt, @Nullable Long contract) {
            return receivedOn.equals(receipt.receivedOn()) && documentNumber.equals(receipt.documentNumber())
                    && amount.equals(receipt.amount())
                    && ((payerInn != null && payerInn.equals(receipt.payerInn()))
                            || (contract != null && contract == contractId));
        }
    }

    /** Payments of those days that no statement brought, those taken back included; by the number of their orders. */
    Map<String, List<ByHand>> byHand(List<BankReceipt> receipts) {
        return sql.sql("""
                select p.id, p.received_on, p.document_number, p.amount, p.payer_inn, p.contract_id
                  from payments.payment p
                 where p.received_on = any (:days) and p.reverses is null
                   and not exists (select from payments.recognition k where k.payment_id = p.id)
                 order by p.id
                """)
                .param("days", Sql.column("date", days(receipts), java.sql.Date::valueOf))
                .query(RecordRows.of(ByHand.class)).stream()
                .collect(groupingBy(ByHand::documentNumber));
    }

    /** Contracts of everybody, with the ИНН of their subscribers. */
    List<Candidate> contracts() {
        return sql.sql("""
                select c.id as contract_id, c.number, c.subscriber_code, s.inn
                  from registry.contract_v c join registry.subscriber_v s on s.subscriber_code = c.subscriber_code
                 order by c.number
                """)
                .query(RecordRows.of(Candidate.class)).list();
    }

    /** Счета of these numbers drawn up in these years. */
    List<Invoice> invoices(Collection<Long> numbers, Collection<Integer> years) {
        return numbers.isEmpty()
                ? List.of()
                : sql.sql("""
                        select contract_id, number, date from documents.document_v
                         where kind = 'INVOICE' and series = 'INVOICE' and year = any (:years) and number = any (:numbers)
                        """)
                        .param("numbers", Sql.column("bigint", numbers, number -> number))
                        .param("years", Sql.column("int", years, year -> year))
                        .query(RecordRows.of(Invoice.class)).list();
    }

    /**
     * @param reasons why a receipt is not recognised, of those that are not
     * @return the ids by receipt
     */
    Map<BankReceipt, Long> file(String statement, List<BankReceipt> receipts, Map<BankReceipt, String> reasons) {
        var ids = sql.sql("""
                insert into payments.receipt (account, received_on, document_number, document_date, amount, payer_account,
                                              payer_inn, payer_name, purpose, unrecognised_because, statement, line,
                                              taken_at, taken_by)
                select r.account, r.received_on, r.number, r.date, r.amount, r.payer_account, r.inn, r.payer, r.purpose,
                       r.because, :statement, r.line, :now, :by
                  from unnest(:accounts, :receivedOn, :numbers, :dates, :amounts, :payerAccounts, :inns, :payers,
                              :purposes, :reasons, :lines)
                       as r(account, received_on, number, date, amount, payer_account, inn, payer, purpose, because, line)
                returning line, id
                """)
                .param("statement", statement).param("now", Sql.moment(clock.instant()))
                .param("by", Acting.current().actor().id())
                .param("accounts", Sql.column("text", receipts, BankReceipt::account))
                .param("receivedOn", Sql.column("date", receipts, r -> java.sql.Date.valueOf(r.receivedOn())))
                .param("numbers", Sql.column("text", receipts, BankReceipt::documentNumber))
                .param("dates", Sql.column("date", receipts, r -> date(r.documentDate())))
                .param("amounts", Sql.column("numeric", receipts, r -> r.amount().amount()))
                .param("payerAccounts", Sql.column("text", receipts, BankReceipt::payerAccount))
                .param("inns", Sql.column("text", receipts, BankReceipt::payerInn))
                .param("payers", Sql.column("text", receipts, BankReceipt::payerName))
                .param("purposes", Sql.column("text", receipts, BankReceipt::purpose))
                .param("reasons", Sql.column("text", receipts, reasons::get))
                .param("lines", Sql.column("int", receipts, BankReceipt::line))
                .query((row, _) -> Map.entry(row.getInt("line"), row.getLong("id"))).list().stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        var byReceipt = new HashMap<BankReceipt, Long>();
        receipts.forEach(receipt -> {
            if (ids.get(receipt.line()) instanceof Long id) {
                byReceipt.put(receipt, id);
            }
        });
        return byReceipt;
    }

    private static java.sql.@Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : java.sql.Date.valueOf(day);
    }

    void recognised(List<Recognition> recognitions) {
        if (recognitions.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into payments.recognition (receipt_id, payment_id, recognised_at)
                select r.receipt, r.payment, :now from unnest(:receipts, :payments) as r(receipt, payment)
                """)
                .param("now", Sql.moment(clock.instant()))
                .param("receipts", Sql.column("bigint", recognitions, Recognition::receiptId))
                .param("payments", Sql.column("bigint", recognitions, Recognition::paymentId))
                .update();
    }
}
