package todooo.endtoend.testkit.writing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A to-do as the database holds it. */
public record StoredTodo(String task, long version) {
    /** Stands for one that is not there. */
    static final StoredTodo NONE = new StoredTodo("", 0);

    /** All of them by their ids. */
    public static Map<Long, StoredTodo> all(Connection connection) throws SQLException {
        Map<Long, StoredTodo> todos = new HashMap<>();
        try (var rows = connection.createStatement().executeQuery("select id, task, version from todo")) {
            while (rows.next()) {
                todos.put(rows.getLong(1), new StoredTodo(rows.getString(2), rows.getLong(3)));
            }
        }
        return todos;
    }
}
