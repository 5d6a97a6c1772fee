package ru.rodnik.documents;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.billing.ReleaseRefused;
import ru.rodnik.documents.PaperContent.Amount;
import ru.rodnik.documents.PaperContent.PaymentOrder;
import ru.rodnik.documents.PaperFacts.PartyRow;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.VatRate;

/**
 * Draws up счета-фактуры for money received in advance, in the order in which it came (НК 168 п. 3, formats §3.3): dated
 * the day it came, but never before the last paper of the series; numbered with the other счета-фактуры.
 */
@Service
public class IssueAdvanceInvoices {

    private static final String TITLE = "Предварительная оплата за холодное водоснабжение и водоотведение";

    private final JdbcClient sql;
    private final PaperFacts facts;
    private final PaperFile papers;
    private final PaperSettings settings;
    private final Numbering numbering;
    private final NumberMasks masks;
    private final Journal journal;
    private final DaysOfIssue days;

    IssueAdvanceInvoices(
            JdbcClient sql,
            PaperFacts facts,
            PaperFile papers,
            PaperSettings settings,
            Numbering numbering,
            NumberMasks masks,
            Journal journal,
            DaysOfIssue days) {
        this.sql = sql;
        this.facts = facts;
        this.papers = papers;
        this.settings = settings;
        this.numbering = numbering;
        this.masks = masks;
        this.journal = journal;
        this.days = days;
    }

    /** What is read after this stays so until the transaction ends: no advance is drawn up, used up or closed meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        numbering.lock(List.of(DocumentKind.ADVANCE_VAT_INVOICE.series()));
    }

    /**
     * Leaves out what is not {@link #wanted}.
     *
     * @return how many were drawn up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int issue(Collection<AdvanceReceived> received) {
        begin();
        var wanted = wanted(received);
        if (wanted.isEmpty()) {
            return 0;
        }
        var agreed = agreed(wanted);
        var advancesByDay = byDay(wanted);
        var desk = new Desk(
                facts.utilityOn(advancesByDay.lastKey()), facts.verifyCodes(), masks.known(), rates(), agreed,
                facts.parties(wanted.stream().map(AdvanceReceived::contractId).distinct().toList()));
        advancesByDay.forEach((date, advances) -> issue(date, advances, desk));
        journal.record("advances.invoiced", "advances:" + advancesByDay.lastKey(), null, Map.of(
                "count", wanted.size(), "payments", wanted.stream().map(AdvanceReceived::paymentId).toList()));
        return wanted.size();
    }

    /**
     * In the order in which they came those that want a счёт-фактура: that have none yet, and whose contracts get счета-
     * фактуры and want them of advances.
     */
    @Transactional(readOnly = true)
    public List<AdvanceReceived> wanted(Collection<AdvanceReceived> received) {
        if (received.isEmpty()) {
            return List.of();
        }
        var agreed = agreed(received);
        var known = sql.sql("select payment_id from documents.advance where payment_id = any (:payments)")
                .param("payments", Sql.column("bigint", received, AdvanceReceived::paymentId))
                .query(Long.class).set();
        return received.stream()
                .filter(advance -> !known.contains(advance.paymentId()) && advance.amount().isPositive())
                .filter(advance -> {
                    var setting = agreed.getOrDefault(advance.contractId(), PaperSetting.USUAL);
                    return setting.advanceInvoices() && setting.paperSet().hasVatInvoice();
                })
                .sorted(comparing(AdvanceReceived::receivedOn).thenComparing(AdvanceReceived::paymentId))
                .toList();
    }

    /** As it holds on the day the last of them came. */
    private Map<Long, PaperSetting> agreed(Collection<AdvanceReceived> received) {
        var lastReceived = received.stream().map(AdvanceReceived::receivedOn).max(naturalOrder()).orElseThrow();
        return settings.of(received.stream().map(AdvanceReceived::contractId).distinct().toList(), lastReceived);
    }

    private TreeMap<LocalDate, List<AdvanceReceived>> byDay(List<AdvanceReceived> wanted) {
        var first = numbering.dateNotBefore(
                wanted.getFirst().receivedOn(), List.of(DocumentKind.ADVANCE_VAT_INVOICE.series()));
        return wanted.stream().collect(groupingBy(
                advance -> advance.receivedOn().isBefore(first) ? first : advance.receivedOn(), TreeMap::new,
                toList()));
    }

