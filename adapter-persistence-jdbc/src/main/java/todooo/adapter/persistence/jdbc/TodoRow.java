package todooo.adapter.persistence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import todooo.domain.Owner;
import todooo.domain.Task;
import todooo.domain.ToDo;
import todooo.domain.TodoId;

/** A row of the table todo, and back; times are microseconds since 1970. */
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
                instant(row.getLong("created_at")),
                instant(row.getLong("updated_at")),
                row.getLong("version"));
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
