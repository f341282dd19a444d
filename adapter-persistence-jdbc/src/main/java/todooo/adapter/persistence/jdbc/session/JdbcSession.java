package todooo.adapter.persistence.jdbc.session;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.query.JdbcDialect;
import todooo.application.port.out.TextCandidates;
import todooo.domain.query.SearchText;
import todooo.domain.query.read.SearchedText;
import todooo.domain.storage.StorageException;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Owner;

/** Runs statements on the connection of one transaction, until that ends. */
public final class JdbcSession {
    private final Connection connection;
    private final Function<SQLException, StorageException> errorTranslator;
    private final TextCandidates<Connection> texts;
    private final boolean writable;
    private boolean open = true;

    private JdbcSession(
            Connection connection,
            Function<SQLException, StorageException> errorTranslator,
            TextCandidates<Connection> texts,
            boolean writable) {
        this.connection = connection;
        this.errorTranslator = errorTranslator;
        this.texts = texts;
        this.writable = writable;
    }

    /** A session that refuses to write. */
    public static JdbcSession reading(
            Connection connection,
            Function<SQLException, StorageException> errorTranslator,
            TextCandidates<Connection> texts) {
        return new JdbcSession(connection, errorTranslator, texts, false);
    }

    /** A session that reads and writes. */
    public static JdbcSession writing(
            Connection connection,
            Function<SQLException, StorageException> errorTranslator,
            TextCandidates<Connection> texts) {
        return new JdbcSession(connection, errorTranslator, texts, true);
    }

    /** The rows of a query. */
    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return execute(sql, parameters, statement -> rows(statement, mapper));
    }

    /** The rows that a statement gives back of what it wrote. */
    public <T> List<T> updateReturning(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        requireWritable();
        return query(sql, mapper, parameters);
    }

    /** Writes, and counts the rows that it met. */
    public int update(String sql, @Nullable Object... parameters) {
        requireWritable();
        return execute(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** Whether a query can lock the rows that it finds; where it cannot, there is one writer at a time. */
    public boolean hasRowLocks() {
        return ask(DatabaseMetaData::supportsSelectForUpdate);
    }

    /** The dialect of the database. */
    public JdbcDialect dialect() {
        return ask(database -> database.getDatabaseProductName().equals("SQLite"))
                ? JdbcDialect.SQLITE
                : JdbcDialect.POSTGRESQL;
    }

    /** The ids of all to-dos of the owner that may contain the text; empty if they are too many to look up. */
    public Optional<List<Long>> candidates(Owner owner, SearchedText in, SearchText text, int limit) {
        requireOpen();
        return texts.find(connection, owner, in, text, limit);
    }

    private boolean ask(Question question) {
        requireOpen();
        try {
            return question.answer(connection.getMetaData());
        } catch (SQLException e) {
            throw errorTranslator.apply(e);
        }
    }

    /** Ends it: every later use throws {@link IllegalStateException}. */
    public void end() {
        open = false;
    }

    private <T> T execute(String sql, @Nullable Object[] parameters, Execution<T> execution) {
        requireOpen();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return execution.run(statement);
        } catch (SQLException e) {
            throw errorTranslator.apply(e);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(mapper.map(row));
            }
            return rows;
        } catch (InvalidValueException e) { // another program wrote what the domain does not allow
            throw new StorageException.Corrupt(e);
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("The transaction has ended");
        }
    }

    /** Refuses to go on where nothing may be written. */
    public void requireWritable() {
        if (!writable) {
            throw new IllegalStateException("A read writes nothing");
        }
    }

    /** Whether anything may be written. */
    public boolean isWritable() {
        return writable;
    }

    /** Makes a value of the row that the result is at. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Execution<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Question {
        boolean answer(DatabaseMetaData database) throws SQLException;
    }
}
