package todooo.adapter.persistence.jdbc;

import org.junit.jupiter.api.Nested;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.FailuresContract;
import todooo.adapter.persistence.sql.testkit.KeyRacesContract;
import todooo.adapter.persistence.sql.testkit.OutagesContract;
import todooo.adapter.persistence.sql.testkit.PlansContract;
import todooo.adapter.persistence.sql.testkit.RacesContract;
import todooo.adapter.persistence.sql.testkit.ScansContract;
import todooo.adapter.persistence.sql.testkit.StatementsContract;

class JdbcOnSqlTest {
    @Nested
    class Failures extends FailuresContract {
        @Override
        protected Adapter adapter() {
            return JdbcTransactions::new;
        }
    }

    @Nested
    class Outages extends OutagesContract {
        @Override
        protected Adapter adapter() {
            return JdbcTransactions::new;
        }
    }

    @Nested
    class Races extends RacesContract {
        @Override
        protected Adapter adapter() {
            return JdbcTransactions::new;
        }
    }

    @Nested
    class KeyRaces extends KeyRacesContract {
        @Override
        protected Adapter adapter() {
            return JdbcTransactions::new;
        }
    }

    @Nested
    class Plans extends PlansContract {
        @Override
        protected Adapter adapter() {
            return JdbcTransactions::new;
        }
    }

    @Nested
    class Scans extends ScansContract {
        @Override
        protected Adapter adapter() {
            return JdbcTransactions::new;
        }
    }

    @Nested
    class Statements extends StatementsContract {
        @Override
        protected Adapter adapter() {
            return JdbcTransactions::new;
        }
    }
}
