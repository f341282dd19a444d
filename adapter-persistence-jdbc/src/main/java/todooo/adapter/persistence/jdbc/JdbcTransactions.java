package todooo.adapter.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.sql.Database;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.UnitOfWork;
import todooo.application.transaction.TransactionScope;
import todooo.domain.StorageException;

/** Transactions of JDBC: a connection for each, in auto-commit mode for those that only read. */
public final class JdbcTransactions implements Transactions {
    private final TransactionScope scope = new TransactionScope();
    private final Database database;

    /** Transactions on this database, which stays the caller's to close. */
    public JdbcTransactions(Database database) {
        this.database = database;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super UnitOfWork, ? extends T> work) {
        return scope.enter(() -> {
            try (Connection connection = database.readers().getConnection()) {
                return run(work, JdbcSession.reading(connection, database::failure));
            } catch (SQLException e) {
                throw database.failure(e);
            }
        });
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super UnitOfWork, ? extends T> work) {
        return scope.enter(() -> {
            try (Connection connection = database.writers().getConnection()) {
                connection.setAutoCommit(false);
                T result = runOrRollBack(work, connection);
                commit(connection);
                return result;
            } catch (SQLException e) {
                throw database.failure(e);
            }
        });
    }

    private <T extends @Nullable Object> T runOrRollBack(
            Function<? super UnitOfWork, ? extends T> work, Connection connection) {
        try {
            return run(work, JdbcSession.writing(connection, database::failure));
        } catch (Throwable thrown) { // an Error too must leave nothing behind; it goes on as it is
            rollBack(connection, thrown);
            throw thrown;
        }
    }

    private static <T extends @Nullable Object> T run(
            Function<? super UnitOfWork, ? extends T> work, JdbcSession session) {
        try {
            return work.apply((UnitOfWork) owner -> new JdbcTodoRepository(session, owner));
        } finally {
            session.end();
        }
    }

    private void commit(Connection connection) {
        try {
            connection.commit();
            connection.setAutoCommit(
                    true); // here, as the driver has begun the next transaction, and ending it can fail
        } catch (SQLException e) {
            rollBack(connection, e);
            StorageException failure = database.failure(e);
            throw failure instanceof StorageException.Full ? failure : new StorageException.OutcomeUnknown(e);
        }
    }

    private static void rollBack(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
