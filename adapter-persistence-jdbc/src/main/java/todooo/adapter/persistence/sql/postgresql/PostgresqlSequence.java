package todooo.adapter.persistence.sql.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import todooo.adapter.persistence.sql.Statements;

/** The numbers that an identity column has given out. */
final class PostgresqlSequence {
    private PostgresqlSequence() {}

    static long last(Connection connection, String table, String column) throws SQLException {
        return Statements.number(
                connection,
                "select case when is_called then last_value else 0 end from " + sequence(connection, table, column));
    }

    static void continueAfter(Connection connection, String table, String column, long last) throws SQLException {
        var _ = Statements.number(connection, "select setval(pg_get_serial_sequence(?, ?), ?)", table, column, last);
    }

    private static String sequence(Connection connection, String table, String column) throws SQLException {
        return Statements.text(
                connection, String.format(Locale.ROOT, "select pg_get_serial_sequence('%s', '%s')", table, column));
    }
}
