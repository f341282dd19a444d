package todooo.adapter.persistence.sql.postgresql;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import todooo.adapter.persistence.sql.Statements;

/**
 * An index that is built while others write, which no migration can do: it takes more than one transaction. It is found
 * or built at every start, so a build that was interrupted is done again.
 *
 * @param name its name
 * @param table the table that it belongs to
 * @param definition its method and columns; {@code {pg_trgm}} becomes the schema of that extension
 */
record PostgresqlIndex(String name, String table, String definition) {
    /** Every one of the newest schema that may be large. */
    static final List<PostgresqlIndex> ALL = List.of(
            new PostgresqlIndex("todo_by_text", "todo", "gin (owner, task_folded {pg_trgm}.gin_trgm_ops)"),
            new PostgresqlIndex(
                    "todo_by_notes",
                    "todo",
                    "gin (owner, notes_folded {pg_trgm}.gin_trgm_ops) where notes_folded is not null"));

    private static final System.Logger LOG = System.getLogger(PostgresqlIndex.class.getName());

    /** Whether it is there and complete. */
    boolean isValid(Connection connection) throws SQLException {
        return Statements.number(
                        connection,
                        String.format(
                                Locale.ROOT,
                                "select count(*) from (%s and indisvalid and indisready) as found",
                                entry()))
                == 1;
    }

    /**
     * Takes one step towards a complete index.
     *
     * @throws SQLException also if another session is at the same index: 55P03 (it builds), 40P01, 42P07 or 23505 (it
     *     began at the same time)
     */
    void build(Connection connection) throws SQLException {
        dropIncomplete(connection);
        LOG.log(Level.INFO, "Building the index {0}", name);
        Statements.update(
                connection,
                String.format(
                        Locale.ROOT,
                        "create index concurrently if not exists %s on %s using %s",
                        name,
                        table,
                        qualified(connection)));
    }

    /** With the lock, no other session is building: what is incomplete stays so, and may go. */
    private void dropIncomplete(Connection connection) throws SQLException {
        Statements.update(connection, String.format(Locale.ROOT, """
                do $$ begin
                    lock table %1$s in share update exclusive mode nowait;
                    if exists (%2$s and not (indisvalid and indisready)) then
                        drop index %3$s;
                    end if;
                end $$
                """, table, entry(), name));
    }

    private String entry() {
        return String.format(Locale.ROOT, """
                select
                from pg_index
                join pg_class on pg_class.oid = indexrelid
                where indrelid = to_regclass('%s') and relname = '%s'
                """, table, name).strip();
    }

    private String qualified(Connection connection) throws SQLException {
        String schema = Statements.text(connection, """
                select quote_ident(nspname)
                from pg_extension
                join pg_namespace on pg_namespace.oid = extnamespace
                where extname = 'pg_trgm'
                """);
        return definition.replace("{pg_trgm}", schema);
    }
}
