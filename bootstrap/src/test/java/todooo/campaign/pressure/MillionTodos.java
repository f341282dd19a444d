package todooo.campaign.pressure;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;

/** Fills a database with many to-dos in no time: past the service, and with the search index made in one go. */
final class MillionTodos {
    /** In the tasks of the last ones only: a word that came into use lately. */
    static final String LATE_WORD = "novelty";

    static final int LATE = 5_000;

    private static final String SQLITE = "jdbc:sqlite:";

    /** A letter that no task has. */
    static final String ABSENT_LETTER = "q";

    private static final String TASK = """
            'Call ' || case %1$s %% 4 when 0 then 'the plumber' when 1 then 'the dentist' when 2 then 'my sister'
                else 'Benjamin' end
                || ' about invoice ' || %1$s || case when %1$s > %2$d then ' novelty' else '' end""";

    private static final String INDEXES = """
            select %s from pg_indexes
            where tablename = 'todo' and indexname like 'todo_by_%%' and schemaname = current_schema()
            """;

    private MillionTodos() {}

    /** Makes the schema and so many to-dos, of which every eighth is completed and every third has an order. */
    static void fill(DatabaseSettings settings, int rows) throws SQLException, IOException {
        DatabaseFactory.open(settings).close();
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            if (settings.url().startsWith(SQLITE)) {
                fillSqlite(statement, rows);
            } else {
                fillPostgresql(statement, rows);
            }
        }
        if (settings.url().startsWith(SQLITE)) {
            sync(Path.of(settings.url().substring(SQLITE.length())));
        }
    }

    /** Else the first writes of the service would wait for all that is on its way to the disk. */
    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void fillSqlite(Statement statement, int rows) throws SQLException {
        statement.execute("pragma synchronous = off");
        statement.execute("begin immediate");
        List<String> triggers = texts(statement, "select sql from sqlite_master where type = 'trigger'");
        for (String name : texts(statement, "select name from sqlite_master where type = 'trigger'")) {
            statement.execute("drop trigger " + name);
        }
        String task = TASK.formatted("i", rows - LATE);
        statement.execute("""
                insert into todo (id, owner, task, task_folded, completed, position, created_at, updated_at, version)
                with recursive number (i) as (select 1 union all select i + 1 from number where i < %d)
                select i, 'local', %s, lower(%s), i %% 8 = 0, case when i %% 3 = 0 then i * 7919 %% 1000003 end,
                    1760000000000000 + i, 1760000000000000 + i * 7919 %% 1000003, 1
                from number
                """.formatted(rows, task, task));
        statement.execute("insert into todo_search (todo_search) values ('rebuild')");
        statement.execute("update todo_search_end set last_id = " + rows);
        for (String trigger : triggers) {
            statement.execute(trigger);
        }
        statement.execute("commit");
    }

    private static void fillPostgresql(Statement statement, int rows) throws SQLException {
        List<String> indexes = texts(statement, INDEXES.formatted("indexdef"));
        for (String name : texts(statement, INDEXES.formatted("indexname"))) {
            statement.execute("drop index " + name);
        }
        String task = TASK.formatted("i", rows - LATE);
        statement.execute("""
                insert into todo (owner, task, task_folded, completed, position, created_at, updated_at, version)
                select 'local', %s, lower(%s), i %% 8 = 0, case when i %% 3 = 0 then i * 7919 %% 1000003 end,
                    1760000000000000 + i, 1760000000000000 + i * 7919 %% 1000003, 1
                from generate_series(1::bigint, %d) as number (i)
                """.formatted(task, task, rows));
        for (String index : indexes) {
            statement.execute(index);
        }
        statement.execute("vacuum analyze todo");
    }

    /** Completes the oldest open to-dos behind the first thousand, past the service. */
    static void complete(DatabaseSettings settings, int todos) throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    update todo set completed = true
                    where id in (select id from todo where not completed and id > 1000 order by id limit %d)
                    """.formatted(todos));
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
