package todooo.architecture.planted.adapter.persistence.sql;

import jakarta.persistence.EntityManager;

interface MappingDatabase {
    EntityManager entities();
}
