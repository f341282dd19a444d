package todooo.adapter.persistence.sql.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import todooo.application.port.out.ChangeListener;
import todooo.application.port.out.TextCandidates;
import todooo.application.port.out.Transactions;
import todooo.domain.change.Epoch;
import todooo.domain.storage.StorageException;

/** How an adapter opens its transactions on a database; those that are {@link AutoCloseable} are closed by the test. */
@FunctionalInterface
public interface Adapter {
    /** The transactions under test, on these connections. */
    Transactions open(
            DataSource readers,
            DataSource scanners,
            DataSource writers,
            Function<SQLException, StorageException> errorTranslator,
            TextCandidates<Connection> texts,
            Epoch epoch,
            ChangeListener listener);
}
