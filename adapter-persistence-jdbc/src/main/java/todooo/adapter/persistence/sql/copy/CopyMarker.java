package todooo.adapter.persistence.sql.copy;

import java.sql.Connection;
import java.sql.SQLException;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.Statements;
import todooo.adapter.persistence.sql.migration.UnfinishedCopy;

/**
 * The table that makes a database an unfinished copy: it says of what, and how many rows of each table are there. It is
 * made while there are none, moves on in the same transaction as the rows, and goes when the copy is found to be
 * complete.
 */
final class CopyMarker {
    private CopyMarker() {}

    /** Makes an empty database an unfinished copy; false if it is not empty, and not an unfinished copy already. */
    static boolean begin(Connection connection, String source) throws SQLException {
        if (UnfinishedCopy.source(connection).isEmpty()) {
            if (CopiedTables.holdRows(connection)) {
                return false;
            }
            create(connection);
        }
        addTables(connection, source);
        return true;
    }

    private static void create(Connection connection) throws SQLException {
        Statements.update(connection, """
                create table unfinished_copy (
                    table_name text   not null primary key,
                    source     text   not null,
                    copied     bigint not null
                )
                """);
    }

    /** Adds the tables that are not there: all at first, later those that an earlier program did not have. */
    private static void addTables(Connection connection, String source) throws SQLException {
        for (String name : CopiedTables.NAMES) {
            Statements.update(connection, """
                    insert into unfinished_copy (table_name, source, copied)
                    values (?, ?, 0)
                    on conflict do nothing
                    """, name, source);
        }
    }

    /** How many rows of the table are there, once a transaction that writes more of them has ended. */
    static long copied(Connection connection, CopiedTable table) throws SQLException {
        Statements.update(connection, "update unfinished_copy set copied = copied where table_name = ?", table.name());
        return Statements.number(connection, "select copied from unfinished_copy where table_name = ?", table.name());
    }

    /** Counts rows that this transaction adds to those that were there. */
    static void advance(Connection connection, CopiedTable table, long copied, int more) throws SQLException {
        int met = Statements.update(
                connection,
                "update unfinished_copy set copied = copied + ? where table_name = ? and copied = ?",
                more,
                table.name(),
                copied);
        if (met == 0) {
            throw new DatabaseRefusedException("Another copy into the same database is under way: wait for its end");
        }
    }

    /** Makes the database as good as any other. */
    static int drop(Connection connection) throws SQLException {
        return Statements.update(connection, "drop table unfinished_copy");
    }
}
