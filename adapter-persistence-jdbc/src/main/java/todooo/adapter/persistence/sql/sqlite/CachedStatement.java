package todooo.adapter.persistence.sql.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A statement that goes back to its connection when it is closed, and from there to the next caller that prepares its
 * text.
 */
final class CachedStatement extends JDBC4PreparedStatement {
    private final Cache cache;
    private final String text;

    /** The driver forgets them with each result, and to ask SQLite for them takes as long as to find a row. */
    private final String[] columns;

    CachedStatement(SQLiteConnection connection, String text, Cache cache) throws SQLException {
        super(connection, text);
        this.cache = cache;
        this.text = text;
        this.columns = rs.colsMeta;
    }

    String text() {
        return text;
    }

    @Override
    public ResultSet getResultSet() throws SQLException {
        if (pointer.safeRunInt(DB::column_count) == columns.length) { // else the table has been changed
            rs.colsMeta = columns;
        }
        return super.getResultSet();
    }

    /**
     * Ends what it does, as a query that is not ended keeps its snapshot. The pool in front sees to it that nobody
     * closes twice. Its parameters are forgotten with the batch, of which each use binds all: to clear those in SQLite
     * changes a limit, and SQLite compiles a statement anew whose limit is another.
     */
    @Override
    public void close() throws SQLException {
        if (isClosed() || conn.isClosed() || pointer.isClosed()) {
            super.close();
            return;
        }
        rs.close();
        clearBatch();
        clearGeneratedKeys();
        cache.keep(this);
    }

    /** Closes it for good. */
    void end() throws SQLException {
        super.close();
    }

    /** The place of the unused statements. */
    @FunctionalInterface
    interface Cache {
        /** Keeps a statement for the next who prepares the same text. */
        void keep(CachedStatement statement) throws SQLException;
    }
}
