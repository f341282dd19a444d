package todooo.adapter.persistence.sql;

import java.time.Duration;
import javax.sql.DataSource;

/**
 * What a database is opened for.
 *
 * @param mayCreate whether a file that is not there is made
 * @param schema what becomes of the schema before anything else
 */
record Opening(boolean mayCreate, SchemaStep schema) {
    /** To serve its to-dos, all of them: not those of a copy that is on its way. */
    static final Opening SERVICE = new Opening(true, (connections, vendor, location, patience) -> {
        CopyMarker.refuseUnfinished(connections, location);
        Schema.migrate(connections, vendor, location, patience);
    });

    /** Makes or checks the schema, and refuses a database that is not for this purpose. */
    @FunctionalInterface
    interface SchemaStep {
        void prepare(DataSource connections, Vendor vendor, String location, Duration patience);
    }
}
