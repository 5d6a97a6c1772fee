package ru.rodnik.documents;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sql;

/** Which papers contracts get, and where they go. */
@Repository
public class PaperSettings {

    private final JdbcClient sql;

    PaperSettings(JdbcClient sql) {
        this.sql = sql;
    }

    /** As it holds on that day; the usual one where nothing was agreed. */
    @Transactional(readOnly = true)
    public PaperSetting of(long contractId, LocalDate day) {
        return of(List.of(contractId), day).getOrDefault(contractId, PaperSetting.USUAL);
    }

    /** Of many contracts; those with the usual setting are not among them. */
    @Transactional(readOnly = true)
    public Map<Long, PaperSetting> of(Collection<Long> contracts, LocalDate day) {
        return sql.sql("""
                select distinct on (contract_id)
                       contract_id, valid_from, paper_set, delivery, email, edo_participant, address, corrections, division,
                       advance_invoices, extras
                  from documents.paper_setting
                 where contract_id = any (:contracts) and valid_from <= :day
                 order by contract_id, valid_from desc, id desc
                """)
                .param("contracts", Sql.column("bigint", contracts, c -> c)).param("day", day)
                .query(RecordRows.of(Row.class)).stream()
                .collect(toMap(Row::contractId, Row::setting));
    }

    /** Everything that was agreed for a contract, what was overridden on its day left out; the newest first. */
    @Transactional(readOnly = true)
    public List<PaperSetting> history(long contractId) {
        return sql.sql("""
                select distinct on (valid_from)
                       contract_id, valid_from, paper_set, delivery, email, edo_participant, address, corrections, division,
                       advance_invoices, extras
                  from documents.paper_setting
                 where contract_id = :contract
                 order by valid_from desc, id desc
                """)
                .param("contract", contractId)
                .query(RecordRows.of(Row.class)).stream().map(Row::setting).toList();
    }

    record Row(
            long contractId,
            LocalDate validFrom,
            PaperSet paperSet,
            PaperDelivery delivery,
            @Nullable String email,
            @Nullable String edoParticipant,
            @Nullable String address,
            CorrectionForm corrections,
            @Nullable String division,
            boolean advanceInvoices,
            @Nullable String extras) {

        PaperSetting setting() {
            return new PaperSetting(
                    validFrom, paperSet, delivery, email, edoParticipant, address, corrections, division,
                    advanceInvoices, extras);
        }
    }
}
