package todooo.adapter.persistence.sql;

import static todooo.adapter.persistence.sql.ColumnType.BOOLEAN;
import static todooo.adapter.persistence.sql.ColumnType.INTEGER;
import static todooo.adapter.persistence.sql.ColumnType.TEXT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that a copy carries over.
 *
 * @param columns all of them: what is missing here is missing in the copy
 * @param key the columns of the primary key, in their order, where no rowid takes its place
 * @param generated the column that the database numbers, or null if there is none; on SQLite it is the rowid
 */
record CopiedTable(
        String name,
        List<Column> columns,
        List<String> key,
        @Nullable String generated) {
    /**
     * Every table of the schema but the one with the key of the cursors: from a copy on the two databases go their own ways,
     * so that a cursor of the one is refused by the other, and its client starts again.
     */
    static final List<CopiedTable> ALL = List.of(
            new CopiedTable(
                    "todo",
                    List.of(
                            new Column("id", INTEGER),
                            new Column("owner", TEXT),
                            new Column("task", TEXT),
                            new Column("task_folded", TEXT),
                            new Column("completed", BOOLEAN),
                            new Column("position", INTEGER),
                            new Column("created_at", INTEGER),
                            new Column("updated_at", INTEGER),
                            new Column("version", INTEGER)),
                    List.of("owner", "id"),
                    "id"),
            new CopiedTable(
                    "idempotency_key",
                    List.of(
                            new Column("owner", TEXT),
                            new Column("key", TEXT),
                            new Column("todo_id", INTEGER),
                            new Column("task", TEXT),
                            new Column("completed", BOOLEAN),
                            new Column("position", INTEGER),
                            new Column("created_at", INTEGER)),
                    List.of("owner", "key"),
                    null));

    /** The names of its columns, as a select and an insert list them. */
    String columnNames() {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    /** A statement with a parameter for each column. */
    String insert() {
        return "insert into %s (%s) values (%s)"
                .formatted(name, columnNames(), String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    /** The values of the row that the result is at, in the order of the columns. */
    List<@Nullable Object> read(ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable Object>(columns.size());
        for (Column column : columns) {
            values.add(column.type().read(row, values.size() + 1));
        }
        return values;
    }

    /** The value of a column that is never null. */
    Object value(List<@Nullable Object> row, String column) {
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            if (value != null && columns.get(i).name().equals(column)) {
                return value;
            }
        }
        throw new IllegalArgumentException("There is no value of %s in %s".formatted(column, name));
    }

    record Column(String name, ColumnType type) {}
}
