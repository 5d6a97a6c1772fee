package ru.rodnik.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.rodnik.documents.PaperContent.Line;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sql;

/** Papers that corrections change, for a set of contracts at once. */
@Repository
class OriginalPapers {

    private final JdbcClient sql;

    OriginalPapers(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(
            long id,
            long contractId,
            DocumentKind kind,
            @Nullable Integer status,
            String number,
            LocalDate date,
            BillingPeriod period,
            @Nullable Integer revision,
            @Nullable LocalDate revisedOn,
            String content) {

        OriginalPaper paper() {
            return new OriginalPaper(id, kind, status, number, date, period, revision, revisedOn,
                    CanonicalJson.read(content, Lines.class).lines());
        }
    }

    /** Of a content only what is needed. */
    record Lines(List<Line> lines) {

        Lines {
            lines = lines == null ? List.of() : lines;
        }
    }

    /** By contract, in the order of their dates; the счёт-фактура rather than the act beside it. */
    Map<Long, List<OriginalPaper>> since(BillingPeriod month, Collection<Long> contracts) {
        return sql.sql(Sql.beside(OriginalPapers.class, "original-papers.sql"))
                .param("contracts", Sql.column("bigint", contracts, c -> c)).param("since", month.firstDay())
                .query(RecordRows.of(Row.class)).stream()
                .collect(groupingBy(Row::contractId, mapping(Row::paper, toList())));
    }
}
