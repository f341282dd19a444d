package todooo.architecture.planted.adapter.persistence.jpa;

import jakarta.persistence.EntityTransaction;

interface CommittingEntities {
    EntityTransaction transaction();
}
