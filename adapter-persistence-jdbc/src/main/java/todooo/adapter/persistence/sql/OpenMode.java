package todooo.adapter.persistence.sql;

import java.time.Duration;
import javax.sql.DataSource;

/**
 * The purpose for which a database is opened.
 *
 * @param mayCreate whether a missing file is created
 * @param schema the step that prepares the schema before any other use
 */
public record OpenMode(boolean mayCreate, SchemaStep schema) {
    /** Makes or checks the schema, and refuses a database that is not for this purpose. */
    @FunctionalInterface
    public interface SchemaStep {
        void prepare(DataSource connections, Vendor vendor, String location, Duration patience);
    }
}
