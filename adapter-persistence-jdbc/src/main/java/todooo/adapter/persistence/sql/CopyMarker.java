package todooo.adapter.persistence.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The table that makes a database an unfinished copy: it says of what, and how many rows of each table are there. It is
 * made while there are none, moves on in the same transaction as the rows, and goes when the copy is found to be complete.
 */
final class CopyMarker {
    private static final String TABLE = "unfinished_copy";

    private CopyMarker() {}

    /** Refuses a database that is an unfinished copy. */
    static void refuseUnfinished(DataSource connections, String location) {
        try (Connection connection = connections.getConnection()) {
            source(connection).ifPresent(source -> {
                throw new DatabaseRefusedException(
                        "The database %s is an unfinished copy of %s: finish it, by the same command"
                                .formatted(location, source));
            });
        } catch (SQLException e) {
            throw new DatabaseRefusedException(
                    "The database %s cannot be opened: %s".formatted(location, e.getMessage()), e);
        }
    }

    /** What the database is an unfinished copy of, if it is one. */
    static Optional<String> source(Connection connection) throws SQLException {
        return Tables.exists(connection, TABLE)
                ? Optional.of(Statements.text(connection, "select max(source) from " + TABLE))
                : Optional.empty();
    }

    /** Makes an empty database an unfinished copy; false if it is not empty, and not an unfinished copy already. */
    static boolean begin(Connection connection, String source) throws SQLException {
        if (source(connection).isPresent()) {
            return true;
        }
        if (Tables.holdRows(connection)) {
            return false;
        }
        create(connection, source);
        return true;
    }

    private static void create(Connection connection, String source) throws SQLException {
        Statements.update(connection, """
                create table unfinished_copy (
                    table_name text   not null primary key,
                    source     text   not null,
                    copied     bigint not null
                )
                """);
        for (CopiedTable table : CopiedTable.ALL) {
            Statements.update(
                    connection,
                    "insert into unfinished_copy (table_name, source, copied) values (?, ?, 0)",
                    table.name(),
                    source);
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
