package todooo.adapter.persistence.sql.testkit;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import todooo.adapter.persistence.sql.DatabaseSettings;

/** Databases as earlier programs have left them: each schema with rows that were right under its rules. */
public final class OlderSchema {
    /** How many to-dos the local owner has: what a migration does in slices takes more than one. */
    public static final int TODOS = 2_502;

    /** The key under which the first of them was created, if the schema had keys. */
    public static final String KEY = "the key";

    /** The first schema with a trash: there it has the second deletion no longer, and one to-do in the first. */
    public static final int FIRST_WITH_TRASH = 10;

    /**
     * Rows of the schemas, inserted by SQL that both databases understand.
     */
    private static final List<Fill> FILLS = List.of(
            new Fill(1, Integer.MAX_VALUE, """
                    with recursive number(n) as (
                        select cast(1 as bigint) union all select n + 1 from number where n < 2500)
                    insert into todo (owner, task, task_folded, completed, position, created_at, updated_at, version)
                    select 'local', 'Plain ' || n, 'plain ' || n, n % 2 = 0, nullif(n % 7, 0), 1000000 * n, 1000000 * n + 1, 1
                    from number
                    """, """
                    insert into todo (owner, task, task_folded, completed, position, created_at, updated_at, version)
                    values ('local', 'Ünïcode 😀 100% _', 'ünïcode 😀 100% _', false, -2147483648, 3000000000, 3000000001, 9),
                           ('local', '\u200b', '\u200b', true, 2147483647, 3000000001, 3000000001, 1),
                           ('ana', 'Not yours', 'not yours', false, null, 1, 2, 3)
                    """),
            new Fill(2, 5, """
                    insert into idempotency_key (owner, key, todo_id, task, completed, position, created_at)
                    select owner, 'the key', id, 'As it was', false, 7, created_at
                    from todo
                    where owner = 'local' and task = 'Plain 1'
                    """),
            new Fill(FIRST_WITH_TRASH, Integer.MAX_VALUE, """
                    insert into deletion (owner, kind, title, todos, state, created_at, updated_at, version)
                    values ('local', 'todo', 'Deleted', 1, 'complete', 4000000000, 4000000001, 2),
                           ('local', 'all', 'Purged', 9, 'purging', 4000000002, 4000000003, 1)
                    """, """
                    insert into trashed_todo (id, owner, deletion, task, task_folded, completed, position, moved_to,
                        created_at, updated_at, version)
                    select 1000000, owner, id, title, 'deleted', true, 5, 7, 3000000000, 3000000001, 4
                    from deletion
                    where title = 'Deleted'
                    """, """
                    insert into tombstone (owner, kind, id, change, deleted_at)
                    values ('local', 'todo', 1000000, 1, 4000000000)
                    """, """
                    delete from deletion
                    where title = 'Purged'
                    """));

    private OlderSchema() {}

    /** The versions of the schema, from the first on, without the newest. */
    public static List<String> versionsBeforeTheNewest(TestDatabase product, DatabaseSettings settings) {
        List<String> versions = Arrays.stream(
                        flyway(product, settings).load().info().all())
                .map(info -> info.getVersion().getVersion())
                .toList();
        return versions.subList(0, versions.size() - 1);
    }

    /** Makes the schema of a version in an empty database, and fills it. */
    public static void create(TestDatabase product, DatabaseSettings settings, String version) throws SQLException {
        flyway(product, settings).target(version).load().migrate();
        try (var connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.createStatement()) {
            for (Fill fill : FILLS) {
                if (fill.fits(Integer.parseInt(version))) {
                    for (String sql : fill.statements()) {
                        statement.executeUpdate(sql);
                    }
                }
            }
        }
    }

    private static FluentConfiguration flyway(TestDatabase product, DatabaseSettings settings) {
        return Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:todooo/adapter/persistence/sql/"
                        + product.name().toLowerCase(Locale.ROOT));
    }

    /**
     * The rows that a version of the schema adds.
     *
     * @param first the first version that takes these statements
     * @param last the last one
     */
    private record Fill(int first, int last, List<String> statements) {
        private Fill(int first, int last, String... statements) {
            this(first, last, List.of(statements));
        }

        private boolean fits(int version) {
            return first <= version && version <= last;
        }
    }
}
