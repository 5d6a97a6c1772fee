package ru.rodnik.platform;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ru.rodnik.DatabaseTest;

/** A database that has been used before, looked at without a scope, as when the program starts. */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class IsolationSelfCheckTests extends DatabaseTest {

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    IsolationSelfCheckTests(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Test
    void acts_that_concern_nobody_do_not_keep_the_program_from_starting() {
        transaction.executeWithoutResult(_ -> sql.sql(
                "insert into audit.chain (subscriber_code, length, head) values (0, 0, '') on conflict do nothing")
                .update());
        assertThatCode(() -> new IsolationSelfCheck(sql).afterPropertiesSet()).doesNotThrowAnyException();
    }
}
