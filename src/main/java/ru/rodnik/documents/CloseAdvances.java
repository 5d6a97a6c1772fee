package ru.rodnik.documents;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.documents.AdvanceMoney.Left;
import ru.rodnik.documents.AdvanceOffsets.Open;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/**
 * Closes what of an advance no supply will use up any more: the seller deducts its tax on that day, and no other paper is
 * drawn up (НК 171 п. 5).
 */
@Service
public class CloseAdvances {

    private final JdbcClient sql;
    private final AdvanceOffsets offsets;
    private final AdvanceMoney money;
    private final Numbering numbering;
    private final Journal journal;

    CloseAdvances(
            JdbcClient sql, AdvanceOffsets offsets, AdvanceMoney money, Numbering numbering, Journal journal) {
        this.sql = sql;
        this.offsets = offsets;
        this.money = money;
        this.numbering = numbering;
        this.journal = journal;
    }

    /** What is read after this stays so until the transaction ends: no advance is drawn up or used up meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        numbering.lock(List.of(DocumentKind.ADVANCE_VAT_INVOICE.series()));
    }

    /**
     * After a payment of a contract was taken back: its own advance, and those that now pay months in its stead.
     *
     * @param takenBack the payment
     * @param on the day of the storno
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(SubscriberCode subscriber, long contractId, long takenBack, LocalDate on) {
        var left = money.left(contractId, contractId).stream().collect(toMap(Left::paymentId, Left::left));
        for (var advance : offsets.open(contractId, contractId).getOrDefault(contractId, List.of())) {
            var part = advance.beyond(left.getOrDefault(advance.paymentId(), Money.ZERO));
            if (part.isPositive()) {
                close(subscriber, advance, advance.paymentId() == takenBack ? "RETURNED" : "SET_OFF", part, on);
            }
        }
    }

    private void close(SubscriberCode subscriber, Open advance, String why, Money part, LocalDate on) {
        var vat = advance.vatOf(part);
        sql.sql("""
                insert into documents.advance_closing (advance_id, subscriber_code, contract_id, why, closed_on, gross, vat)
                select document_id, subscriber_code, contract_id, :why, :on, :gross, :vat
                  from documents.advance where document_id = :advance
                """)
                .param("advance", advance.advanceId()).param("why", why).param("on", on)
                .param("gross", part.amount()).param("vat", vat.amount())
                .update();
        journal.record("advance.closed", "document:" + advance.advanceId(), subscriber, Map.of(
                "number", advance.number(), "why", why, "amount", part.toString(), "vat", vat.toString()));
    }
}
