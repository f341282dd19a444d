package todooo.adapter.persistence.jdbc;

import java.sql.SQLException;
import java.util.List;
import todooo.adapter.persistence.jdbc.session.RowReader;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** The columns of the table todo. Only here is the content of a to-do written and read by them. */
final class TodoTable {
    static final Table<ToDo, TodoId, TodoContent> TODO = new Table<>(
            "todo",
            List.of(
                    new Column<>("task", content -> content.task().text()),
                    new Column<>("completed", TodoContent::completed),
                    new Column<>("position", TodoContent::order)),
            List.of(new Column<>("task_folded", content -> content.task().folded())),
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
        return new TodoContent(new Task(row.text()), row.flag(), row.smallNumber());
    }
}
