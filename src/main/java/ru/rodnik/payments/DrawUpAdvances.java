package ru.rodnik.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.AdvanceReceived;
import ru.rodnik.documents.IssueAdvanceInvoices;
import ru.rodnik.payments.AdvanceTerm.Waits;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sql;

/**
 * Money that is beyond all debts when its day is over is an advance and gets its счёт-фактура within five days (PAY-07):
 * every night, or when the office says so. What the release of a month finds without one, it draws up itself.
 */
@Service
public class DrawUpAdvances {

    private static final Logger LOG = LoggerFactory.getLogger(DrawUpAdvances.class);

    private final JdbcClient sql;
    private final IssueAdvanceInvoices issueAdvanceInvoices;

    DrawUpAdvances(JdbcClient sql, IssueAdvanceInvoices issueAdvanceInvoices) {
        this.sql = sql;
        this.issueAdvanceInvoices = issueAdvanceInvoices;
    }

    /** An advance without its счёт-фактура. */
    public record Waiting(AdvanceReceived advance, AdvanceTerm term) {}

    /** In the order in which they came; since the last month that is out, or the month before today. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(LocalDate today) {
        var lastReleased = lastReleased();
        var from = BillingPeriod.containing(today).previous().firstDay();
        if (lastReleased != null && lastReleased.firstDay().isBefore(from)) {
            from = lastReleased.firstDay();
        }
        var payments = sql.sql(Sql.beside(DrawUpAdvances.class, "advances-to-invoice.sql"))
                .param("from", from).param("to", today)
                .query(RecordRows.of(InvoiceAdvances.Row.class)).list();
        return issueAdvanceInvoices.wanted(payments.stream().map(row -> row.advance(row.left())).toList()).stream()
                .map(advance -> new Waiting(advance, AdvanceTerm.of(advance.receivedOn(), today, lastReleased)))
                .toList();
    }

    private @Nullable BillingPeriod lastReleased() {
        return sql.sql("select period from billing.month_run_v where state = 'RELEASED' order by period desc limit 1")
                .query((row, _) -> BillingPeriod.containing(row.getObject(1, LocalDate.class)))
                .optional().orElse(null);
    }

    /**
     * All that wait for nothing more.
     *
     * @return how many were drawn up
     */
    @Transactional
    public int drawUp(LocalDate today) {
        issueAdvanceInvoices.begin();
        return issueAdvanceInvoices.issue(waiting(today).stream()
                .filter(waiting -> waiting.term().waits() == Waits.NOTHING)
                .map(Waiting::advance)
                .toList());
    }

    /** In the web program only, in the small hours of every day. */
    @Component
    @ConditionalOnWebApplication
    static class Timetable {

        private final DrawUpAdvances drawUpAdvances;
        private final Clock clock;

        Timetable(DrawUpAdvances drawUpAdvances, Clock clock) {
            this.drawUpAdvances = drawUpAdvances;
            this.clock = clock;
        }

        @Scheduled(cron = "0 20 1 * * *", zone = "${rodnik.zone:Europe/Samara}")
        void run() {
            try (var _ = Acting.asSystem("advances")) {
                int drawnUp = drawUpAdvances.drawUp(LocalDate.now(clock));
                LOG.info("Счета-фактуры на авансы: {}", drawnUp);
            } catch (RuntimeException e) {
                LOG.error("Advances got no счета-фактуры; the next night draws them up", e);
            }
        }
    }
}
