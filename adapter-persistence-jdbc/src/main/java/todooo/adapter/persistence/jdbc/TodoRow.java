package todooo.adapter.persistence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import todooo.domain.Micros;
import todooo.domain.Owner;
import todooo.domain.Task;
import todooo.domain.ToDo;
import todooo.domain.TodoId;

/** Makes a to-do of a row of the table todo. */
final class TodoRow {
    private TodoRow() {}

    static ToDo toDomain(ResultSet row, Owner owner) throws SQLException {
        int position = row.getInt("position");
        @Nullable Integer order = row.wasNull() ? null : (Integer) position;
        return new ToDo(
                new TodoId(row.getLong("id")),
                owner,
                new Task(row.getString("task")),
                row.getBoolean("completed"),
                order,
                Micros.toInstant(row.getLong("created_at")),
                Micros.toInstant(row.getLong("updated_at")),
                row.getLong("version"));
    }
}
