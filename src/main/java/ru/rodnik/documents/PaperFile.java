package ru.rodnik.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.Sql;

/** Keeps numbered papers, their contents with their hashes; nothing kept here is ever changed. */
@Repository
class PaperFile {

    private final JdbcClient sql;
    private final Clock clock;

    PaperFile(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All of a range of contracts in one statement. */
    void keep(long runId, BillingPeriod month, LocalDate date, LocalDate issuedOn, List<DraftPaper> drafts) {
        sql.sql("""
                insert into documents.document (kind, series, year, number, date, issued_on, issued_at, period, run_id,
                                                subscriber_code, contract_id, net, vat, gross, late_net, late_vat, corrects,
                                                content, sha256_content, verify_code)
                select d.kind, d.series, extract(year from cast(:date as date)), d.number, :date, :issuedOn, :now, :month,
                       :run, d.code, d.contract, d.net, d.vat, d.gross, d.late_net, d.late_vat, d.corrects, d.content,
                       d.sha256, d.verify_code
                  from unnest(:kinds, :series, :numbers, :codes, :contracts, :nets, :vats, :grosses, :lateNets, :lateVats,
                              :corrects, :contents, :hashes, :verifyCodes)
                       as d(kind, series, number, code, contract, net, vat, gross, late_net, late_vat, corrects, content,
                            sha256, verify_code)
                """)
                .param("date", date).param("issuedOn", issuedOn).param("now", Sql.moment(clock.instant()))
                .param("month", month.firstDay()).param("run", runId)
                .param("kinds", Sql.column("text", drafts, d -> d.kind().name()))
                .param("series", Sql.column("text", drafts, d -> d.kind().series()))
                .param("numbers", Sql.column("bigint", drafts, DraftPaper::number))
                .param("codes", Sql.column("int", drafts, DraftPaper::subscriberCode))
                .param("contracts", Sql.column("bigint", drafts, DraftPaper::contractId))
                .param("nets", Sql.column("numeric", drafts, d -> d.net().amount()))
                .param("vats", Sql.column("numeric", drafts, d -> d.vat().amount()))
                .param("grosses", Sql.column("numeric", drafts, d -> d.gross().amount()))
                .param("lateNets", Sql.column("numeric", drafts, d -> d.lateNet().amount()))
                .param("lateVats", Sql.column("numeric", drafts, d -> d.lateVat().amount()))
                .param("corrects", Sql.column("bigint", drafts, DraftPaper::corrects))
                .param("contents", Sql.column("text", drafts, DraftPaper::content))
                .param("hashes", Sql.column("text", drafts, d -> Sha256.ofText(d.content()).hex()))
                .param("verifyCodes", Sql.column("text", drafts, DraftPaper::verifyCode))
                .update();
    }
}
