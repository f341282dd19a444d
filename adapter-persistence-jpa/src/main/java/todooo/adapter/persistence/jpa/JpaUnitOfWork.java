package todooo.adapter.persistence.jpa;

import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.UnitOfWork;
import todooo.domain.query.ReadBounds;
import todooo.domain.storage.TodoRepository;
import todooo.domain.value.Owner;

record JpaUnitOfWork(JpaSession session, ReadBounds bounds) implements UnitOfWork {
    @Override
    public TodoRepository todosOf(Owner owner) {
        return new JpaTodoRepository(session, owner, bounds);
    }

    @Override
    public IdempotencyKeys idempotencyKeysOf(Owner owner) {
        return new JpaIdempotencyKeys(session, owner);
    }
}
