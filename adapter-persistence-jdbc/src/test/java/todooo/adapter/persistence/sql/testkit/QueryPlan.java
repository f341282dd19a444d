package todooo.adapter.persistence.sql.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;

/** How a database means to carry out a query with parameters, whatever their values. */
public final class QueryPlan {
    /** As with so many rows that nothing but an index will do. */
    private static final List<String> AVOIDING_ALL_ELSE = List.of(
            "set local enable_seqscan = off",
            "set local enable_sort = off",
            "set local plan_cache_mode = force_generic_plan");

    private QueryPlan() {}

    /** The plan in the database's own words, a step a line. */
    public static String of(OpenStore store, TestDatabase product, String sql) throws SQLException {
        try (Connection connection = store.database().writers().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String plan = switch (product) {
                case SQLITE -> lines(statement.executeQuery("explain query plan " + sql), "detail");
                case POSTGRESQL -> explainedGenerically(statement, sql);
            };
            connection.rollback();
            return plan;
        }
    }

    private static String explainedGenerically(Statement statement, String sql) throws SQLException {
        for (String setting : AVOIDING_ALL_ELSE) {
            statement.execute(setting);
        }
        String[] texts = sql.split("\\?", -1);
        var numbered = new StringBuilder(texts[0]);
        for (int i = 1; i < texts.length; i++) {
            numbered.append('$').append(i).append(texts[i]);
        }
        statement.execute("prepare explained as " + numbered);
        String values = String.join(", ", Collections.nCopies(texts.length - 1, "null"));
        String plan = lines(
                statement.executeQuery("explain (costs off) execute explained (%s)".formatted(values)), "query plan");
        statement.execute("deallocate explained");
        return plan;
    }

    private static String lines(ResultSet row, String column) throws SQLException {
        var lines = new StringBuilder();
        while (row.next()) {
            lines.append(row.getString(column).strip()).append('\n');
        }
        return lines.toString().strip();
    }
}
