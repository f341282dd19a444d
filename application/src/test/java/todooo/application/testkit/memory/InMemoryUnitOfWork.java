package todooo.application.testkit.memory;

import java.util.List;
import java.util.stream.Stream;
import todooo.application.port.out.Store;
import todooo.application.port.out.UnitOfWork;
import todooo.application.testkit.Snapshot;
import todooo.application.testkit.Tagging.TagRow;
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
        Snapshot state = session.toRead();
        return Stream.concat(
                        state.rows().values().stream().map(row -> row.value().owner()),
                        state.tagging().tags().values().stream().map(TagRow::owner))
                .distinct()
                .filter(owner -> isUnfinished(of(owner)))
                .limit(limit)
                .toList();
    }

    private static boolean isUnfinished(Store store) {
        return store.trash().unfinished().isPresent()
                || store.tags().anyRetired().isPresent();
    }
}
