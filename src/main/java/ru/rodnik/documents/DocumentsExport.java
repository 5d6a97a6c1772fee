package ru.rodnik.documents;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.platform.Export;
import ru.rodnik.shared.BillingPeriod;

/** {@code export documents}: the papers of a month with their hashes. */
@Component
class DocumentsExport implements Export {

    private final JdbcClient sql;

    DocumentsExport(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "kind", "series", "number", "date", "period", "contract_number", "net", "vat", "gross",
                "sha256_content", "sha256_pdf", "sha256_xml", "status", "revision", "revised_on");
    }

    @Override
    public Stream<List<@Nullable Object>> rows(BillingPeriod period) {
        return sql.sql("""
                select d.kind, d.series, d.full_number as number, d.date, to_char(d.period, 'YYYY-MM') as period, c.number as contract_number,
                       d.net, d.vat, d.gross, d.sha256_content, d.sha256_pdf, d.sha256_xml, d.status,
                       nullif(d.revision, 0) as revision, d.revised_on
                  from documents.document_v d join registry.contract_v c on c.id = d.contract_id
                 where d.period = :period
                 order by d.kind collate "C", d.series collate "C", d.year, d.number, d.revision
                """)
                .param("period", period.firstDay()).withFetchSize(1000)
                .query(AS_SELECTED).stream();
    }
}
