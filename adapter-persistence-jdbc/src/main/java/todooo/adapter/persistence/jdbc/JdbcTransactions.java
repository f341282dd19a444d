package todooo.adapter.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.UnitOfWork;
import todooo.application.transaction.TransactionScope;
import todooo.domain.query.ReadBounds;
import todooo.domain.storage.StorageException;

/** Transactions of JDBC: a connection for each, in auto-commit mode for those that only read. */
public final class JdbcTransactions implements Transactions {
    private final TransactionScope scope = new TransactionScope();
    private final DataSource readers;
    private final DataSource scanners;
    private final DataSource writers;
    private final Function<SQLException, StorageException> meaning;
    private final ReadBounds bounds;

    /**
     * Transactions on these connections, which stay the caller's to close, with {@linkplain ReadBounds#DEFAULT the bounds} of
     * a service.
     *
     * @param readers connections in auto-commit mode, for those who only read
     * @param scanners connections whose transactions see one snapshot
     * @param writers connections for those who write
     * @param meaning what an error of this database means
     */
    public JdbcTransactions(
            DataSource readers,
            DataSource scanners,
            DataSource writers,
            Function<SQLException, StorageException> meaning) {
        this(readers, scanners, writers, meaning, ReadBounds.DEFAULT);
    }

    /**
     * Transactions on these connections, which stay the caller's to close.
     *
     * @param readers connections in auto-commit mode, for those who only read
     * @param scanners connections whose transactions see one snapshot
     * @param writers connections for those who write
     * @param meaning what an error of this database means
     * @param bounds how many rows a read examines at most
     */
    public JdbcTransactions(
            DataSource readers,
            DataSource scanners,
            DataSource writers,
            Function<SQLException, StorageException> meaning,
            ReadBounds bounds) {
        this.readers = readers;
        this.scanners = scanners;
        this.writers = writers;
        this.meaning = meaning;
        this.bounds = bounds;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super UnitOfWork, ? extends T> work) {
        return scope.enter(() -> {
            try (Connection connection = readers.getConnection()) {
                return run(work, JdbcSession.reading(connection, meaning));
            } catch (SQLException e) {
                throw meaning.apply(e);
            }
        });
    }

    @Override
    public <T extends @Nullable Object> T scan(Function<? super UnitOfWork, ? extends T> work) {
        return scope.enter(() -> {
            try (Connection connection = scanners.getConnection()) {
                connection.setAutoCommit(false);
                T result = runOrRollBack(work, connection, JdbcSession.reading(connection, meaning));
                connection.setAutoCommit(true); // this ends the transaction, in which nothing was written
                return result;
            } catch (SQLException e) {
                throw meaning.apply(e);
            }
        });
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super UnitOfWork, ? extends T> work) {
        return scope.enter(() -> {
            try (Connection connection = writers.getConnection()) {
                connection.setAutoCommit(false);
                T result = runOrRollBack(work, connection, JdbcSession.writing(connection, meaning));
                commit(connection);
                return result;
            } catch (SQLException e) {
                throw meaning.apply(e);
            }
        });
    }

    private <T extends @Nullable Object> T runOrRollBack(
            Function<? super UnitOfWork, ? extends T> work, Connection connection, JdbcSession session) {
        try {
            return run(work, session);
        } catch (Throwable thrown) { // an Error too must leave nothing behind; it goes on as it is
            rollBack(connection, thrown);
            throw thrown;
        }
    }

    private <T extends @Nullable Object> T run(Function<? super UnitOfWork, ? extends T> work, JdbcSession session) {
        try {
            return work.apply(new JdbcUnitOfWork(session, bounds));
        } finally {
            session.end();
        }
    }

    private void commit(Connection connection) {
        try {
            connection.commit();
            // Here, as the driver of SQLite has begun the next transaction, and ending it can fail.
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            rollBack(connection, e);
            throw meaning.apply(e).atCommit();
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
}
