package todooo.adapter.persistence.sql.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import todooo.adapter.persistence.sql.Statements;

/**
 * Lets a migration find the operator classes of an extension that is installed in another schema than the tables: until
 * the migration ends, that schema comes last in the search path.
 */
final class ExtensionsInReach extends BaseCallback {
    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            add(context.getConnection());
        } catch (SQLException e) {
            throw new FlywayException("The search path cannot be set", e);
        }
    }

    /** For the transaction that is open, or is begun by this. */
    static void add(Connection connection) throws SQLException {
        var _ = Statements.text(connection, """
                select set_config(
                    'search_path',
                    concat_ws(', ', nullif(current_setting('search_path'), ''), string_agg(distinct quote_ident(nspname), ', ')),
                    true)
                from pg_extension
                join pg_namespace on pg_namespace.oid = extnamespace
                where extname in ('pg_trgm', 'btree_gin')
                """);
    }
}
