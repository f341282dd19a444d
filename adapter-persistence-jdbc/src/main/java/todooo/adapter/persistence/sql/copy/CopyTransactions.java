package todooo.adapter.persistence.sql.copy;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import todooo.adapter.persistence.sql.Database;

/** The transactions of a copy: of what is written in one, all is there or nothing. */
final class CopyTransactions {
    private final Database database;

    CopyTransactions(Database database) {
        this.database = database;
    }

    <T> T write(Step<T> step) {
        try (Connection connection = database.writers().getConnection()) {
            connection.setAutoCommit(false);
            T result = runAndCommit(step, connection);
            // Here, as the driver of SQLite has begun the next transaction, and ending it can fail.
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException e) {
            throw database.failure(withoutValues(e));
        }
    }

    /** The message of a failed batch may hold the whole row; the error that the database reports comes next. */
    private static SQLException withoutValues(SQLException error) {
        return error instanceof BatchUpdateException && error.getNextException() != null
                ? error.getNextException()
                : error;
    }

    private static <T> T runAndCommit(Step<T> step, Connection connection) throws SQLException {
        try {
            T result = step.run(connection);
            connection.commit();
            return result;
        } catch (Throwable thrown) {
            rollBack(connection, thrown);
            throw thrown;
        }
    }

    private static void rollBack(Connection connection, Throwable reason) {
        try {
            if (!connection.isClosed()) { // by the pool, after an error
                connection.rollback();
            }
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** The statements of one transaction, with their result. */
    @FunctionalInterface
    interface Step<T> {
        T run(Connection connection) throws SQLException;
    }
}
