package ru.rodnik.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.documents.MonthPapers.Part;
import ru.rodnik.documents.MonthPapers.Selection;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.Sql;

/** What is printed on the papers of a month, for registers: read part by part, however many there are. */
@Service
public class PaperRegister {

    private final MonthPapers papers;
    private final JdbcClient sql;
    private final TransactionTemplate reading;

    PaperRegister(MonthPapers papers, JdbcClient sql, PlatformTransactionManager transactions) {
        this.papers = papers;
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    private record Row(
            long id, String content, Sha256 sha256Content, @Nullable Sha256 sha256Pdf, @Nullable Sha256 sha256Xml) {}

    /** All of them in the order of their ids, within the scope of who asks. */
    public void each(Selection selection, Consumer<RegisteredPaper> receiver) {
        for (var part : papers.parts(selection)) {
            rows(selection, part).forEach(row -> receiver.accept(registered(row)));
        }
    }

    /**
     * Of everybody the papers of these kinds, by the days they carry: an исправление by the day of the исправление.
     *
     * @param from the first day, {@code to} the last, both included
     */
    public void eachDated(LocalDate from, LocalDate to, Set<DocumentKind> kinds, Consumer<RegisteredPaper> receiver) {
        long last = 0;
        for (var rows = dated(from, to, kinds, last); !rows.isEmpty(); rows = dated(from, to, kinds, last)) {
            rows.forEach(row -> receiver.accept(registered(row)));
            last = rows.getLast().id();
        }
    }

    private List<Row> dated(LocalDate from, LocalDate to, Set<DocumentKind> kinds, long after) {
        return Objects.requireNonNull(reading.execute(_ -> sql.sql("""
                select d.id, d.content, d.sha256_content, cast(null as text) as sha256_pdf, cast(null as text) as sha256_xml
                  from documents.document d
                 where d.kind = any (:kinds) and coalesce(d.revised_on, d.date) between :from and :to and d.id > :after
                 order by d.id
                 limit :batch
                """)
                .param("kinds", Sql.column("text", kinds, DocumentKind::name)).param("from", from).param("to", to)
                .param("after", after).param("batch", MonthPapers.BATCH * 8)
                .query(RecordRows.of(Row.class)).list()));
    }

    private List<Row> rows(Selection selection, Part part) {
        return Objects.requireNonNull(reading.execute(_ -> papers.asked("""
                select d.id, d.content, d.sha256_content, p.sha256 as sha256_pdf, x.sha256 as sha256_xml
                  from documents.document d
                  left join documents.rendering p on p.document_id = d.id and p.format = 'PDF'
                  left join documents.rendering x on x.document_id = d.id and x.format = 'XML'
                """ + MonthPapers.SELECTED + """
                   and d.id between :first and :last
                 order by d.id
                """, selection).param("first", part.first()).param("last", part.last())
                .query(RecordRows.of(Row.class)).list()));
    }

    private static RegisteredPaper registered(Row row) {
        var content = CanonicalJson.read(row.content(), PaperContent.class);
        var contract = content.contract();
        var buyer = content.buyer();
        return new RegisteredPaper(
                row.id(), content.kind(), content.number(), content.date(), content.status(), content.revision(),
                content.revisedOn(), content.period(), content.issuedOn(),
                contract.number(), contract.signedOn(), buyer.code(), buyer.name(), buyer.inn(), buyer.kpp(),
                content.net(), content.vat(), content.gross(), content.dueOn(),
                content.kind() == DocumentKind.CORRECTION_INVOICE
                        ? content.related().stream()
                                .map(one -> new RegisteredPaper.Named(one.number(), one.date())).toList()
                        : List.of(),
                content.payments().stream()
                        .map(one -> new RegisteredPaper.Named(one.number(), one.date())).toList(),
                content.advances().stream()
                        .map(one -> new RegisteredPaper.Named(one.number(), one.date())).toList(),
                content.verifyCode(), row.sha256Content(), row.sha256Pdf(), row.sha256Xml(), lines(content));
    }

    private static List<RegisteredPaper.Line> lines(PaperContent content) {
        var lines = new ArrayList<RegisteredPaper.Line>();
        for (var line : content.lines()) {
            lines.add(new RegisteredPaper.Line(
                    lines.size() + 1, line.service(), plain(LineNames.of(line)), line.suppliedIn(),
                    line.volume(), line.price(), line.vatRate(), line.net(), line.vat(), line.gross()));
        }
        for (var line : content.corrections()) {
            var changed = line.difference();
            lines.add(new RegisteredPaper.Line(
                    lines.size() + 1, line.service(), plain(LineNames.of(line)),
                    line.correctedPeriod(), changed.volume(),
                    line.priceAfter() == null ? line.price() : line.priceAfter(), line.vatRate(), changed.net(),
                    changed.vat(), changed.gross()));
        }
        for (var amount : content.amounts()) {
            lines.add(new RegisteredPaper.Line(
                    lines.size() + 1, null, amount.title(), null, null, null, amount.vatRate(), amount.net(),
                    amount.vat(), amount.gross()));
        }
        return List.copyOf(lines);
    }

    /** As it is printed; a space that holds words together is a space like others to programs. */
    private static String plain(String printed) {
        return printed.replace('\u00a0', ' ');
    }
}
