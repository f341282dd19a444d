package todooo.adapter.persistence.jpa;

import org.junit.jupiter.api.Nested;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.contract.FailuresContract;
import todooo.adapter.persistence.sql.testkit.contract.KeyRacesContract;
import todooo.adapter.persistence.sql.testkit.contract.MigrationsContract;
import todooo.adapter.persistence.sql.testkit.contract.OutagesContract;
import todooo.adapter.persistence.sql.testkit.contract.PlansContract;
import todooo.adapter.persistence.sql.testkit.contract.PoolerContract;
import todooo.adapter.persistence.sql.testkit.contract.RacesContract;
import todooo.adapter.persistence.sql.testkit.contract.ReplacedFileContract;
import todooo.adapter.persistence.sql.testkit.contract.ScansContract;
import todooo.adapter.persistence.sql.testkit.contract.ServerContract;
import todooo.adapter.persistence.sql.testkit.contract.StatementsContract;

class JpaOnSqlTest {
    @Nested
    class Failures extends FailuresContract {
        @Override
        protected Adapter adapter() {
            return JpaTransactions::open;
        }
    }

    @Nested
    class Migrations extends MigrationsContract {
        @Override
        protected Adapter adapter() {
            return JpaTransactions::open;
        }
    }

    @Nested
    class Outages extends OutagesContract {
        @Override
        protected Adapter adapter() {
            return JpaTransactions::open;
        }
    }

    @Nested
    class Pooler extends PoolerContract {
        @Override
        protected Adapter adapter() {
            return JpaTransactions::open;
        }
    }

    @Nested
    class Races extends RacesContract {
        @Override
        protected Adapter adapter() {
            return JpaTransactions::open;
        }
    }

    @Nested
    class KeyRaces extends KeyRacesContract {
        @Override
        protected Adapter adapter() {
            return JpaTransactions::open;
        }
    }

    @Nested
    class Plans extends PlansContract {
        @Override
        protected Adapter adapter() {
            return JpaTransactions::open;
        }
    }

    @Nested
    class Scans extends ScansContract {
        @Override
        protected Adapter adapter() {
            return JpaTransactions::open;
        }
    }

    @Nested
    class Server extends ServerContract {
        @Override
        protected Adapter adapter() {
            return JpaTransactions::open;
        }
    }

    @Nested
    class Statements extends StatementsContract {
        @Override
        protected Adapter adapter() {
            return JpaTransactions::open;
        }
    }

    @Nested
    class ReplacedFile extends ReplacedFileContract {
        @Override
        protected Adapter adapter() {
            return JpaTransactions::open;
        }
    }
}
