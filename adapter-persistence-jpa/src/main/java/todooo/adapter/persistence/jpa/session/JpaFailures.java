package todooo.adapter.persistence.jpa.session;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Function;
import todooo.domain.storage.StorageException;

/** Finds the database's own error in what Hibernate throws, and says what it means. */
public final class JpaFailures {
    private final Function<SQLException, StorageException> errorTranslator;

    /** @param errorTranslator the meaning of an error of the database */
    public JpaFailures(Function<SQLException, StorageException> errorTranslator) {
        this.errorTranslator = errorTranslator;
    }

    /** The meaning of an error of the database. */
    public StorageException of(SQLException error) {
        return errorTranslator.apply(error);
    }

    /** The meaning of what Hibernate throws. */
    public StorageException of(PersistenceException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error) {
                return of(error);
            }
        }
        return new StorageException.Defect(thrown);
    }
}
