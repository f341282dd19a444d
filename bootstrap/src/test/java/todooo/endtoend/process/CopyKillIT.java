package todooo.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;

/** Moves to PostgreSQL and back, with kill -9 in the middle of it, again and again. */
@Tag("campaign")
class CopyKillIT {
    private static final int KILLS = Integer.getInteger("campaign.kills", 1);
    private static final int ROWS = 20_000 * KILLS;
    private static final String CONTENTS = "todo: %d rows, last id %d, checksum ".formatted(ROWS - 1, ROWS);

    private static final String TRASH = "trashed_todo: %d rows, checksum ".formatted(ROWS / 10);

    @TempDir
    private Path directory;

    /** When the kill strikes: not reproducible anyway, as the copy goes on meanwhile. */
    private final RandomGenerator random = RandomGenerator.getDefault();

    @Test
    void finishesWhenItIsStartedAgain() throws Exception {
        DatabaseSettings home = TestDatabase.SQLITE.create(Files.createDirectory(directory.resolve("home")));
        DatabaseSettings server = TestDatabase.POSTGRESQL.create(directory);
        DatabaseSettings back = TestDatabase.SQLITE.create(Files.createDirectory(directory.resolve("back")));
        fill(home);

        String there = move(home, server);
        String andBack = move(server, back);

        assertThat(andBack).contains(CONTENTS, TRASH).isEqualTo(there);
    }

    /** Copies in spite of everything; what is in the target then. */
    private String move(DatabaseSettings from, DatabaseSettings to) throws Exception {
        for (int i = 0; i < KILLS; i++) {
            try (var copy = CopyProcess.start(directory, from, to)) {
                long enough = Math.max(count(to) + 1, random.nextInt(ROWS / KILLS * i, ROWS / KILLS * (i + 1)));
                copy.killWhen(() -> count(to) >= enough);
            }
        }
        try (var copy = CopyProcess.start(directory, from, to)) {
            assertThat(copy.status()).as("%s", copy.lines()).isZero();
            List<String> lines = copy.lines();
            assertThat(lines).hasSize(1);
            return lines.getFirst().replaceFirst(".*\\((.*)\\)$", "$1");
        }
    }

    private static void fill(DatabaseSettings settings) throws SQLException {
        DatabaseFactory.open(settings).close();
        try (Connection connection = connect(settings);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into todo (owner, task, task_folded, completed, position, created_at, updated_at, version)
                    with recursive number(n) as (select 1 union all select n + 1 from number where n < %d)
                    select 'owner ' || (n * 7919 %% 101), 'Do №' || n || hex(randomblob(n %% 60)), 'do №' || n,
                           n %% 2, nullif(n %% 5, 0), n * 1000, n * 2000, 1 + n %% 9
                    from number
                    """.formatted(ROWS));
            statement.execute("delete from todo where id = " + ROWS);
            statement.execute("""
                    insert into trashed_todo (id, owner, deletion, task, task_folded, completed, position, moved_to,
                                              created_at, updated_at, version)
                    select %1$d + id, owner, 1 + id %% 7, task, task_folded, completed, position, id * 77,
                           created_at, updated_at, version
                    from todo where id <= %1$d / 10
                    """.formatted(ROWS));
            statement.execute("""
                    insert into deletion (owner, kind, title, todos, state, created_at, updated_at, version)
                    select owner, 'todo', task, 1, 'complete', created_at, updated_at, version from todo where id < 8
                    """);
            statement.execute("""
                    insert into tombstone (owner, kind, id, change, deleted_at)
                    select owner, 'todo', id, id, created_at from trashed_todo
                    """);
            statement.execute("""
                    insert into change_counter (owner, last, epoch, forgotten)
                    select distinct owner, 77777, 2, 3 from todo
                    """);
            statement.execute("""
                    insert into change_epoch (owner, epoch, name, start)
                    select owner, 2, '0123456789abcdef', 4 from change_counter
                    """);
            statement.execute("update todo set change = id, moved_to = id * 99 where id % 3 = 0");
        }
    }

    private static long count(DatabaseSettings settings) {
        try (Connection connection = connect(settings);
                var statement = connection.createStatement();
                var tables = connection.getMetaData().getTables(null, null, "todo", null)) {
            if (!tables.next()) {
                return 0;
            }
            try (var row = statement.executeQuery("select count(*) from todo")) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection connect(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }
}
