package ru.rodnik.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How numbers of each kind of paper are printed, by the day of the paper. */
@Repository
class NumberMasks {

    private final JdbcClient sql;

    NumberMasks(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(DocumentKind kind, LocalDate validFrom, String mask) {}

    /** All there are, few as they are. */
    Known known() {
        return new Known(sql.sql("select kind, valid_from, mask from documents.number_mask order by valid_from desc")
                .query(Row.class).list());
    }

    /** @param rows the newest first */
    record Known(List<Row> rows) {

        String print(DocumentKind kind, LocalDate date, long number, @Nullable String division) {
            if (division == null && rows.isEmpty()) {
                return Long.toString(number);
            }
            return rows.stream()
                    .filter(row -> row.kind() == kind && !row.validFrom().isAfter(date))
                    .findFirst().map(row -> new NumberMask(row.mask())).orElse(NumberMask.PLAIN)
                    .print(number, division);
        }
    }
}
