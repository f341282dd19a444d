package todooo.adapter.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.session.ChangeNumbers;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.application.port.out.ChangeListener;
import todooo.application.port.out.TextCandidates;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.application.transaction.Rollback;
import todooo.application.transaction.TransactionScope;
import todooo.domain.change.Epoch;
import todooo.domain.query.ReadBounds;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** Transactions of JDBC: a connection for each, in auto-commit mode for those that only read. */
public final class JdbcTransactions implements Transactions {
    private final TransactionScope scope = new TransactionScope();
    private final DataSource readers;
    private final DataSource scanners;
    private final DataSource writers;
    private final Function<SQLException, StorageException> errorTranslator;
    private final TextCandidates<Connection> texts;
    private final Epoch epoch;
    private final ChangeListener listener;
    private final ReadBounds bounds;

    /**
     * Transactions on these connections, which stay the caller's to close, with
     * {@linkplain ReadBounds#DEFAULT the bounds} of a service.
     *
     * @param readers connections in auto-commit mode, for readers
     * @param scanners connections whose transactions see one snapshot
     * @param writers connections for writers
     * @param errorTranslator the meaning of an error of this database
     * @param texts the candidates of a search, found on a connection of this database
     * @param epoch the start of the service by which changes are counted
     * @param listener hears of changes
     */
    public JdbcTransactions(
            DataSource readers,
            DataSource scanners,
            DataSource writers,
            Function<SQLException, StorageException> errorTranslator,
            TextCandidates<Connection> texts,
            Epoch epoch,
            ChangeListener listener) {
        this(readers, scanners, writers, errorTranslator, texts, epoch, listener, ReadBounds.DEFAULT);
    }

    /**
     * Transactions on these connections, which stay the caller's to close.
     *
     * @param readers connections in auto-commit mode, for readers
     * @param scanners connections whose transactions see one snapshot
     * @param writers connections for writers
     * @param errorTranslator the meaning of an error of this database
     * @param texts the candidates of a search, found on a connection of this database
     * @param epoch the start of the service by which changes are counted
     * @param listener hears of changes
     * @param bounds how many rows a read examines at most
     */
    public JdbcTransactions(
            DataSource readers,
            DataSource scanners,
            DataSource writers,
            Function<SQLException, StorageException> errorTranslator,
            TextCandidates<Connection> texts,
            Epoch epoch,
            ChangeListener listener,
            ReadBounds bounds) {
        this.readers = readers;
        this.scanners = scanners;
        this.writers = writers;
        this.errorTranslator = errorTranslator;
        this.texts = texts;
        this.epoch = epoch;
        this.listener = listener;
        this.bounds = bounds;
    }

    @Override
    public <T extends @Nullable Object> T read(Work<? extends T> work) {
        return scope.enter(() -> {
            try (Connection connection = readers.getConnection()) {
                JdbcSession session = JdbcSession.reading(connection, errorTranslator, texts);
                return run(work, session, new ChangeNumbers(session, epoch));
            } catch (SQLException e) {
                throw errorTranslator.apply(e);
            }
        });
    }

    @Override
    public <T extends @Nullable Object> T scan(Work<? extends T> work) {
        return scope.enter(() -> {
            try (Connection connection = scanners.getConnection()) {
                connection.setAutoCommit(false);
                JdbcSession session = JdbcSession.reading(connection, errorTranslator, texts);
                var changes = new ChangeNumbers(session, epoch);
                T result = Rollback.onFailure(() -> run(work, session, changes), () -> rollBack(connection));
                connection.setAutoCommit(true); // this ends the transaction, in which nothing was written
                return result;
            } catch (SQLException e) {
                throw errorTranslator.apply(e);
            }
        });
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        return scope.enter(() -> {
            try (Connection connection = writers.getConnection()) {
                connection.setAutoCommit(false);
                JdbcSession session = JdbcSession.writing(connection, errorTranslator, texts);
                var changes = new ChangeNumbers(session, epoch);
                T result = Rollback.onFailure(() -> run(work, session, changes), () -> rollBack(connection));
                commit(connection);
                changes.taken().forEach(listener::changed);
                return result;
            } catch (SQLException e) {
                throw errorTranslator.apply(e);
            }
        });
    }

    private <T extends @Nullable Object> T run(Work<? extends T> work, JdbcSession session, ChangeNumbers changes) {
        try {
            return work.run(new JdbcUnitOfWork(session, changes, bounds));
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
            Rollback.because(e, () -> rollBack(connection));
            throw errorTranslator.apply(e).atCommit();
        }
    }

    private static void rollBack(Connection connection) throws SQLException {
        if (!connection.isClosed()) { // by the pool, after an error
            connection.rollback();
        }
    }
}
