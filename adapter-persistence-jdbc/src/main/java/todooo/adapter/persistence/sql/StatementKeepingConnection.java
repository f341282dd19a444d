package todooo.adapter.persistence.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/** A connection that keeps its prepared statements: to compile one anew takes about as long as to run it. */
final class StatementKeepingConnection extends JDBC4Connection {
    /** More texts than both adapters have; whatever else may come is not kept. */
    private static final int MAX_KEPT = 64;

    private final Map<String, KeptStatement> kept = new HashMap<>();

    StatementKeepingConnection(String url, String file, Properties properties) throws SQLException {
        super(url, file, properties);
    }

    @Override
    public PreparedStatement prepareStatement(String text, int type, int concurrency, int holdability)
            throws SQLException {
        checkOpen();
        checkCursor(type, concurrency, holdability);
        KeptStatement statement = kept.remove(text);
        return statement == null ? new KeptStatement(this, text) : statement;
    }

    /** Whether the statement stays open for the next who prepares the same text. */
    boolean keep(KeptStatement statement) {
        return kept.size() < MAX_KEPT && kept.putIfAbsent(statement.text(), statement) == null;
    }
}
