package todooo.architecture.planted.application;

import java.sql.SQLException;

interface StoringService {
    void store() throws SQLException;
}
