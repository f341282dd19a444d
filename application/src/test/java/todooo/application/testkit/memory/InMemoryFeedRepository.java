package todooo.application.testkit.memory;

import java.time.Instant;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import todooo.application.testkit.Snapshot.Grave;
import todooo.application.testkit.Snapshot.Row;
import todooo.domain.change.Tombstone;
import todooo.domain.place.Places;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Id;
import todooo.domain.value.Owner;
import todooo.domain.value.Versioned;

/** The values of one kind that the feed tells of: they have places, and leave for the trash. */
abstract class InMemoryFeedRepository<E extends Versioned<I, C>, I extends Id, C> extends InMemoryRepository<E, I, C> {
    private final LongFunction<I> id;
    private final Versioned.Constructor<E, I, C> constructor;

    InMemoryFeedRepository(
            InMemorySession session,
            Owner owner,
            Class<E> kind,
            LongFunction<I> id,
            Versioned.Constructor<E, I, C> constructor) {
        super(session, owner, kind, id, constructor);
        this.id = id;
        this.constructor = constructor;
    }

    @Override
    final long change() {
        return session.change(owner);
    }

    /** The row of this number. */
    final Row row(long value) {
        return session.toRead().row(id.apply(value));
    }

    final boolean move(long moved, @Nullable Long after) {
        session.requireWritable();
        return new Places(new InMemoryPlaces(this)).move(moved, after);
    }

    /** Takes a value of this version away. */
    final void takeAway(E value, DeletionId deletion, Instant deletedAt) {
        session.requireWritable();
        requireStored(value.id(), value.version());
        long change = change();
        Row row = session.toRead().row(value.id());
        write(new Row(value, row.movedTo(), change, deletion));
        var grave = new Grave(owner, new Tombstone(value.id(), change), EpochMicros.of(deletedAt));
        session.become(session.toWrite().with(grave));
    }

    /** Brings back what was taken away, as its next version. */
    final void restore(Row row, Instant now) {
        E value = kind.cast(row.value());
        write(new Row(next(value, value.content(), now), row.movedTo(), change(), null));
        session.become(session.toWrite().withoutGraveOf(value.id()));
    }

    /** The next version, even if it has the same content. */
    final E next(E value, C content, Instant now) {
        Instant then = now.isBefore(value.updatedAt()) ? value.updatedAt() : now;
        return constructor.make(value.id(), owner, content, value.createdAt(), then, value.version() + 1);
    }
}
