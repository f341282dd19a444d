package todooo.adapter.persistence.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Which tables a database has and whether they are empty, whatever the state of its schema. */
final class Tables {
    private Tables() {}

    static boolean exists(Connection connection, String name) throws SQLException {
        try (ResultSet table =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
            return table.next();
        }
    }

    /** Whether any of the tables that a copy carries over has a row. */
    static boolean holdRows(Connection connection) throws SQLException {
        for (CopiedTable table : CopiedTable.ALL) {
            if (exists(connection, table.name())
                    && Statements.number(
                                    connection,
                                    "select count(*) from (select 1 from %s limit 1) as first".formatted(table.name()))
                            > 0) {
                return true;
            }
        }
        return false;
    }
}
