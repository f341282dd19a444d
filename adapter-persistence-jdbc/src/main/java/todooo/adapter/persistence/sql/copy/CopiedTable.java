package todooo.adapter.persistence.sql.copy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table that a copy carries over, as its database describes it.
 *
 * @param key the columns of the primary key, in their order
 * @param generated the column that the database numbers, or null for none
 * @param references the names of the tables that it references, sorted
 */
record CopiedTable(
        String name,
        List<Column> columns,
        List<String> key,
        @Nullable String generated,
        List<String> references) {

    /** Whether the rows of one fit into the other; their keys may differ, as each database has its own. */
    boolean isLike(CopiedTable other) {
        return name.equals(other.name)
                && columns.equals(other.columns)
                && Objects.equals(generated, other.generated)
                && references.equals(other.references);
    }

    /** The names of the columns, as a select and an insert list them. */
    String columnNames() {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    /** A statement with a parameter for each column. */
    String insert() {
        return String.format(
                Locale.ROOT,
                "insert into %s (%s) values (%s)",
                name,
                columnNames(),
                String.join(", ", Collections.nCopies(columns.size(), "?")));
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
        throw new IllegalArgumentException(String.format(Locale.ROOT, "There is no value of %s in %s", column, name));
    }

    record Column(String name, ColumnType type) {}
}
