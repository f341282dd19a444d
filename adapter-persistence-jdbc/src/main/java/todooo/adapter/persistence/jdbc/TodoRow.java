package todooo.adapter.persistence.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Owner;

/**
 * Makes a to-do of a row, which has id, task, completed, position, created_at, updated_at and version in these places: the
 * driver would look a name up anew in every result.
 */
final class TodoRow {
    private TodoRow() {}

    static ToDo toDomain(ResultSet row, Owner owner) throws SQLException {
        return new ToDo(
                new TodoId(row.getLong(1)),
                owner,
                new Task(text(row, 2)),
                row.getBoolean(3),
                order(row, 4),
                EpochMicros.toInstant(row.getLong(5)),
                EpochMicros.toInstant(row.getLong(6)),
                row.getLong(7));
    }

    /** A column of SQLite holds 64 bits, whatever its type, and the driver would cut them. */
    private static @Nullable Integer order(ResultSet row, int place) throws SQLException {
        long position = row.getLong(place);
        if (row.wasNull()) {
            return null;
        }
        if (position != (int) position) {
            throw new InvalidValueException("must fit into 32 bits");
        }
        return (int) position;
    }

    /** Its bytes, as SQLite's driver makes a buffer outside the heap for each string, which takes longer than to find the row. */
    private static String text(ResultSet row, int place) throws SQLException {
        byte[] bytes = row.getBytes(place);
        String text = new String(bytes, UTF_8);
        // A malformed sequence is replaced by this character; a text may as well contain it.
        if (text.indexOf('\uFFFD') >= 0 && !Arrays.equals(text.getBytes(UTF_8), bytes)) {
            throw new InvalidValueException("must be well-formed UTF-8");
        }
        return text;
    }
}
