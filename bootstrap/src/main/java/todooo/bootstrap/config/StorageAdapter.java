package todooo.bootstrap.config;

import java.util.Locale;

/** The ways to reach the database; all of them work on the same schema. */
public enum StorageAdapter {
    JDBC,
    JPA;

    /** As it is written in the configuration. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
