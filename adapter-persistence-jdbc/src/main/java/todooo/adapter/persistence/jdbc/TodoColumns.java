package todooo.adapter.persistence.jdbc;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** The columns of the table todo. Only here is a content written and read by them. */
final class TodoColumns {
    /** The columns of the content, in the order in which {@link #content} reads them. */
    private static final List<Column> CONTENT = List.of(
            new Column("task", content -> content.task().text()),
            new Column("completed", TodoContent::completed),
            new Column("position", TodoContent::order));

    /** The columns that only searches compare. */
    private static final List<Column> SEARCHED =
            List.of(new Column("task_folded", content -> content.task().folded()));

    private static final List<Column> WRITTEN =
            Stream.concat(CONTENT.stream(), SEARCHED.stream()).toList();

    /** The columns that {@link #read} expects, in their order. */
    static final String READ =
            String.format(Locale.ROOT, "id, %s, created_at, updated_at, version", names(CONTENT, "%s"));

    /** The columns that an insert fills from a content. */
    static final String INSERTED = names(WRITTEN, "%s");

    /** A parameter for each of those. */
    static final String PARAMETERS = names(WRITTEN, "?");

    /** An assignment of a parameter to each of those. */
    static final String ASSIGNMENTS = names(WRITTEN, "%s = ?");

    private TodoColumns() {}

    /** The values of a content, in the order of the parameters. */
    static List<@Nullable Object> values(TodoContent content) {
        return WRITTEN.stream()
                .<@Nullable Object>map(column -> column.value().apply(content))
                .toList();
    }

    /** The to-do of the row that the result is at. */
    static ToDo read(ResultSet result, Owner owner) throws SQLException {
        var row = new RowReader(result);
        return new ToDo(new TodoId(row.number()), owner, content(row), row.time(), row.time(), row.number());
    }

    private static TodoContent content(RowReader row) throws SQLException {
        return new TodoContent(new Task(row.text()), row.flag(), row.smallNumber());
    }

    private static String names(List<Column> columns, String format) {
        return columns.stream()
                .map(column -> format.replace("%s", column.name()))
                .collect(joining(", "));
    }

    /** A column, and the value that a content has in it. */
    private record Column(String name, Function<TodoContent, @Nullable Object> value) {}
}
