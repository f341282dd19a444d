package todooo.application.testkit.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import todooo.application.testkit.Snapshot;
import todooo.application.testkit.Snapshot.Row;
import todooo.domain.storage.Repository;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.value.Id;
import todooo.domain.value.Owner;
import todooo.domain.value.Versioned;

/** The values of one kind that one owner has in a snapshot. */
public class InMemoryRepository<E extends Versioned<I, C>, I extends Id, C> implements Repository<E, I, C> {
    final InMemorySession session;
    final Owner owner;
    final Class<E> kind;
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
        refer(added);
        write(new Row(added, null, change(), null));
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
        refer(changed);
        write(new Row(changed, state.row(changed.id()).movedTo(), change(), null));
    }

    /** Keeps what a value that is written refers to. */
    void refer(E written) {}

    /** The number of the change that a write makes; 0 if it is none of the feed. */
    long change() {
        return 0;
    }

    /** All of them, in the order of their ids. */
    final Stream<E> all() {
        return rows().map(row -> kind.cast(row.value()));
    }

    /** The rows of all of them, in the order of their ids. */
    final Stream<Row> rows() {
        return session.toRead()
                .rowsOf(owner)
                .filter(row -> row.deletion() == null && kind.isInstance(row.value()))
                .sorted(Comparator.comparingLong(row -> row.value().id().value()));
    }

    final void write(Row row) {
        session.become(session.toWrite().with(row));
    }

    final void requireStored(I wanted, long version) {
        if (find(wanted).filter(stored -> stored.version() == version).isEmpty()) {
            throw new StaleVersionException(wanted);
        }
    }
}
