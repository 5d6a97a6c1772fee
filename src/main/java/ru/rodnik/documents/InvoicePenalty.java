package ru.rodnik.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.documents.PaperContent.Amount;
import ru.rodnik.documents.PenaltyOutcome.Invoiced;
import ru.rodnik.documents.PenaltyOutcome.Refused;
import ru.rodnik.ledger.Ledger;
import ru.rodnik.ledger.PostingBatch;
import ru.rodnik.ledger.PostingKind;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.print.Words;
import ru.rodnik.registry.Contract;
import ru.rodnik.registry.Contracts;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/**
 * An employee demands a penalty: a счёт without VAT, numbered among the счета, and its posting, in one transaction, once.
 * A penalty is never on a счёт-фактура (calculation §4).
 */
@Service
public class InvoicePenalty {

    private static final DocumentKind KIND = DocumentKind.PENALTY_INVOICE;

    private final JdbcClient sql;
    private final OnceOnly onceOnly;
    private final Contracts contracts;
    private final PaperFacts facts;
    private final PaperFile papers;
    private final PaperSettings settings;
    private final Numbering numbering;
    private final NumberMasks masks;
    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;

    InvoicePenalty(
            JdbcClient sql,
            OnceOnly onceOnly,
            Contracts contracts,
            PaperFacts facts,
            PaperFile papers,
            PaperSettings settings,
            Numbering numbering,
            NumberMasks masks,
            Ledger ledger,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.onceOnly = onceOnly;
        this.contracts = contracts;
        this.facts = facts;
        this.papers = papers;
        this.settings = settings;
        this.numbering = numbering;
        this.masks = masks;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @throws OnceOnly.KeyReused when the key came with another penalty before
     * @throws OnceOnly.InFlight when the same request is being carried out
     */
    @Transactional
    public PenaltyOutcome invoice(NewPenalty penalty) {
        var contract = contracts.find(penalty.contractId());
        if (contract.isEmpty()) {
            return new Refused("Такого договора нет.");
        }
        if (!penalty.amount().isPositive()) {
            return new Refused("Сумма неустойки должна быть больше нуля.");
        }
        if (penalty.reason().isBlank()) {
            return new Refused("Напишите, за что начислена неустойка: это будет напечатано в счёте.");
        }
        if (ledger.isClosed(BillingPeriod.containing(LocalDate.now(clock)))) {
            return new Refused("Текущий месяц закрыт: выставить счёт этим днём нельзя.");
        }
        var answer = onceOnly.carryOut(
                penalty.requestKey(), penalty.toString(), () -> invoice(penalty, contract.get()));
        var words = answer.split(":", 2);
        return new Invoiced(Long.parseLong(words[0]), words[1]);
    }

    private String invoice(NewPenalty penalty, Contract contract) {
        var date = numbering.dateNotBefore(LocalDate.now(clock), List.of(KIND.series()));
        long number = numbering.take(KIND.series(), date, 1);
        var content = content(penalty, date, number);
        var month = BillingPeriod.containing(date);
        var code = contract.subscriberCode();
        papers.keep(null, month, LocalDate.now(clock),
                List.of(DraftPaper.alone(content, number, code.value(), contract.id())));
        long id = sql.sql("select id from documents.document where verify_code = :code")
                .param("code", content.verifyCode()).query(Long.class).single();
        ledger.post(new PostingBatch(PostingKind.PENALTY, POSTING, Map.of("document", id)));
        journal.record("penalty.invoiced", "document:" + id, code, Map.of(
                "amount", penalty.amount().toString(), "contract", contract.number(), "number", content.number()));
        return id + ":" + content.number();
    }

    private PaperContent content(NewPenalty penalty, LocalDate date, long number) {
        var party = Objects.requireNonNull(facts.parties(List.of(penalty.contractId())).get(penalty.contractId()));
        var printed = masks.known().print(KIND, date, number, settings.of(penalty.contractId(), date).division());
        var title = "Неустойка за " + Words.month(penalty.period()) + ": " + penalty.reason().strip();
        return new PaperContent(
                KIND, printed, date, LocalDate.now(clock), BillingPeriod.containing(date), facts.utilityOn(date),
                party.buyer(), party.contract(), List.of(), List.of(), List.of(), penalty.amount(), Money.ZERO,
                penalty.amount(), null, List.of(),
                facts.verifyCodes().of(KIND, KIND.series(), date.getYear(), number), null, 0, null, List.of(),
                List.of(), null, List.of(),
                List.of(new Amount(title, null, penalty.amount(), Money.ZERO, penalty.amount())), false);
    }

    private static final String POSTING = """
            select 'document:' || d.id as source,
                   'Неустойка (счёт № ' || coalesce(d.printed, d.number::text) || ' от ' || to_char(d.date, 'DD.MM.YYYY') || ')'
                       as title,
                   d.period, d.date as effective_on, d.subscriber_code, d.contract_id, e.account, e.amount
              from documents.document d
             cross join lateral (values ('PENALTY_RECEIVABLE', d.gross), ('PENALTY', -d.gross)) as e(account, amount)
             where d.id = :document
            """;
}
