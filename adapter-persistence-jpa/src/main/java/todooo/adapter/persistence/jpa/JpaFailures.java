package todooo.adapter.persistence.jpa;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Function;
import todooo.domain.storage.StorageException;

/** Finds the database's own error in what Hibernate throws, and says what it means. */
final class JpaFailures {
    private final Function<SQLException, StorageException> errorTranslator;

    JpaFailures(Function<SQLException, StorageException> errorTranslator) {
        this.errorTranslator = errorTranslator;
    }

    StorageException of(SQLException error) {
        return errorTranslator.apply(error);
    }

    StorageException of(PersistenceException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error) {
                return of(error);
            }
        }
        return new StorageException.Defect(thrown);
    }
}
