package ru.rodnik.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.DocumentKind;
import ru.rodnik.documents.PaperDelivery;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sql;

/** The registry of papers, and who is still without papers of a month. */
@Component
@Transactional(readOnly = true)
public class PaperBoard {

    /** What has become of a paper, as one may look for it. */
    public enum State {
        UNTOUCHED("Не открыт абонентом"),
        VIEWED("Открыт абонентом"),
        TAKEN("Скачан абонентом"),
        SENT("Отправлен"),
        SIGNED("Подписан"),
        REFUSED("Не принят абонентом");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What the list is sorted by. */
    public enum Sort {
        NUMBER,
        DATE,
        SUM,
        SUBSCRIBER
    }

    /** @param words a number of a paper or a contract, a code or a name of a subscriber; null elsewhere is «any» */
    public record Filter(
            String words, @Nullable DocumentKind kind, @Nullable BillingPeriod month, @Nullable State state) {}

    /**
     * A paper in the registry; {@code total} is how many there are in all and {@code sum} what they come to.
     *
     * @param advanceOpen what of an advance no supply has used up; of its счёт-фактура alone
     * @param delivery as it was agreed for the contract on the day of issue; none where nothing was
     */
    public record Line(
            long id, DocumentKind kind, @Nullable Integer status, String number, int revision, LocalDate date,
            LocalDate issuedOn, BillingPeriod period, int subscriberCode, String shortName, long contractId,
            String contractNumber, Money gross, @Nullable Instant viewedAt, @Nullable Instant takenAt,
            @Nullable LocalDate sentOn, @Nullable String sentBy, @Nullable LocalDate signedOn,
            @Nullable LocalDate refusedOn,
            @Nullable Money advanceOpen,
            @Nullable LocalDate advanceReturnedOn, @Nullable PaperDelivery delivery, @Nullable String edoParticipant,
            @Nullable String email, @Nullable String address, long total, Money sum) {

        /** How it reaches the subscriber, and where. */
        public String whereTo() {
            return (delivery == null ? PaperDelivery.PAPER : delivery).words(edoParticipant, email, address);
        }
    }

    /** Why a contract has no papers of a month. */
    public enum Why {
        NOT_CALCULATED,
        CALCULATING,
        NOT_RELEASED,
        RELEASING,
        PARKED,
        NOTHING_CHARGED
    }

    /** A contract without papers; {@code total} such contracts there are, {@code parked} of them left out by the run. */
    public record Missing(
            long contractId, String contractNumber, int subscriberCode, String shortName, @Nullable String reason,
            Why why, long total, long parked) {}

    private final JdbcClient sql;

    PaperBoard(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Line> lines(Filter filter, Sort sort, boolean down, long offset, int limit) {
        var kind = filter.kind();
        var month = filter.month();
        var state = filter.state();
        return sql.sql(Sql.beside(PaperBoard.class, "paper-registry.sql"))
                .param("words", filter.words()).param("kind", kind == null ? null : kind.name())
                .param("month", month == null ? null : month.firstDay())
                .param("state", state == null ? null : state.name())
                .param("sort", sort.name().toLowerCase(Locale.ROOT)).param("sign", down ? -1 : 1)
                .param("offset", offset).param("limit", limit)
                .query(RecordRows.of(Line.class)).list();
    }

    /** Months that were released, the newest first. */
    public List<BillingPeriod> months() {
        return sql.sql("select distinct period from billing.month_run_v where state = 'RELEASED' order by period desc")
                .query((row, _) -> BillingPeriod.containing(row.getObject(1, LocalDate.class))).list();
    }

    public List<Missing> missing(BillingPeriod month, long offset, int limit) {
        return sql.sql(Sql.beside(PaperBoard.class, "without-papers.sql"))
                .param("month", month.firstDay()).param("offset", offset).param("limit", limit)
                .query(RecordRows.of(Missing.class)).list();
    }

    /** How many contracts have papers of the month, and how many papers there are. */
    public record Ready(long contracts, long papers, @Nullable LocalDate since, Money gross) {}

    public Ready ready(BillingPeriod month) {
        return sql.sql("""
                select count(distinct contract_id) filter (where kind not in ('ADVANCE_VAT_INVOICE', 'PENALTY_INVOICE'))
                           as contracts, count(*) as papers, max(issued_on) as since,
                       coalesce(sum(gross) filter (where kind = 'INVOICE' and revision = 0), 0) as gross
                  from documents.document_v where period = :month
                """)
                .param("month", month.firstDay()).query(Ready.class).single();
    }
}
