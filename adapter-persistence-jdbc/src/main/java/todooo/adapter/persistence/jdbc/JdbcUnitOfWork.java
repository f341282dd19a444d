package todooo.adapter.persistence.jdbc;

import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.UnitOfWork;
import todooo.domain.query.ReadBounds;
import todooo.domain.storage.TodoRepository;
import todooo.domain.value.Owner;

record JdbcUnitOfWork(JdbcSession session, ReadBounds bounds) implements UnitOfWork {
    @Override
    public TodoRepository todosOf(Owner owner) {
        return new JdbcTodoRepository(session, owner, bounds);
    }

    @Override
    public IdempotencyKeys idempotencyKeysOf(Owner owner) {
        return new JdbcIdempotencyKeys(session, owner);
    }
}
