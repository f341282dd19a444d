package todooo.application.testkit.memory;

import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.UnitOfWork;
import todooo.domain.query.ReadBounds;
import todooo.domain.storage.TodoRepository;
import todooo.domain.value.Owner;

record InMemoryUnitOfWork(InMemorySession session, ReadBounds bounds) implements UnitOfWork {
    @Override
    public TodoRepository todosOf(Owner owner) {
        return new InMemoryTodoRepository(session, owner, bounds);
    }

    @Override
    public IdempotencyKeys idempotencyKeysOf(Owner owner) {
        return new InMemoryIdempotencyKeys(session, owner);
    }
}
