package ru.rodnik.metering;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.rodnik.shared.RecordRows;

/** The windows in force and to come. */
@Repository
public class SubmissionWindows {

    private final JdbcClient sql;

    SubmissionWindows(JdbcClient sql) {
        this.sql = sql;
    }

    public List<SubmissionWindow> all() {
        return sql.sql("select use, contract_id, first_day, last_day, valid_from from metering.submission_window")
                .query(RecordRows.of(SubmissionWindow.class)).list();
    }

    /** The rules of the uses and, of the exceptions, that contract's. */
    public List<SubmissionWindow> ofContract(long contractId) {
        return all().stream()
                .filter(window -> window.contractId() == null || window.contractId() == contractId)
                .toList();
    }
}
