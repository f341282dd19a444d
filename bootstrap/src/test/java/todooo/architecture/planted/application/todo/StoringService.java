package todooo.architecture.planted.application.todo;

import java.sql.SQLException;

interface StoringService {
    void store() throws SQLException;
}
