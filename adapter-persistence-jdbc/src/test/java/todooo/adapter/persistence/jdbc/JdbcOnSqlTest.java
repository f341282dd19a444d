package todooo.adapter.persistence.jdbc;

import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.contract.SqlContract;

class JdbcOnSqlTest extends SqlContract {
    @Override
    protected Adapter adapter() {
        return JdbcTransactions::new;
    }
}
