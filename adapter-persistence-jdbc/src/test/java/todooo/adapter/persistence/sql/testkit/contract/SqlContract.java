package todooo.adapter.persistence.sql.testkit.contract;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import todooo.adapter.persistence.sql.testkit.Adapter;

/**
 * All contracts of an adapter on SQL, beside those of every storage adapter. Those that mostly wait for a time limit,
 * and share no server with others, run beside the rest.
 */
public abstract class SqlContract {
    /** The adapter under test. */
    protected abstract Adapter adapter();

    @Nested
    class Failures extends FailuresContract {
        @Override
        protected Adapter adapter() {
            return SqlContract.this.adapter();
        }
    }

    @Nested
    class Migrations extends MigrationsContract {
        @Override
        protected Adapter adapter() {
            return SqlContract.this.adapter();
        }
    }

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class Outages extends OutagesContract {
        @Override
        protected Adapter adapter() {
            return SqlContract.this.adapter();
        }
    }

    @Nested
    class Pooler extends PoolerContract {
        @Override
        protected Adapter adapter() {
            return SqlContract.this.adapter();
        }
    }

    @Nested
    class Races extends RacesContract {
        @Override
        protected Adapter adapter() {
            return SqlContract.this.adapter();
        }
    }

    @Nested
    class ChangeRaces extends ChangeRacesContract {
        @Override
        protected Adapter adapter() {
            return SqlContract.this.adapter();
        }
    }

    @Nested
    class ListRaces extends ListRacesContract {
        @Override
        protected Adapter adapter() {
            return SqlContract.this.adapter();
        }
    }

    @Nested
    class TagRaces extends TagRacesContract {
        @Override
        protected Adapter adapter() {
            return SqlContract.this.adapter();
        }
    }

    @Nested
    class KeyRaces extends KeyRacesContract {
        @Override
        protected Adapter adapter() {
            return SqlContract.this.adapter();
        }
    }

    @Nested
    class Plans extends PlansContract {
        @Override
        protected Adapter adapter() {
            return SqlContract.this.adapter();
        }
    }

    @Nested
    class Scans extends ScansContract {
        @Override
        protected Adapter adapter() {
            return SqlContract.this.adapter();
        }
    }

    @Nested
    class Server extends ServerContract {
        @Override
        protected Adapter adapter() {
            return SqlContract.this.adapter();
        }
    }

    @Nested
    class Statements extends StatementsContract {
        @Override
        protected Adapter adapter() {
            return SqlContract.this.adapter();
        }
    }

    @Nested
    class SharedFile extends SharedFileContract {
        @Override
        protected Adapter adapter() {
            return SqlContract.this.adapter();
        }
    }

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class ReplacedFile extends ReplacedFileContract {
        @Override
        protected Adapter adapter() {
            return SqlContract.this.adapter();
        }
    }
}
