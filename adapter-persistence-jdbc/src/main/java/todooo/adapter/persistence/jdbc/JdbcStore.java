package todooo.adapter.persistence.jdbc;

import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.Store;
import todooo.domain.query.ReadBounds;
import todooo.domain.storage.TodoRepository;
import todooo.domain.value.Owner;

final class JdbcStore implements Store {
    private final JdbcSession session;
    private final Owner owner;
    private final ReadBounds bounds;

    JdbcStore(JdbcSession session, Owner owner, ReadBounds bounds) {
        this.session = session;
        this.owner = owner;
        this.bounds = bounds;
    }

    @Override
    public TodoRepository todos() {
        return new JdbcTodoRepository(session, owner, bounds);
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return new JdbcIdempotencyKeys(session, owner);
    }
}
