package ru.rodnik.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.rodnik.documents.AdvanceMoney.Left;
import ru.rodnik.documents.PaperContent.PaymentOrder;
import ru.rodnik.documents.PaperContent.Related;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Which advances a supply uses up, first in first out, so that line 5б of its paper names them (formats §3.4). */
@Repository
class AdvanceOffsets {

    /** A part of an advance; the paper is the счёт-фактура that was drawn up for it. */
    record Offset(long advanceId, Related paper, PaymentOrder order, Money gross, Money vat) {}

    /** An advance of which something is left; {@code open…} is what no supply has used up. */
    record Open(
            long advanceId,
            SubscriberCode subscriberCode,
            long contractId,
            long paymentId,
            String number,
            LocalDate date,
            @Nullable Integer revision,
            @Nullable LocalDate revisedOn,
            String orderNumber,
            LocalDate orderDate,
            Money orderAmount,
            Money gross,
            Money vat,
            Money openGross,
            Money openVat) {

        /** What of it a payment no longer holds of which so much has paid nothing yet. */
        Money beyond(Money left) {
            return openGross.minus(least(openGross, left));
        }

        Offset offset(Money part) {
            return new Offset(
                    advanceId,
                    new Related(DocumentKind.ADVANCE_VAT_INVOICE, number, date, revision, revisedOn),
                    new PaymentOrder(orderNumber, orderDate, orderAmount), part, vatOf(part));
        }

        /** In proportion; the last part takes what is left, so that all parts together are the tax of the advance. */
        Money vatOf(Money part) {
            return part.equals(openGross)
                    ? openVat
                    : Money.rounded(vat.amount().multiply(part.amount())
                            .divide(gross.amount(), MathContext.DECIMAL128));
        }
    }

    private final JdbcClient sql;
    private final AdvanceMoney money;

    AdvanceOffsets(JdbcClient sql, AdvanceMoney money) {
        this.sql = sql;
        this.money = money;
    }

    /** @param due by contract, what its supply may use up */
    Map<Long, List<Offset>> of(long firstContract, long lastContract, Map<Long, Money> due) {
        var open = open(firstContract, lastContract);
        if (open.isEmpty()) {
            return Map.of();
        }
        var left = money.left(firstContract, lastContract).stream().collect(groupingBy(Left::contractId));
        var offsets = new HashMap<Long, List<Offset>>();
        open.forEach((contract, advances) -> offsets.put(contract, firstInFirstOut(
                advances, left.getOrDefault(contract, List.of()), due.getOrDefault(contract, Money.ZERO))));
        return offsets;
    }

    /**
     * Of a payment the part without a счёт-фактура pays first: it was no advance at the end of its month.
     *
     * @param payments the earliest first, those without a счёт-фактура among them
     */
    static List<Offset> firstInFirstOut(List<Open> advances, List<Left> payments, Money due) {
        var byPayment = advances.stream().collect(toMap(Open::paymentId, Function.identity()));
        var offsets = new ArrayList<Offset>();
        var toPay = due;
        for (var payment : payments) {
            var pays = least(payment.left(), toPay);
            if (!pays.isPositive()) {
                break;
            }
            toPay = toPay.minus(pays);
            if (byPayment.get(payment.paymentId()) instanceof Open advance) {
                var apart = payment.left().minus(least(payment.left(), advance.openGross()));
                var part = pays.minus(least(pays, apart));
                if (part.isPositive()) {
                    offsets.add(advance.offset(part));
                }
            }
        }
        return offsets;
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** By contract, the earliest first. */
    Map<Long, List<Open>> open(long firstContract, long lastContract) {
        return sql.sql(Sql.beside(AdvanceOffsets.class, "open-advances.sql"))
                .param("first", firstContract).param("last", lastContract)
                .query(RecordRows.of(Open.class)).stream()
                .collect(groupingBy(Open::contractId));
    }

    /** A part of an advance that the счёт-фактура of a supply names. */
    record Used(DraftPaper supply, Offset offset) {}

    void keep(List<Used> used) {
        if (used.isEmpty()) {
            return;
        }
        int kept = sql.sql("""
                insert into documents.advance_offset (advance_id, document_id, subscriber_code, contract_id, gross, vat)
                select u.advance, d.id, d.subscriber_code, d.contract_id, u.gross, u.vat
                  from unnest(:advances, :series, :years, :numbers, :grosses, :vats)
                       as u(advance, series, year, number, gross, vat)
                  join documents.document d
                    on d.series = u.series and d.year = u.year and d.number = u.number and d.revision = 0
                """)
                .param("advances", Sql.column("bigint", used, u -> u.offset().advanceId()))
                .param("series", Sql.column("text", used, u -> u.supply().series()))
                .param("years", Sql.column("int", used, u -> u.supply().date().getYear()))
                .param("numbers", Sql.column("bigint", used, u -> u.supply().number()))
                .param("grosses", Sql.column("numeric", used, u -> u.offset().gross().amount()))
                .param("vats", Sql.column("numeric", used, u -> u.offset().vat().amount()))
                .update();
        if (kept != used.size()) {
            throw new IllegalStateException("Of " + used.size() + " offsets " + kept + " found their papers");
        }
    }
}
