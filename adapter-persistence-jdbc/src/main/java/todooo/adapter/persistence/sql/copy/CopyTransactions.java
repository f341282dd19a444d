package todooo.adapter.persistence.sql.copy;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import todooo.adapter.persistence.sql.Database;

/** The transactions of a copy: of what is written in one, all is there or nothing. */
record CopyTransactions(Database database) {
    <T> T write(Work<T> work) {
        try (Connection connection = database.writers().getConnection()) {
            connection.setAutoCommit(false);
            T result = runAndCommit(work, connection);
            // Here, as the driver of SQLite has begun the next transaction, and ending it can fail.
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException e) {
            throw database.failure(withoutValues(e));
        }
    }

    /** PostgreSQL's driver writes the whole row into the message of a failed batch; the error itself comes next. */
    private static SQLException withoutValues(SQLException error) {
        return error instanceof BatchUpdateException && error.getNextException() != null
                ? error.getNextException()
                : error;
    }

    private static <T> T runAndCommit(Work<T> work, Connection connection) throws SQLException {
        try {
            T result = work.run(connection);
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

    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
