package todooo.application.testkit.memory;

import java.util.List;
import todooo.application.port.out.Store;
import todooo.application.port.out.UnitOfWork;
import todooo.domain.query.ReadBounds;
import todooo.domain.value.Owner;

/** A transaction over a snapshot. */
final class InMemoryUnitOfWork implements UnitOfWork {
    private final InMemorySession session;
    private final ReadBounds bounds;

    InMemoryUnitOfWork(InMemorySession session, ReadBounds bounds) {
        this.session = session;
        this.bounds = bounds;
    }

    @Override
    public Store of(Owner owner) {
        return new InMemoryStore(session, owner, bounds);
    }

    @Override
    public List<Owner> withUnfinishedActs(int limit) {
        return List.of();
    }
}
