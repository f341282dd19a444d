package todooo.architecture.planted.adapter.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

final class CommittingSession {
    private CommittingSession() {}

    static void end(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.commit();
        connection.rollback();
    }
}