    /** What is needed for all of them. */
    private record Desk(
            PaperContent.Utility utility,
            VerifyCodes verifyCodes,
            NumberMasks.Known masks,
            List<RateFrom> rates,
            Map<Long, PaperSetting> agreed,
            Map<Long, PartyRow> parties) {

        PartyRow party(AdvanceReceived advance) {
            return Objects.requireNonNull(parties.get(advance.contractId()));
        }

        PaperSetting setting(AdvanceReceived advance) {
            return agreed.getOrDefault(advance.contractId(), PaperSetting.USUAL);
        }

        VatRate rateOn(LocalDate day) {
            return rates.stream().filter(rate -> !rate.validFrom().isAfter(day)).findFirst().map(RateFrom::percent)
                    .orElseThrow(
                            () -> new ReleaseRefused("Не задана ставка НДС на " + day + ": загрузите vat_rates.csv."));
        }
    }

    record RateFrom(LocalDate validFrom, VatRate percent) {}

    private List<RateFrom> rates() {
        return sql.sql("select valid_from, percent from billing.vat_rate_v order by valid_from desc")
                .query(RateFrom.class).list();
    }

    private void issue(LocalDate date, List<AdvanceReceived> advances, Desk desk) {
        long first = numbering.take(DocumentKind.ADVANCE_VAT_INVOICE.series(), date, advances.size());
        var drafts = new ArrayList<DraftPaper>();
        var byMonth = new TreeMap<BillingPeriod, List<DraftPaper>>();
        for (int i = 0; i < advances.size(); i++) {
            var content = content(date, first + i, advances.get(i), desk);
            var party = desk.party(advances.get(i));
            var draft = DraftPaper.alone(content, first + i, party.subscriberCode(), party.contractId());
            drafts.add(draft);
            byMonth.computeIfAbsent(content.period(), _ -> new ArrayList<>()).add(draft);
        }
        byMonth.forEach((month, ofMonth) -> papers.keep(null, month, days.of(month), ofMonth));
        keep(advances, drafts);
    }

    private PaperContent content(LocalDate date, long number, AdvanceReceived advance, Desk desk) {
        var kind = DocumentKind.ADVANCE_VAT_INVOICE;
        var party = desk.party(advance);
        var setting = desk.setting(advance);
        var month = BillingPeriod.containing(advance.receivedOn());
        var rate = desk.rateOn(advance.receivedOn());
        var vat = rate.within(advance.amount());
        var net = advance.amount().minus(vat);
        return new PaperContent(
                kind, desk.masks().print(kind, date, number, setting.division()), date, days.of(month), month,
                desk.utility(), party.buyer(), party.contract(), List.of(), List.of(), List.of(), net, vat,
                advance.amount(), null, List.of(),
                desk.verifyCodes().of(kind, kind.series(), date.getYear(), number), null, 0, null,
                List.of(new PaymentOrder(advance.orderNumber(), advance.orderDate(), advance.orderAmount())),
                List.of(), null, ExtraKeys.of(setting.extras(), party, month),
                List.of(new Amount(TITLE, rate, net, vat, advance.amount())), false);
    }

    private void keep(List<AdvanceReceived> advances, List<DraftPaper> drafts) {
        sql.sql("""
                insert into documents.advance (document_id, payment_id, subscriber_code, contract_id, gross, vat,
                                               order_number, order_date, order_amount)
                select d.id, a.payment, d.subscriber_code, d.contract_id, d.gross, d.vat, a.order_number, a.order_date,
                       a.order_amount
                  from unnest(:payments, :years, :numbers, :orderNumbers, :orderDates, :orderAmounts)
                       as a(payment, year, number, order_number, order_date, order_amount)
                  join documents.document d
                    on d.series = :series and d.year = a.year and d.number = a.number and d.revision = 0
                """)
                .param("series", DocumentKind.ADVANCE_VAT_INVOICE.series())
                .param("payments", Sql.column("bigint", advances, AdvanceReceived::paymentId))
                .param("years", Sql.column("int", drafts, draft -> draft.date().getYear()))
                .param("numbers", Sql.column("bigint", drafts, DraftPaper::number))
                .param("orderNumbers", Sql.column("text", advances, AdvanceReceived::orderNumber))
                .param("orderDates", Sql.column("date", advances, a -> java.sql.Date.valueOf(a.orderDate())))
                .param("orderAmounts", Sql.column("numeric", advances, a -> a.orderAmount().amount()))
                .update();
    }
}
