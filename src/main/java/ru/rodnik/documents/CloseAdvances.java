package ru.rodnik.documents;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.documents.AdvanceMoney.Left;
import ru.rodnik.documents.AdvanceOffsets.Open;
import ru.rodnik.shared.Money;

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
     * After a payment was taken back: its own advance, and those that now pay months in its stead.
     *
     * @param takenBack the payment
     * @param on the day of the storno
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(long contractId, long takenBack, LocalDate on) {
        begin();
        close(contractId, contractId, takenBack, on);
    }

    /**
     * After advances of a range of contracts, ends included, paid what a month made: what went to other debts than its
     * supply, such as corrections of earlier months or penalties.
     *
     * @param on the last day of the month
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setOff(long firstContract, long lastContract, LocalDate on) {
        close(firstContract, lastContract, null, on);
    }

    private void close(long firstContract, long lastContract, @Nullable Long takenBack, LocalDate on) {
        var open = offsets.open(firstContract, lastContract);
        if (open.isEmpty()) {
            return;
        }
        var left = money.left(firstContract, lastContract).stream().collect(toMap(Left::paymentId, Left::left));
        open.values().stream().flatMap(List::stream).forEach(advance -> {
            var part = advance.beyond(left.getOrDefault(advance.paymentId(), Money.ZERO));
            if (part.isPositive()) {
                var returned = takenBack != null && advance.paymentId() == takenBack;
                close(advance, returned ? "RETURNED" : "SET_OFF", part, on);
            }
        });
    }

    private void close(Open advance, String why, Money part, LocalDate on) {
        var vat = advance.vatOf(part);
        sql.sql("""
                insert into documents.advance_closing (advance_id, subscriber_code, contract_id, why, closed_on, gross, vat)
                select document_id, subscriber_code, contract_id, :why, :on, :gross, :vat
                  from documents.advance where document_id = :advance
                """)
                .param("advance", advance.advanceId()).param("why", why).param("on", on)
                .param("gross", part.amount()).param("vat", vat.amount())
                .update();
        journal.record("advance.closed", "document:" + advance.advanceId(), advance.subscriberCode(), Map.of(
                "number", advance.number(), "why", why, "amount", part.toString(), "vat", vat.toString()));
    }
}
