package todooo.adapter.persistence.sql.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import todooo.adapter.persistence.sql.Statements;

/**
 * The numbers that AUTOINCREMENT has given out (<a href="https://www.sqlite.org/autoinc.html">documentation</a>): a row
 * for each table that ever had one.
 */
final class SqliteSequence {
    private SqliteSequence() {}

    static long last(Connection connection, String table) throws SQLException {
        return Statements.number(connection, "select max(seq) from sqlite_sequence where name = ?", table);
    }

    static void continueAfter(Connection connection, String table, long last) throws SQLException {
        Statements.update(connection, "delete from sqlite_sequence where name = ?", table);
        Statements.update(connection, "insert into sqlite_sequence (name, seq) values (?, ?)", table, last);
    }
}
