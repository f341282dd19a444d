package todooo.architecture.planted.adapter.persistence.jpa;

import org.flywaydb.core.Flyway;

interface MigratingSession {
    Flyway migrations();
}
