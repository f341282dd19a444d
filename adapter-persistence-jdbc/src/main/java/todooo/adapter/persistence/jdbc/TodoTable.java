package todooo.adapter.persistence.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.session.RowReader;
import todooo.domain.date.Days;
import todooo.domain.date.Due;
import todooo.domain.date.ZoneName;
import todooo.domain.list.ListId;
import todooo.domain.tag.Tags;
import todooo.domain.todo.Notes;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.Priority;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/** The columns of the table todo. Only here is the content of a to-do written and read by them. */
final class TodoTable {
    static final Table<ToDo, TodoId, TodoContent> TODO = new Table<>(
            "todo",
            List.of(
                    new Column<>("task", content -> content.task().text()),
                    new Column<>("completed", TodoContent::completed),
                    new Column<>("position", TodoContent::order),
                    new Column<>("list", content -> orNull(content.list(), ListId::value)),
                    new Column<>("notes", content -> orNull(content.notes(), Notes::text)),
                    new Column<>("due", content -> orNull(content.due(), Due::sortKey)),
                    new Column<>("due_zone", content -> zone(content.due())),
                    new Column<>("start_day", content -> orNull(content.start(), LocalDate::toEpochDay)),
                    new Column<>("priority", content -> orNull(content.priority(), Priority::rank)),
                    new Column<>("completed_at", content -> orNull(content.completedAt(), EpochMicros::of))),
            List.of(
                    new Column<>("task_folded", content -> content.task().folded()),
                    new Column<>("notes_folded", content -> orNull(content.notes(), Notes::folded))),
            List.of("change"),
            TodoTable::content,
            TodoId::new,
            ToDo::new);

    private TodoTable() {}

    /** The to-do in the next columns of the row, and its place in the column behind them. */
    static PlacedTodo placed(RowReader row, Owner owner) throws SQLException {
        return new PlacedTodo(TODO.read(row, owner), row.number());
    }

    private static TodoContent content(RowReader row) throws SQLException {
        return new TodoContent(
                new Task(row.text()),
                row.flag(),
                row.smallNumber(),
                orNull(row.optionalNumber(), ListId::new),
                orNull(row.optionalText(), Notes::new),
                Tags.NONE,
                due(row),
                orNull(row.optionalNumber(), Days::toDate),
                orNull(row.smallNumber(), Priority::ofRank),
                orNull(row.optionalNumber(), EpochMicros::toInstant));
    }

    private static @Nullable Due due(RowReader row) throws SQLException {
        Long key = row.optionalNumber();
        String zone = row.optionalText();
        return key == null ? null : Due.ofSortKey(key, orNull(zone, ZoneName::new));
    }

    private static @Nullable String zone(@Nullable Due due) {
        return due == null ? null : orNull(due.zone(), ZoneName::text);
    }

    private static <T, R> @Nullable R orNull(@Nullable T value, Function<T, R> function) {
        return value == null ? null : function.apply(value);
    }
}
