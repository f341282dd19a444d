package todooo.adapter.persistence.sql.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.Statements;

/** Reads a table in the order of its key, a batch at a time: what is in memory does not grow with the table. */
final class TableReader {
    private final Database database;
    private final CopiedTable table;
    private final int batch;
    private final List<String> key;
    private List<Object> after = List.of();

    TableReader(Database database, CopiedTable table, int batch) {
        this.database = database;
        this.table = table;
        this.batch = batch;
        this.key = table.key();
    }

    /** How many rows there are. */
    static long count(Database database, CopiedTable table) {
        try (Connection connection = database.readers().getConnection()) {
            return Statements.number(connection, "select count(*) from " + table.name());
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    /** Passes over this many rows, if there are so many. */
    boolean skip(long rows) {
        return rows == 0 || !advance(query("", List.of(1, rows - 1))).isEmpty();
    }

    /** The next rows; none after the last. */
    List<List<@Nullable Object>> next() {
        List<Object> parameters = new ArrayList<>(after);
        parameters.addAll(List.of(batch, 0));
        String condition = after.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "where (%s) > (%s)",
                        keyNames(),
                        String.join(", ", Collections.nCopies(key.size(), "?")));
        return advance(query(condition, parameters));
    }

    private List<List<@Nullable Object>> query(String condition, List<Object> parameters) {
        String sql = String.format(Locale.ROOT, """
                select %s
                from %s
                %s
                order by %s
                limit ? offset ?
                """, table.columnNames(), table.name(), condition, keyNames());
        try (Connection connection = database.readers().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            return rows(statement);
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    private List<List<@Nullable Object>> rows(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            var rows = new ArrayList<List<@Nullable Object>>();
            while (row.next()) {
                rows.add(table.read(row));
            }
            return rows;
        }
    }

    private List<List<@Nullable Object>> advance(List<List<@Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            after = key.stream()
                    .map(column -> table.value(rows.getLast(), column))
                    .toList();
        }
        return rows;
    }

    private String keyNames() {
        return String.join(", ", key);
    }
}
