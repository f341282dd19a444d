package todooo.adapter.persistence.jpa;

import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.contract.SqlContract;

class JpaOnSqlTest extends SqlContract {
    @Override
    protected Adapter adapter() {
        return JpaTransactions::open;
    }
}
