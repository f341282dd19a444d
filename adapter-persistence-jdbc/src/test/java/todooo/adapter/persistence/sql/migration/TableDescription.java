package todooo.adapter.persistence.sql.migration;

import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import todooo.adapter.persistence.sql.DatabaseSettings;

/** A table as a database describes it, in terms that all of them share. */
record TableDescription(
        List<String> columns,
        List<String> primaryKey,
        SortedMap<String, List<String>> indexes,
        List<String> migrations) {
    private static final Map<String, String> STANDARD_NAMES =
            Map.of("bool", "boolean", "int4", "integer", "int8", "bigint", "bigserial", "bigint");

    static TableDescription of(DatabaseSettings settings, String table) throws SQLException {
        try (var connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.createStatement()) {
            DatabaseMetaData about = connection.getMetaData();
            return new TableDescription(
                    columns(about.getColumns(null, null, table, null)),
                    primaryKey(about.getPrimaryKeys(null, null, table)),
                    indexes(about.getIndexInfo(null, null, table, false, true)),
                    texts(statement.executeQuery("""
                            select version || ' ' || description as migration
                            from flyway_schema_history
                            where version is not null
                            order by installed_rank
                            """), "migration"));
        }
    }

    private static List<String> columns(ResultSet row) throws SQLException {
        var columns = new ArrayList<String>();
        while (row.next()) {
            String name = row.getString("column_name");
            String type = row.getString("type_name").toLowerCase(Locale.ROOT);
            columns.add("%s %s %s"
                    .formatted(
                            name,
                            name.equals("id") ? "generated" : STANDARD_NAMES.getOrDefault(type, type),
                            row.getInt("nullable") == DatabaseMetaData.columnNullable && !name.equals("id")
                                    ? "null"
                                    : "not null"));
        }
        return columns;
    }

    private static List<String> primaryKey(ResultSet row) throws SQLException {
        var columns = new TreeMap<Integer, String>();
        while (row.next()) {
            columns.put(row.getInt("key_seq"), row.getString("column_name"));
        }
        return List.copyOf(columns.values());
    }

    private static SortedMap<String, List<String>> indexes(ResultSet row) throws SQLException {
        var indexes = new TreeMap<String, List<String>>();
        while (row.next()) {
            String index = row.getString("index_name");
            if (index != null && !index.endsWith("_pkey") && !index.startsWith("sqlite_autoindex")) {
                indexes.computeIfAbsent(index, _ -> new ArrayList<>()).add(row.getString("column_name"));
            }
        }
        return indexes;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var texts = new ArrayList<String>();
        while (row.next()) {
            texts.add(row.getString(column));
        }
        return texts;
    }
}
