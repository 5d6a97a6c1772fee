package ru.rodnik.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The utility itself, as it stood on any day. */
@Repository
public class Utility {

    private final JdbcClient sql;

    Utility(JdbcClient sql) {
        this.sql = sql;
    }

    /** As it stood on its papers that day; before its first row as in the first; none until it is read in. */
    @Transactional(readOnly = true)
    public Optional<UtilityDetails> on(LocalDate day) {
        return sql.sql("""
                select valid_from, name, short_name, inn, kpp, ogrn, address, phone, scan_email, bank_name, bik,
                       account, correspondent_account, director, chief_accountant
                  from registry.utility
                 order by valid_from > :day, case when valid_from <= :day then -extract(epoch from valid_from)
                                                  else extract(epoch from valid_from) end
                 limit 1
                """)
                .param("day", day).query(UtilityDetails.class).optional();
    }
}
