package todooo.adapter.persistence.sql.copy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.Statements;
import todooo.adapter.persistence.sql.Tables;
import todooo.adapter.persistence.sql.migration.UnfinishedCopy;

/** The tables that a copy carries over. The database itself describes their columns and keys. */
final class CopiedTables {
    /** The tables with data of their own: a table with a reference comes after the one that it refers to. */
    static final List<String> NAMES = List.of("todo", "idempotency_key");

    /** The tables that each database has for itself. */
    private static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", UnfinishedCopy.TABLE);

    private static final Pattern DERIVED =
            Pattern.compile("todo_search(_(data|idx|content|docsize|config|end))?|sqlite_.+");

    private CopiedTables() {}

    /**
     * Reads their descriptions.
     *
     * @throws DatabaseRefusedException if the database has a table that this program does not know
     */
    static List<CopiedTable> read(Database database) {
        try (Connection connection = database.readers().getConnection()) {
            requireKnown(connection, database.name());
            var tables = new ArrayList<CopiedTable>();
            for (String name : NAMES) {
                tables.add(read(connection, name));
            }
            return tables;
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    /** Whether any of them has a row, whatever the state of the schema. */
    static boolean holdRows(Connection connection) throws SQLException {
        for (String name : NAMES) {
            if (Tables.exists(connection, name)
                    && Statements.number(
                                    connection,
                                    String.format(
                                            Locale.ROOT,
                                            "select count(*) from (select 1 from %s limit 1) as first",
                                            name))
                            > 0) {
                return true;
            }
        }
        return false;
    }

    private static void requireKnown(Connection connection, String database) throws SQLException {
        for (String name : Tables.names(connection)) {
            if (!NAMES.contains(name) && !LEFT_OUT.contains(name) && !isDerived(name)) {
                throw new DatabaseRefusedException(String.format(
                        Locale.ROOT,
                        "%s has a table %s that this program cannot copy: copy it by the program that made it",
                        database,
                        name));
            }
        }
    }

    /** Whether triggers, or the database itself, fill the table: the index of texts with its parts. */
    private static boolean isDerived(String name) {
        return DERIVED.matcher(name).matches();
    }

    private static CopiedTable read(Connection connection, String name) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        var columns = new ArrayList<CopiedTable.Column>();
        @Nullable String generated = null;
        try (ResultSet column = about.getColumns(connection.getCatalog(), connection.getSchema(), name, null)) {
            while (column.next()) {
                String columnName = column.getString("COLUMN_NAME");
                columns.add(new CopiedTable.Column(
                        columnName, ColumnType.of(column.getString("TYPE_NAME"), name + "." + columnName)));
                if (column.getString("IS_AUTOINCREMENT").equals("YES")) {
                    generated = columnName;
                }
            }
        }
        return new CopiedTable(name, List.copyOf(columns), key(connection, name), generated);
    }

    private static List<String> key(Connection connection, String name) throws SQLException {
        var columns = new TreeMap<Integer, String>();
        try (ResultSet column =
                connection.getMetaData().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (column.next()) {
                columns.put(column.getInt("KEY_SEQ"), column.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(columns.values());
    }
}
