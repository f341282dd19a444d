package todooo.application.testkit;

import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.UnitOfWork;
import todooo.domain.Owner;
import todooo.domain.ReadBounds;
import todooo.domain.TodoRepository;

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
