package todooo.adapter.persistence.sql.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Tables;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.application.testkit.HostileTexts;
import todooo.domain.todo.Task;

/** A database that a test copies from or to. */
record CopyEnd(TestDatabase product, DatabaseSettings settings) {
    private static final long SEED = 20_261_122L;
    private static final Integer[] POSITIONS = {null, 0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};
    private static final Set<Integer> FLAGS = Set.of(Types.BOOLEAN, Types.BIT);
    private static final Set<Integer> BYTES = Set.of(Types.BLOB, Types.BINARY);

    /** A database that nobody has used yet; a file is in a folder of this name. */
    static CopyEnd create(TestDatabase product, Path folder, String name) {
        try {
            return new CopyEnd(product, product.create(Files.createDirectory(folder.resolve(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void migrate() {
        DatabaseFactory.open(settings).close();
    }

    /** Adds to-dos of several owners, with ids that have gaps; the last one is deleted again. */
    void fill() throws SQLException {
        migrate();
        List<String> texts = HostileTexts.stored(SEED);
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < texts.size(); i++) {
                add(connection, texts.get(i), i);
            }
            connection.commit();
        }
        execute("delete from todo where id in (7, (select max(id) from todo))");
        execute("""
                insert into idempotency_key (owner, key, subject, fingerprint, created_at)
                select owner, 'key ' || id, id, '%s', created_at
                from todo
                where id < 4
                """.formatted("0".repeat(64)));
        execute("""
                insert into deletion (owner, kind, title, todos, state, created_at, updated_at, version)
                values ('local', 'todo', 'Gone', 1, 'complete', 5, 6, 2)
                """);
        execute("""
                insert into trashed_todo (id, owner, deletion, task, task_folded, completed, position, moved_to,
                    created_at, updated_at, version)
                values (7, 'local', 1, 'Gone', 'gone', true, -3, 9007199254740993, 1, 2, 3)
                """);
        execute("insert into tombstone (owner, kind, id, change, deleted_at) values ('local', 'todo', 7, 4, 5)");
        execute("insert into change_counter (owner, last, epoch, forgotten) values ('local', 4, 2, 1)");
        execute("insert into change_epoch (owner, epoch, name, start) values ('local', 2, 'fedcba9876543210', 1)");
        execute("insert into service_start (number, epoch, name) values (1, 2, 'fedcba9876543210')");
        execute("update todo set moved_to = -7, change = 4 where id = 3");
        fillLists();
        fillTags();
    }

    /** Adds lists: in use, being deleted and deleted; the last id that was given is that of none. */
    private void fillLists() throws SQLException {
        execute("""
                insert into todo_list (owner, title, archived, deletion, origin, change, moved_to, created_at, updated_at,
                    version)
                values ('local', 'Größe 😀', true, null, 'somewhere', 4, -9007199254740993, 1, 2, 3),
                       ('local', 'Going', false, 2, null, 5, null, 1, 2, 3),
                       ('local', 'Gone', false, null, null, 5, null, 1, 2, 3)
                """);
        execute("delete from todo_list where id = 3");
        execute("""
                insert into trashed_list (id, owner, deletion, title, archived, origin, moved_to, created_at, updated_at,
                    version)
                values (3, 'local', 1, 'Gone', true, 'somewhere', -7, 1, 2, 3)
                """);
        execute("""
                update todo
                set list = 1, notes = 'Two\nlines', notes_folded = 'two\nlines', due = 29999999, due_zone = 'Europe/Berlin',
                    start_day = -9, priority = 3, completed_at = 1795348800123456, origin = 'somewhere', tags = 2
                where id = 4
                """);
        execute("update trashed_todo set list = 3, notes = 'Gone', priority = 1, tags = 1 where id = 7");
    }

    /** Adds tags: in use and retired. */
    private void fillTags() throws SQLException {
        execute("""
                insert into tag (owner, name, name_folded, todos, retired, successor)
                values ('local', 'Straße', 'strasse', 1, false, null),
                       ('local', 'home', 'home', 1, true, 1),
                       ('local', 'Home', 'home', 0, false, null),
                       ('local', 'last', 'last', 0, false, null)
                """);
        execute("delete from tag where id = 4");
        execute("""
                insert into todo_tag (owner, tag, created_at, todo)
                select owner, tag.id, created_at, todo.id
                from todo
                    join (select id from tag where id < 3) as tag on true
                where todo.id = 4
                """);
        execute("insert into trashed_todo_tag (owner, todo, tag) values ('local', 7, 2)");
    }

    /** Adds a to-do as the service does, without an id. */
    long add(String task) throws SQLException {
        try (Connection connection = connect()) {
            return add(connection, task, 0);
        }
    }

    /** Adds a list and a tag as the service does, and returns their ids. */
    List<Long> addListAndTag() throws SQLException {
        List<Long> ids = new ArrayList<>();
        for (String sql : List.of("""
                insert into todo_list (owner, title, archived, change, created_at, updated_at, version)
                values ('local', 'Next', false, 1, 1, 1, 1)
                returning id
                """, """
                insert into tag (owner, name, name_folded, todos, retired)
                values ('local', 'next', 'next', 0, false)
                returning id
                """)) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                ids.add(row.getLong(1));
            }
        }
        return ids;
    }

    private static long add(Connection connection, String task, int i) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into todo (owner, task, task_folded, completed, position, created_at, updated_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                returning id
                """)) {
            statement.setString(1, List.of("local", "Ünal", "a b").get(i % 3));
            statement.setString(2, task);
            statement.setString(3, new Task(task).folded());
            statement.setBoolean(4, i % 2 == 0);
            statement.setObject(5, POSITIONS[i % POSITIONS.length]);
            statement.setLong(6, 1_795_348_800_123_456L + i);
            statement.setLong(7, 1_795_348_800_123_456L + 2L * i);
            statement.setLong(8, i % 2 == 0 ? 1 : Long.MAX_VALUE - i);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Every to-do as a text, by id: what its columns hold, by their names. */
    List<String> rows() throws SQLException {
        return rows("todo", "id");
    }

    /** Every row of a table as a text. */
    List<String> rows(String table, String order) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select * from %s order by %s".formatted(table, order))) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(text(row));
            }
            return rows;
        }
    }

    private static String text(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        var values = new TreeMap<String, @Nullable String>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnName(i), text(row, i, columns.getColumnType(i)));
        }
        values.remove("place"); // PostgreSQL has no such column
        return values.toString();
    }

    /** Flags and bytes in one way, as each driver writes them in its own. */
    private static @Nullable String text(ResultSet row, int column, int type) throws SQLException {
        if (FLAGS.contains(type)) {
            return String.valueOf(row.getBoolean(column));
        }
        if (BYTES.contains(type)) {
            byte[] bytes = row.getBytes(column);
            return bytes == null ? null : HexFormat.of().formatHex(bytes);
        }
        return row.getString(column);
    }

    /** Adds a column of bytes to the table of to-dos. */
    void addBytes(String column) throws SQLException {
        execute(
                switch (product) {
                    case SQLITE -> "alter table todo add column %s blob".formatted(column);
                    case POSTGRESQL -> "alter table todo add column %s bytea".formatted(column);
                });
    }

    /** Sets the bytes of one to-do, as they are in hexadecimal. */
    void setBytes(String column, String hex, long id) throws SQLException {
        String literal = switch (product) {
            case SQLITE -> "x'%s'".formatted(hex);
            case POSTGRESQL -> "'\\x%s'".formatted(hex);
        };
        execute("update todo set %s = %s where id = %d".formatted(column, literal, id));
    }

    /** The names of all tables. */
    List<String> tables() throws SQLException {
        try (Connection connection = connect()) {
            return Tables.names(connection);
        }
    }

    /** Lets the database refuse a row of this id. */
    void refuse(long id) throws SQLException {
        execute(
                switch (product) {
                    case SQLITE -> """
                create trigger refuse before insert on todo when new.id = %d
                begin select raise(abort, 'refused'); end
                """.formatted(id);
                    case POSTGRESQL -> "alter table todo add constraint refuse check (id <> %d)".formatted(id);
                });
    }

    /** Lets the database take any row again. */
    void refuseNone() throws SQLException {
        execute(
                switch (product) {
                    case SQLITE -> "drop trigger refuse";
                    case POSTGRESQL -> "alter table todo drop constraint refuse";
                });
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }
}
