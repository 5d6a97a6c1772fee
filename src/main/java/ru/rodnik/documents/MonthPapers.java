package ru.rodnik.documents;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.billing.PartWork;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/**
 * The papers of a month one after the other: drawn by all processors and fixed batch by batch, each batch with one sync of
 * the disk and one transaction. What is fixed is not drawn again, so that whoever is killed goes on where he was; memory
 * depends on the batch alone.
 */
@Service
public class MonthPapers {

    static final int BATCH = 64;
    static final String SELECTED = """
             where d.period = :month
               and (cast(:codes as int[]) is null or d.subscriber_code = any (cast(:codes as int[])))
               and (cast(:contract as bigint) is null or d.contract_id = :contract)
            """;

    private final JdbcClient sql;
    private final FreezePapers freezePapers;
    private final TransactionTemplate transaction;

    MonthPapers(JdbcClient sql, FreezePapers freezePapers, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.freezePapers = freezePapers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Which papers of a month; null is «any», always within the scope of who asks. */
    public record Selection(
            BillingPeriod month, @Nullable Set<SubscriberCode> subscribers, @Nullable Long contractId) {}

    /**
     * What is known of a paper before its bytes are.
     *
     * @param sha256Pdf once its bytes are fixed, {@code sha256Xml} likewise
     * @param xmlName as the format prescribes it: programs take no exchange file under another name
     */
    public record Head(
            long id,
            DocumentKind kind,
            @Nullable Integer status,
            int year,
            long number,
            int revision,
            SubscriberCode subscriberCode,
            String contractNumber,
            @Nullable Sha256 sha256Pdf,
            @Nullable Sha256 sha256Xml,
            @Nullable String xmlName) {

        /** How its file is called in a folder of the utility: {@code UTD-2026-17.pdf}; no two are called the same. */
        public String fileName(String extension) {
            return kind + (status != null && status == DocumentKind.WITHOUT_VAT_INVOICE ? "2" : "") + "-" + year + "-"
                    + number + (revision == 0 ? "" : "-r" + revision) + "." + extension;
        }
    }

    /** Whoever takes the papers, in the order of their ids. */
    public interface Receiver {

        /** Whether he has these very bytes already and need not get them again; asked by several threads. */
        default boolean has(Head paper) {
            return false;
        }

        /** A paper whose bytes are durable; called by the thread that asked. */
        void take(Head paper, FrozenPaper bytes);

        /** So many more papers are done, those he had included. */
        default void done(int papers) {}
    }

    /** Ids from {@code first} to {@code last}, few enough to be held in memory. */
    record Part(long first, long last) {}

    private record Frozen(List<Head> heads, List<Head> wanted, List<FrozenPaper> papers) {}

    /** Their ids, of all of them. */
    public List<Long> ids(Selection selection) {
        return Objects.requireNonNull(transaction.execute(_ -> asked("""
                select d.id from documents.document d
                """ + SELECTED + " order by d.id", selection).query(Long.class).list()));
    }

    public int count(Selection selection) {
        return Objects.requireNonNull(transaction.execute(_ -> asked("""
                select count(*) from documents.document d
                """ + SELECTED, selection).query(Integer.class).single()));
    }

    /** Gives all of them to the receiver. */
    public void each(Selection selection, Receiver receiver) {
        PartWork.inOrder(parts(selection), part -> freeze(selection, part, receiver), frozen -> {
            for (int i = 0; i < frozen.wanted().size(); i++) {
                receiver.take(frozen.wanted().get(i), frozen.papers().get(i));
            }
            receiver.done(frozen.heads().size());
        });
    }

    List<Part> parts(Selection selection) {
        return Objects.requireNonNull(transaction.execute(_ -> asked("""
                select min(id) as first, max(id) as last
                  from (select id, (row_number() over (order by id) - 1) / :batch as part from documents.document d
                """ + SELECTED + """
                       ) as d
                 group by part order by part
                """, selection).param("batch", BATCH).query(RecordRows.of(Part.class)).list()));
    }

    private Frozen freeze(Selection selection, Part part, Receiver receiver) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var heads = asked("""
                    select d.id, d.kind, d.status, d.year, d.number, d.revision, d.subscriber_code, c.number as contract_number,
                           p.sha256 as sha256_pdf, x.sha256 as sha256_xml, x.file_name as xml_name
                      from documents.document d
                      join registry.contract_v c on c.id = d.contract_id
                      left join documents.rendering p on p.document_id = d.id and p.format = 'PDF'
                      left join documents.rendering x on x.document_id = d.id and x.format = 'XML'
                    """ + SELECTED + """
                       and d.id between :first and :last
                     order by d.id
                    """, selection).param("first", part.first()).param("last", part.last())
                    .query(RecordRows.of(Head.class)).list();
            var wanted = heads.stream().filter(head -> !receiver.has(head)).toList();
            return new Frozen(heads, wanted, freezePapers.of(wanted.stream().map(Head::id).toList()));
        }));
    }

    JdbcClient.StatementSpec asked(String statement, Selection selection) {
        var subscribers = selection.subscribers();
        return sql.sql(statement)
                .param("month", selection.month().firstDay())
                .param("codes", subscribers == null
                        ? null
                        : Sql.column("int", new TreeSet<>(subscribers), SubscriberCode::value))
                .param("contract", selection.contractId());
    }
}
