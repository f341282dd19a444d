package todooo.endtoend.testkit.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A to-do as the database holds it.
 *
 * @param trashed whether it is in the trash, and not in the list
 */
public record StoredTodo(String task, long version, boolean trashed) {
    /** Stands for one that is not there. */
    static final StoredTodo NONE = new StoredTodo("", 0, false);

    /** All of them by their ids; fails if one is in the list and in the trash. */
    public static Map<Long, StoredTodo> all(Connection connection) throws SQLException {
        Map<Long, StoredTodo> todos = new HashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select id, task, version, 0 from todo
                        union all
                        select id, task, version, 1 from trashed_todo
                        """)) {
            while (rows.next()) {
                long id = rows.getLong(1);
                var todo = new StoredTodo(rows.getString(2), rows.getLong(3), rows.getInt(4) == 1);
                assertThat(todos.put(id, todo))
                        .as("%d, in the list and in the trash", id)
                        .isNull();
            }
        }
        return todos;
    }

    /** One that is in the list. */
    static StoredTodo listed(String task, long version) {
        return new StoredTodo(task, version, false);
    }

    StoredTodo deleted() {
        return new StoredTodo(task, version, true);
    }

    /** Restored from the trash, it has its next version. */
    StoredTodo restored() {
        return new StoredTodo(task, version + 1, false);
    }
}
