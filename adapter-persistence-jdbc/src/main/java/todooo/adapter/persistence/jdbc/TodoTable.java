package todooo.adapter.persistence.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.session.RowReader;
import todooo.adapter.persistence.jdbc.tag.TagLinks;
import todooo.domain.date.Days;
import todooo.domain.date.Due;
import todooo.domain.date.ZoneName;
import todooo.domain.list.ListId;
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
            "true",
            List.of(
                    new Column<>("task", content -> content.task().text()),
                    new Column<>("completed", TodoContent::completed),
                    new Column<>("position", TodoContent::order),
                    new Column<>("list", content -> orNull(content.list(), ListId::value)),
                    new Column<>("notes", content -> orNull(content.notes(), Notes::text)),
                    new Column<>(
                            "tags",
                            TagLinks.NAMES_OF_TODO,
                            content -> content.tags().names().size()),
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

    /** Adds as {@link Table#add} does, and expects the owner and the id of a list behind: no row without that list. */
    static final String ADD_TO_LIST = TODO.addIf + """
            from todo_list
            where owner = ? and id = ? and deletion is null
            returning id
            """;

    /** Replaces as {@link Table#replace} does; returns how many tags the to-do had, and when it was added. */
    static final String REPLACE = TODO.replace + returning();

    /**
     * Replaces as {@link #REPLACE} does, and expects a list, the owner and that list again behind: no row if the to-do
     * is not in that list, and it is not there.
     */
    static final String REPLACE_IN_LIST = TODO.replace + """
            and (list = ? or exists (
                select 1
                from todo_list
                where todo_list.owner = ? and todo_list.id = ? and todo_list.deletion is null
            ))
            """ + returning();

    private TodoTable() {}

    private static String returning() {
        return """
                returning created_at, (
                    select count(*)
                    from todo_tag
                    where todo_tag.owner = todo.owner and todo_tag.todo = todo.id
                )
                """;
    }

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
                TagLinks.tags(row.optionalText()),
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
