package ru.rodnik.platform;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.rodnik.shared.Acting;

/** Tells the database at the beginning of each transaction whose rows it may show; without one it shows none (T21). */
class ScopedTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new IllegalStateException("A transaction has begun without a connection");
        }
        try (var statement = holder.getConnection().prepareStatement("select set_config('rodnik.scope', ?, true)")) {
            statement.setString(1, Acting.current().scope().setting());
            statement.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The scope could not be set", e);
        }
    }
}
