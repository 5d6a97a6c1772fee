package ru.rodnik.documents;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.FormReconciliations.Wanted;
import ru.rodnik.files.FileStore;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/**
 * An акт сверки for any days, of one contract or of all: what the ledger says, numbered, its content and bytes kept
 * before anybody gets it (T51, T52).
 */
@Service
public class ReconciliationAct {

    private final JdbcClient sql;
    private final FormReconciliations formReconciliations;
    private final FileStore files;

    ReconciliationAct(JdbcClient sql, FormReconciliations formReconciliations, FileStore files) {
        this.sql = sql;
        this.formReconciliations = formReconciliations;
        this.files = files;
    }

    /**
     * Forms one; empty where the subscriber has no such contract within the scope of who asks.
     *
     * @param contractId none for all contracts
     * @param from the first day, {@code to} the last, both included
     */
    @Transactional
    public Optional<FormedReconciliation> form(
            SubscriberCode subscriber, @Nullable Long contractId, LocalDate from, LocalDate to) {
        return form(subscriber, contractId, from, to, null);
    }

    /**
     * The same with the other half of the table filled from the other side's ledger.
     *
     * @param theirs none: the half stays empty, to be filled in by hand
     */
    @Transactional
    public Optional<FormedReconciliation> form(
            SubscriberCode subscriber, @Nullable Long contractId, LocalDate from, LocalDate to,
            @Nullable OtherSide theirs) {
        return formReconciliations.form(List.of(new Wanted(subscriber, contractId, theirs)), from, to).stream()
                .findFirst();
    }

    /**
     * One of all contracts for each of these subscribers, in the order of their codes, with a number of statements that
     * does not depend on how many there are; none for a subscriber without contracts.
     */
    @Transactional
    public List<FormedReconciliation> formAll(Collection<SubscriberCode> subscribers, LocalDate from, LocalDate to) {
        return formReconciliations.form(
                subscribers.stream().distinct().sorted().map(code -> new Wanted(code, null, null)).toList(), from, to);
    }

    /** The bytes it was formed with; empty for a stranger. */
    @Transactional(readOnly = true)
    public Optional<Paper> pdf(long id) {
        record Kept(String number, long fileId) {}
        return sql.sql("select number, file_id from documents.reconciliation where id = :id").param("id", id)
                .query(Kept.class).optional()
                .flatMap(kept -> files.find(kept.fileId())
                        .map(file -> new Paper(FormReconciliations.fileName(kept.number()), files.read(file),
                                file.sha256())));
    }

    /** The same as XML of the ФНС format; empty for a stranger, and where the sides lack what the format asks for. */
    @Transactional(readOnly = true)
    public Optional<Paper> xml(long id) {
        record Kept(String xmlName, long xmlFileId) {}
        return sql.sql("""
                select xml_name, xml_file_id from documents.reconciliation where id = :id and xml_file_id is not null
                """).param("id", id).query(Kept.class).optional()
                .flatMap(kept -> files.find(kept.xmlFileId())
                        .map(file -> new Paper(kept.xmlName() + ".xml", files.read(file), file.sha256())));
    }

    /**
     * The other side's ledger as the other side keeps it: what we call debit is its credit.
     *
     * @param opening above zero we owe; none where it is not known
     */
    public record OtherSide(@Nullable Money opening, List<Line> lines) {

        public OtherSide {
            lines = List.copyOf(lines);
        }

        /** @param contract none where the line does not tell */
        public record Line(LocalDate day, String document, @Nullable String contract, Money debit, Money credit) {}
    }
}
