package todooo.architecture.planted.domain;

import java.sql.SQLException;

interface StoringTodo {
    void store() throws SQLException;
}
