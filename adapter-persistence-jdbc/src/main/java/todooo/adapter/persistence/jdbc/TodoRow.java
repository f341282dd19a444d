package todooo.adapter.persistence.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import todooo.domain.Micros;
import todooo.domain.Owner;
import todooo.domain.Task;
import todooo.domain.ToDo;
import todooo.domain.TodoId;

/**
 * Makes a to-do of a row, which has id, task, completed, position, created_at, updated_at and version in these places: the
 * driver would look a name up anew in every result.
 */
final class TodoRow {
    private TodoRow() {}

    static ToDo toDomain(ResultSet row, Owner owner) throws SQLException {
        int position = row.getInt(4);
        @Nullable Integer order = row.wasNull() ? null : (Integer) position;
        return new ToDo(
                new TodoId(row.getLong(1)),
                owner,
                new Task(text(row, 2)),
                row.getBoolean(3),
                order,
                Micros.toInstant(row.getLong(5)),
                Micros.toInstant(row.getLong(6)),
                row.getLong(7));
    }

    /** Its bytes, as SQLite's driver makes a buffer outside the heap for each string, which takes longer than to find the row. */
    private static String text(ResultSet row, int place) throws SQLException {
        return new String(row.getBytes(place), UTF_8);
    }
}
