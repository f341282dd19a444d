package todooo.adapter.persistence.sql.copy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.Tables;

/** Reads the description of a table from the metadata of its database. */
final class TableMetadata {
    private TableMetadata() {}

    /**
     * Describes the table of this name in the schema of the connection.
     *
     * @throws DatabaseRefusedException if it has no primary key, or a column of a type that cannot be copied
     */
    static CopiedTable read(Connection connection, String name) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        var columns = new ArrayList<CopiedTable.Column>();
        @Nullable String generated = null;
        try (ResultSet column = metadata.getColumns(
                connection.getCatalog(),
                Tables.pattern(metadata, connection.getSchema()),
                Tables.pattern(metadata, name),
                "%")) {
            while (column.next()) {
                String columnName = column.getString("COLUMN_NAME");
                if (column.getString("IS_GENERATEDCOLUMN").equals("YES")) {
                    continue; // the target computes it of the others
                }
                columns.add(new CopiedTable.Column(
                        columnName, ColumnType.of(column.getString("TYPE_NAME"), name + "." + columnName)));
                if (column.getString("IS_AUTOINCREMENT").equals("YES")) {
                    generated = columnName;
                }
            }
        }
        return new CopiedTable(
                name, List.copyOf(columns), key(connection, name), generated, references(connection, name));
    }

    private static List<String> key(Connection connection, String name) throws SQLException {
        var columns = new TreeMap<Integer, String>();
        try (ResultSet column =
                connection.getMetaData().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (column.next()) {
                columns.put(column.getInt("KEY_SEQ"), column.getString("COLUMN_NAME"));
            }
        }
        if (columns.isEmpty()) {
            throw new DatabaseRefusedException(String.format(
                    Locale.ROOT, "The table %s has no primary key, in whose order its rows could be copied", name));
        }
        return List.copyOf(columns.values());
    }

    private static List<String> references(Connection connection, String name) throws SQLException {
        var tables = new TreeSet<String>();
        try (ResultSet column =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (column.next()) {
                tables.add(column.getString("PKTABLE_NAME"));
            }
        }
        return List.copyOf(tables);
    }
}
