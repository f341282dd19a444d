package todooo.application.testkit.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import todooo.application.testkit.Snapshot;
import todooo.domain.storage.Repository;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.value.Id;
import todooo.domain.value.Owner;
import todooo.domain.value.Versioned;

/** The values of one kind that one owner has in a snapshot. */
public class InMemoryRepository<E extends Versioned<I, C>, I extends Id, C> implements Repository<E, I, C> {
    private final InMemorySession session;
    private final Owner owner;
    private final Class<E> kind;
    private final LongFunction<I> id;
    private final Versioned.Constructor<E, I, C> constructor;

    InMemoryRepository(
            InMemorySession session,
            Owner owner,
            Class<E> kind,
            LongFunction<I> id,
            Versioned.Constructor<E, I, C> constructor) {
        this.session = session;
        this.owner = owner;
        this.kind = kind;
        this.id = id;
        this.constructor = constructor;
    }

    @Override
    public final E add(C content, Instant createdAt) {
        Snapshot state = session.toWrite();
        E added = constructor.added(id.apply(state.lastId() + 1), owner, content, createdAt);
        session.become(state.with(added));
        return added;
    }

    @Override
    public final Optional<E> find(I wanted) {
        return all().filter(value -> value.id().equals(wanted)).findFirst();
    }

    @Override
    public final void replace(E changed) {
        Snapshot state = session.toWrite();
        requireStored(changed.id(), changed.version() - 1);
        session.become(state.with(changed));
    }

    @Override
    public final void remove(E current) {
        Snapshot state = session.toWrite();
        requireStored(current.id(), current.version());
        session.become(state.without(current.id()));
    }

    /** All of them, in the order of their ids. */
    final Stream<E> all() {
        return session.toRead().values().values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(value -> value.owner().equals(owner))
                .sorted(Comparator.comparingLong(value -> value.id().value()));
    }

    private void requireStored(I id, long version) {
        if (find(id).filter(stored -> stored.version() == version).isEmpty()) {
            throw new StaleVersionException(id);
        }
    }
}
