package todooo.endtoend.testkit.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that a database holds while nothing writes to it. */
public final class StoredState {
    private StoredState() {}

    /** Fails if anything that was acknowledged to these is lost or undone, or a deletion is not whole. */
    public static void verify(Connection connection, List<Writer> writers) throws SQLException {
        Map<Long, StoredTodo> stored = StoredTodo.all(connection);
        writers.forEach(writer -> writer.verify(stored));
        verifyDeletions(connection);
    }

    /** Fails if a deletion that is called complete lacks a to-do, or the trash holds one of no deletion. */
    public static void verifyDeletions(Connection connection) throws SQLException {
        assertThat(ids(connection, """
                select id from deletion
                where state = 'complete' and todos <> (select count(*) from trashed_todo
                    where trashed_todo.owner = deletion.owner and trashed_todo.deletion = deletion.id)
                """)).as("deletions that are not whole").isEmpty();
        assertThat(ids(connection, """
                select id from trashed_todo
                where not exists (select 1 from deletion
                    where trashed_todo.owner = deletion.owner and trashed_todo.deletion = deletion.id)
                """))
                .as("to-dos in the trash without their deletion")
                .isEmpty();
    }

    private static List<Long> ids(Connection connection, String query) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
