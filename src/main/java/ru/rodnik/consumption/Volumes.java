package ru.rodnik.consumption;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/** Volumes by run of a month. */
@Repository
public class Volumes {

    private final JdbcClient sql;

    Volumes(JdbcClient sql) {
        this.sql = sql;
    }

    /** Files a set in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int file(long runId, BillingPeriod month, List<FiledVolume> volumes) {
        return sql.sql("""
                insert into consumption.volume (run_id, period, corrected_period, subscriber_code, contract_id, premises_id,
                                                medium, method, volume, reason)
                select :run, :month, v.corrected, v.code, v.contract, v.premises, v.medium, v.method, v.volume, v.reason
                  from unnest(:corrected, :codes, :contracts, :premises, :media, :methods, :volumes, :reasons)
                       as v(corrected, code, contract, premises, medium, method, volume, reason)
                """)
                .param("run", runId).param("month", month.firstDay())
                .param("corrected", Sql.column("date", volumes, v -> firstDay(v.row().corrected())))
                .param("codes", Sql.column("int", volumes, v -> v.subject().subscriberCode().value()))
                .param("contracts", Sql.column("bigint", volumes, v -> v.subject().contractId()))
                .param("premises", Sql.column("bigint", volumes, v -> v.subject().premisesId()))
                .param("media", Sql.column("text", volumes, v -> v.row().medium().name()))
                .param("methods", Sql.column("text", volumes, v -> v.row().method().name()))
                .param("volumes", Sql.column("numeric", volumes, v -> v.row().volume().volume()))
                .param("reasons", Sql.column("text", volumes, v -> Reason.encode(v.row().reasons())))
                .update();
    }

    /** Takes away what a run filed that is replaced by another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int discard(long runId) {
        return sql.sql("delete from consumption.volume where run_id = :run").param("run", runId).update();
    }

    private static java.sql.@Nullable Date firstDay(@Nullable BillingPeriod month) {
        return month == null ? null : java.sql.Date.valueOf(month.firstDay());
    }
}
