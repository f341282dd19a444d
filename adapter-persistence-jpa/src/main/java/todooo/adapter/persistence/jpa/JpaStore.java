package todooo.adapter.persistence.jpa;

import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.Store;
import todooo.domain.query.ReadBounds;
import todooo.domain.storage.TodoRepository;
import todooo.domain.value.Owner;

final class JpaStore implements Store {
    private final JpaSession session;
    private final Owner owner;
    private final ReadBounds bounds;

    JpaStore(JpaSession session, Owner owner, ReadBounds bounds) {
        this.session = session;
        this.owner = owner;
        this.bounds = bounds;
    }

    @Override
    public TodoRepository todos() {
        return new JpaTodoRepository(session, owner, bounds);
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return new JpaIdempotencyKeys(session, owner);
    }
}
