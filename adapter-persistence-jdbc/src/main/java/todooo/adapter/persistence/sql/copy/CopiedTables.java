package todooo.adapter.persistence.sql.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.Statements;
import todooo.adapter.persistence.sql.Tables;
import todooo.adapter.persistence.sql.migration.UnfinishedCopy;

/** The tables that a copy carries over. The database itself describes their columns, keys and references. */
final class CopiedTables {
    /** The tables with data of their own, in any order: the database tells which of them references which. */
    static final List<String> NAMES = List.of(
            "todo_list",
            "todo",
            "tag",
            "todo_tag",
            "idempotency_key",
            "deletion",
            "trashed_list",
            "trashed_todo",
            "trashed_todo_tag",
            "tombstone",
            "change_counter",
            "change_epoch",
            "service_start");

    /** The tables that each database has for itself. */
    private static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", UnfinishedCopy.TABLE);

    private CopiedTables() {}

    /**
     * Reads their descriptions, in the order in which they are copied.
     *
     * @throws DatabaseRefusedException if the database has a table that this program does not know, or one that cannot
     *     be copied
     */
    static List<CopiedTable> read(Database database) {
        try (Connection connection = database.readers().getConnection()) {
            requireKnown(connection, database);
            var tables = new ArrayList<CopiedTable>();
            for (String name : NAMES) {
                tables.add(TableMetadata.read(connection, name));
            }
            return TableOrder.of(tables);
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    /** Whether any of them has a row, whatever the state of the schema. */
    static boolean holdRows(Connection connection) throws SQLException {
        for (String name : NAMES) {
            if (Tables.exists(connection, name)
                    && Statements.number(
                                    connection,
                                    String.format(
                                            Locale.ROOT,
                                            "select count(*) from (select 1 from %s limit 1) as first",
                                            name))
                            > 0) {
                return true;
            }
        }
        return false;
    }

    private static void requireKnown(Connection connection, Database database) throws SQLException {
        for (String name : Tables.names(connection)) {
            if (!NAMES.contains(name)
                    && !LEFT_OUT.contains(name)
                    && !database.vendor().isDerived(name)) {
                throw new DatabaseRefusedException(String.format(
                        Locale.ROOT,
                        "%s has a table %s that this program cannot copy: copy it by the program that made it",
                        database.name(),
                        name));
            }
        }
    }
}
