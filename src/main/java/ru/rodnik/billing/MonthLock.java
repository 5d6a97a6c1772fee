package ru.rodnik.billing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import ru.rodnik.shared.BillingPeriod;

/**
 * One worker at a time on a month, whatever the number of processes (T50). The lock lives as long as a connection of
 * its own, so that a killed worker leaves none behind.
 */
@Component
class MonthLock {

    private final DataSource dataSource;

    MonthLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Held until closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** Empty where somebody else is at it. */
    Optional<Held> take(BillingPeriod month) {
        try {
            var connection = dataSource.getConnection();
            try {
                if (called(connection, "select pg_try_advisory_lock(hashtextextended('billing.month/' || ?, 50))",
                        month)) {
                    return Optional.of(() -> free(connection, month));
                }
                connection.close();
                return Optional.empty();
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The month could not be locked", e);
        }
    }

    private static void free(Connection connection, BillingPeriod month) {
        try (connection) {
            called(connection, "select pg_advisory_unlock(hashtextextended('billing.month/' || ?, 50))", month);
        } catch (SQLException e) {
            throw new IllegalStateException("The month could not be unlocked", e);
        }
    }

    private static boolean called(Connection connection, String statement, BillingPeriod month) throws SQLException {
        try (var call = connection.prepareStatement(statement)) {
            call.setString(1, month.toString());
            try (var answer = call.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
