package todooo.adapter.persistence.sql.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.Statements;
import todooo.adapter.persistence.sql.Tables;

/** The mark of a database that is an unfinished copy: a table that names the source of the copy. */
public final class UnfinishedCopy {
    /** The name of the table. */
    public static final String TABLE = "unfinished_copy";

    private UnfinishedCopy() {}

    /** Refuses a database that is an unfinished copy. */
    public static void refuse(DataSource connections, String location) {
        try (Connection connection = connections.getConnection()) {
            source(connection).ifPresent(source -> {
                throw new DatabaseRefusedException(String.format(
                        Locale.ROOT,
                        "The database %s is an unfinished copy of %s: finish it, by the same command",
                        location,
                        source));
            });
        } catch (SQLException e) {
            throw new DatabaseRefusedException(
                    String.format(Locale.ROOT, "The database %s cannot be opened: %s", location, e.getMessage()), e);
        }
    }

    /** The source of the copy, if the database is an unfinished one. */
    public static Optional<String> source(Connection connection) throws SQLException {
        return Tables.exists(connection, TABLE)
                ? Optional.of(Statements.text(connection, "select max(source) from " + TABLE))
                : Optional.empty();
    }
}
