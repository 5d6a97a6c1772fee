package ru.rodnik.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
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
    void keep(@Nullable Long runId, BillingPeriod month, LocalDate issuedOn, List<DraftPaper> drafts) {
        sql.sql("""
                insert into documents.document (kind, status, series, year, number, printed, date, issued_on, issued_at,
                                                period, run_id, subscriber_code, contract_id, net, vat, gross, late_net,
                                                late_vat, decrease_net, decrease_vat, corrects, content, sha256_content,
                                                verify_code)
                select d.kind, d.status, d.series, extract(year from d.date), d.number, d.printed, d.date, :issuedOn, :now,
                       :month, cast(:run as bigint), d.code, d.contract, d.net, d.vat, d.gross, d.late_net, d.late_vat,
                       d.decrease_net, d.decrease_vat, d.corrects, d.content, d.sha256, d.verify_code
                  from unnest(:kinds, :statuses, :series, :numbers, :printed, :dates, :codes, :contracts, :nets, :vats,
                              :grosses, :lateNets, :lateVats, :decreaseNets, :decreaseVats, :corrects, :contents, :hashes,
                              :verifyCodes)
                       as d(kind, status, series, number, printed, date, code, contract, net, vat, gross, late_net,
                            late_vat, decrease_net, decrease_vat, corrects, content, sha256, verify_code)
                """)
                .param("issuedOn", issuedOn).param("now", Sql.moment(clock.instant()))
                .param("month", month.firstDay()).param("run", runId)
                .param("kinds", Sql.column("text", drafts, d -> d.kind().name()))
                .param("statuses", Sql.column("int", drafts, DraftPaper::status))
                .param("series", Sql.column("text", drafts, DraftPaper::series))
                .param("numbers", Sql.column("bigint", drafts, DraftPaper::number))
                .param("printed", Sql.column("text", drafts, PaperFile::printed))
                .param("dates", Sql.column("date", drafts, d -> java.sql.Date.valueOf(d.date())))
                .param("codes", Sql.column("int", drafts, DraftPaper::subscriberCode))
                .param("contracts", Sql.column("bigint", drafts, DraftPaper::contractId))
                .param("nets", amounts(drafts, DraftPaper::net))
                .param("vats", amounts(drafts, DraftPaper::vat))
                .param("grosses", amounts(drafts, DraftPaper::gross))
                .param("lateNets", amounts(drafts, DraftPaper::lateNet))
                .param("lateVats", amounts(drafts, DraftPaper::lateVat))
                .param("decreaseNets", amounts(drafts, DraftPaper::decreaseNet))
                .param("decreaseVats", amounts(drafts, DraftPaper::decreaseVat))
                .param("corrects", Sql.column("bigint", drafts, DraftPaper::corrects))
                .param("contents", Sql.column("text", drafts, DraftPaper::content))
                .param("hashes", Sql.column("text", drafts, d -> Sha256.ofText(d.content()).hex()))
                .param("verifyCodes", Sql.column("text", drafts, DraftPaper::verifyCode))
                .update();
    }

    private static SqlArrayValue amounts(List<DraftPaper> drafts, Function<DraftPaper, Money> amount) {
        return Sql.column("numeric", drafts, draft -> amount.apply(draft).amount());
    }

    /** Only where it says more than the number. */
    private static @Nullable String printed(DraftPaper draft) {
        return draft.printed().equals(Long.toString(draft.number())) ? null : draft.printed();
    }
}
