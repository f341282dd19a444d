package todooo.application.testkit.memory;

import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.Store;
import todooo.domain.query.ReadBounds;
import todooo.domain.storage.TodoRepository;
import todooo.domain.value.Owner;

final class InMemoryStore implements Store {
    private final InMemorySession session;
    private final Owner owner;
    private final ReadBounds bounds;

    InMemoryStore(InMemorySession session, Owner owner, ReadBounds bounds) {
        this.session = session;
        this.owner = owner;
        this.bounds = bounds;
    }

    @Override
    public TodoRepository todos() {
        return new InMemoryTodoRepository(session, owner, bounds);
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return new InMemoryIdempotencyKeys(session, owner);
    }
}
