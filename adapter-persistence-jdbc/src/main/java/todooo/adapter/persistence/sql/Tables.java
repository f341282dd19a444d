package todooo.adapter.persistence.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables of a database, whatever the state of its schema. */
public final class Tables {
    private Tables() {}

    /** Whether the database has a table of this name. */
    public static boolean exists(Connection connection, String name) throws SQLException {
        return names(connection).contains(name);
    }

    /** The names of all tables. */
    public static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (ResultSet table = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (table.next()) {
                names.add(table.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
