package todooo.adapter.persistence.jpa.hibernate;

import jakarta.persistence.ConstraintMode;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.SchemaValidationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.tool.schema.JdbcMetadataAccessStrategy;

/** Starts Hibernate. */
public final class HibernateFactory {
    private HibernateFactory() {}

    /** Opens a factory of these entities, whose mapping fits the schema. */
    public static EntityManagerFactory open(DataSource readers, DataSource writers, List<Class<?>> entities)
            throws SQLException {
        var configuration = new PersistenceConfiguration("todooo")
                // No LOB is mapped, and the pool drops a connection to SQLite that is asked for one.
                .property(JdbcSettings.NON_CONTEXTUAL_LOB_CREATION, true)
                // Only of what is mapped: SQLite's search table has columns without a type, on which the check fails.
                .property(
                        SchemaToolingSettings.HBM2DDL_JDBC_METADATA_EXTRACTOR_STRATEGY,
                        JdbcMetadataAccessStrategy.INDIVIDUALLY)
                // Those of the schema name the owner too, which is no part of an entity's id.
                .property(SchemaToolingSettings.HBM2DDL_DEFAULT_CONSTRAINT_MODE, ConstraintMode.NO_CONSTRAINT)
                .property(JdbcSettings.CONNECTION_PROVIDER, new ReadersAndWriters(readers, writers));
        entities.forEach(configuration::managedClass);
        if (product(readers).equals("SQLite")) {
            configuration.property(JdbcSettings.DIALECT, new WideIntegerSqliteDialect());
        }
        EntityManagerFactory factory = configuration.createEntityManagerFactory();
        try {
            factory.getSchemaManager().validate();
            return factory;
        } catch (SchemaValidationException e) {
            factory.close();
            throw new PersistenceException("The mapping does not fit the schema: " + e.getMessage(), e);
        }
    }

    private static String product(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }
}
