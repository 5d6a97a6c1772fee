package ru.rodnik.payments;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.ledger.Ledger;
import ru.rodnik.payments.RecognitionRules.Candidate;
import ru.rodnik.payments.RecognitionRules.Invoice;
import ru.rodnik.payments.RecognitionRules.Named;
import ru.rodnik.payments.RecognitionRules.Recognition.Recognised;
import ru.rodnik.payments.RecognitionRules.Recognition.Unrecognised;
import ru.rodnik.payments.StatementOutcome.Refused;
import ru.rodnik.payments.StatementOutcome.Taken;
import ru.rodnik.registry.Mistake;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sha256;

/**
 * Takes in a bank statement, all or nothing: money received by us becomes payments, what cannot be told is kept for a
 * person, what is known is left alone. The same file again makes nothing twice.
 */
@Service
class TakeInStatement {

    private final BankReceipts receipts;
    private final EnterPayments enterPayments;
    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;

    TakeInStatement(BankReceipts receipts, EnterPayments enterPayments, Ledger ledger, Journal journal, Clock clock) {
        this.receipts = receipts;
        this.enterPayments = enterPayments;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param name of the file, for its mistakes and for the journal */
    @Transactional
    public StatementOutcome take(String name, byte[] bytes) {
        var own = receipts.ownAccounts();
        if (own.isEmpty()) {
            return new Refused(List.of(new Mistake(name, 0, "", "счёт организации неизвестен: загрузите utility.csv")));
        }
        var statement = StatementRules.judge(ClientBankFile.of(bytes), own, LocalDate.now(clock));
        if (!statement.faults().isEmpty()) {
            return new Refused(statement.faults().stream()
                    .map(fault -> new Mistake(name, fault.line(), fault.field(), fault.says()))
                    .sorted((one, other) -> Integer.compare(one.line(), other.line())).toList());
        }
        receipts.oneStatementAtATime();
        var sorting = sort(statement.receipts());
        var closed = closed(name, sorting.payments.keySet());
        if (!closed.isEmpty()) {
            return new Refused(closed);
        }
        keep(name, bytes, sorting);
        return new Taken(
                List.copyOf(sorting.payments.keySet()),
                sorting.reasons.entrySet().stream()
                        .map(e -> new StatementOutcome.Unrecognised(e.getKey(), e.getValue())).toList(),
                sorting.duplicates, statement.others(), statement.notes());
    }

    /** What each receipt is; one that was kept before without a contract may have become clear. */
    private final class Sorting {

        final Map<BankReceipt, Long> payments = new LinkedHashMap<>();
        final Map<BankReceipt, String> reasons = new LinkedHashMap<>();
        final List<BankReceipt> duplicates = new ArrayList<>();
        final List<BankReceipt> fresh = new ArrayList<>();
        final Map<BankReceipt, Long> keptIds = new HashMap<>();
        final Map<BankReceipt, Long> enteredByHand = new LinkedHashMap<>();
    }

    private Sorting sort(List<BankReceipt> offered) {
        var sorting = new Sorting();
        var kept = receipts.kept(offered);
        var open = new ArrayList<BankReceipt>();
        var seen = new HashSet<BankReceipt.Identity>();
        for (var receipt : offered) {
            var known = kept.get(receipt.identity());
            if (!seen.add(receipt.identity()) || (known != null && known.paymentId() != null)) {
                sorting.duplicates.add(receipt);
                continue;
            }
            if (known == null) {
                sorting.fresh.add(receipt);
            } else {
                sorting.keptIds.put(receipt, known.id());
            }
            open.add(receipt);
        }
        if (!open.isEmpty()) {
            recognise(open, sorting);
        }
        return sorting;
    }

    private void recognise(List<BankReceipt> open, Sorting sorting) {
        var byHand = receipts.byHand(open);
        var taken = new HashSet<Long>();
        var desk = new Desk(open);
        for (var receipt : open) {
            var recognition = desk.recognise(receipt);
            var contract = recognition instanceof Recognised(long id) ? id : null;
            var entered = byHand.getOrDefault(receipt.documentNumber(), List.of()).stream()
                    .filter(payment -> payment.is(receipt, contract) && taken.add(payment.id())).findFirst();
            if (entered.isPresent()) {
                sorting.enteredByHand.put(receipt, entered.get().id());
                sorting.duplicates.add(receipt);
                continue;
            }
            switch (recognition) {
                case Recognised(long id) -> sorting.payments.put(receipt, id);
                case Unrecognised(var reason) -> {
                    if (sorting.keptIds.containsKey(receipt)) {
                        sorting.duplicates.add(receipt);
                    } else {
                        sorting.reasons.put(receipt, reason);
                    }
                }
            }
        }
    }

    /** What is known of contracts and счета, read once for a file. */
    private final class Desk {

        private final Map<BankReceipt, Named> named = new HashMap<>();
        private final Map<String, List<Candidate>> byInn;
        private final Map<String, List<Candidate>> byNumber;
        private final Map<Integer, List<Candidate>> byCode;
        private final Map<Long, List<Invoice>> invoices;

        Desk(List<BankReceipt> open) {
            var contracts = receipts.contracts();
            byInn = contracts.stream().filter(c -> c.inn() != null).collect(groupingBy(c -> String.valueOf(c.inn())));
            byNumber = contracts.stream().collect(groupingBy(c -> RecognitionRules.bare(c.number())));
            byCode = contracts.stream().collect(groupingBy(Candidate::subscriberCode));
            var numbers = new HashSet<Long>();
            var years = new HashSet<Integer>();
            for (var receipt : open) {
                var said = RecognitionRules.read(receipt.purpose());
                named.put(receipt, said);
                said.invoices().forEach(invoice -> numbers.add(invoice.number()));
                years.add(receipt.receivedOn().getYear());
                years.add(receipt.receivedOn().getYear() - 1);
            }
            invoices = receipts.invoices(numbers, years).stream().collect(groupingBy(Invoice::number));
        }

        RecognitionRules.Recognition recognise(BankReceipt receipt) {
            var said = Optional.ofNullable(named.get(receipt)).orElseThrow();
            Set<Candidate> candidates = new LinkedHashSet<>();
            if (receipt.payerInn() instanceof String inn) {
                candidates.addAll(byInn.getOrDefault(inn, List.of()));
            }
            said.contracts().forEach(number -> candidates.addAll(byNumber.getOrDefault(number, List.of())));
            said.codes().forEach(code -> candidates.addAll(byCode.getOrDefault(code, List.of())));
            var named = said.invoices().stream()
                    .flatMap(invoice -> invoices.getOrDefault(invoice.number(), List.of()).stream()).toList();
            return RecognitionRules.recognise(receipt.payerInn(), said, List.copyOf(candidates), named);
        }
    }

    private List<Mistake> closed(String name, Set<BankReceipt> payments) {
        var months = new HashMap<BillingPeriod, Boolean>();
        return payments.stream()
                .filter(receipt -> months.computeIfAbsent(
                        BillingPeriod.containing(receipt.receivedOn()), ledger::isClosed))
                .map(receipt -> new Mistake(name, receipt.line(), "ДатаПоступило", "месяц "
                        + BillingPeriod.containing(receipt.receivedOn()) + " закрыт, п/п № " + receipt.documentNumber()
                        + " на " + receipt.amount() + " провести нельзя; внесите платёж днём открытого месяца"))
                .toList();
    }

    private void keep(String name, byte[] bytes, Sorting sorting) {
        if (sorting.fresh.isEmpty() && sorting.payments.isEmpty() && sorting.enteredByHand.isEmpty()) {
            return;
        }
        if (!sorting.fresh.isEmpty()) {
            sorting.keptIds.putAll(receipts.file(name, sorting.fresh, sorting.reasons));
        }
        var recognitions = new ArrayList<BankReceipts.Recognition>();
        sorting.enteredByHand.forEach((receipt, payment) -> recognitions.add(recognition(sorting, receipt, payment)));
        if (!sorting.payments.isEmpty()) {
            var order = List.copyOf(sorting.payments.entrySet());
            var ids = enterPayments.enter(order.stream().map(e -> e.getKey().payment(e.getValue())).toList());
            for (int i = 0; i < ids.size(); i++) {
                recognitions.add(recognition(sorting, order.get(i).getKey(), ids.get(i)));
            }
        }
        receipts.recognised(recognitions);
        journal.record("statement.taken", "statement:" + Sha256.of(bytes).hex(), null, Map.of(
                "file", name, "recognised", sorting.payments.size(), "unrecognised", sorting.reasons.size(),
                "duplicates", sorting.duplicates.size(),
                "amount", StatementOutcome.sum(List.copyOf(sorting.payments.keySet())).toString()));
    }

    private static BankReceipts.Recognition recognition(Sorting sorting, BankReceipt receipt, long payment) {
        return new BankReceipts.Recognition(Optional.ofNullable(sorting.keptIds.get(receipt)).orElseThrow(), payment);
    }
}
