package todooo.adapter.persistence.sql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of a database, whatever the state of its schema. */
public final class Tables {
    private Tables() {}

    /** Whether the database has a table of this name. */
    public static boolean exists(Connection connection, String name) throws SQLException {
        return names(connection).contains(name);
    }

    /** The names of all tables in the schema of the connection. */
    public static List<String> names(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        String schema = pattern(metadata, connection.getSchema());
        var names = new ArrayList<String>();
        try (ResultSet table = metadata.getTables(connection.getCatalog(), schema, "%", new String[] {"TABLE"})) {
            while (table.next()) {
                names.add(table.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    /** The pattern of {@link DatabaseMetaData} that matches this name and no other; null for no name. */
    public static @Nullable String pattern(DatabaseMetaData metadata, @Nullable String name) throws SQLException {
        if (name == null) {
            return null;
        }
        String escape = metadata.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }
}
