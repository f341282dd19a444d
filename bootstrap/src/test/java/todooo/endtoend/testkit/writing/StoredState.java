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
        verifyReferences(connection);
    }

    /** Fails if a to-do is in a list that is not there, or a tag is not counted as often as it is given. */
    public static void verifyReferences(Connection connection) throws SQLException {
        assertThat(ids(connection, """
                select id from todo
                where list is not null and not exists (select 1 from todo_list
                    where todo_list.owner = todo.owner and todo_list.id = todo.list)
                """))
                .as("to-dos in a list that is not there")
                .isEmpty();
        assertThat(ids(connection, """
                select id from tag
                where todos <> (select count(*) from todo_tag
                    where todo_tag.owner = tag.owner and todo_tag.tag = tag.id)
                """)).as("tags that are counted wrong").isEmpty();
        assertThat(ids(connection, """
                select id from todo
                where tags <> (select count(*) from todo_tag
                    where todo_tag.owner = todo.owner and todo_tag.todo = todo.id
                        and todo_tag.created_at = todo.created_at)
                union all
                select id from trashed_todo
                where tags <> (select count(*) from trashed_todo_tag
                    where trashed_todo_tag.owner = trashed_todo.owner and trashed_todo_tag.todo = trashed_todo.id)
                """))
                .as("to-dos whose tags are counted wrong")
                .isEmpty();
        assertThat(ids(connection, """
                select todo from todo_tag
                where not exists (select 1 from todo where todo.owner = todo_tag.owner and todo.id = todo_tag.todo)
                    or not exists (select 1 from tag where tag.owner = todo_tag.owner and tag.id = todo_tag.tag)
                union all
                select todo from trashed_todo_tag
                where not exists (select 1 from trashed_todo
                        where trashed_todo.owner = trashed_todo_tag.owner and trashed_todo.id = trashed_todo_tag.todo)
                    or not exists (select 1 from tag
                        where tag.owner = trashed_todo_tag.owner and tag.id = trashed_todo_tag.tag)
                """))
                .as("to-dos of tags of which one is not there")
                .isEmpty();
    }

    /** What renames of tags and deletions of lists have not finished yet. */
    public static List<Long> unfinished(Connection connection) throws SQLException {
        return ids(connection, """
                select id from tag where retired
                union all
                select id from todo_list where deletion is not null
                union all
                select id from deletion where kind = 'list' and state = 'deleting'
                """);
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
