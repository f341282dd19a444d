package todooo.adapter.persistence.jpa.repository;

import java.time.Instant;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Id;
import todooo.domain.value.Owner;
import todooo.domain.value.Versioned;

/**
 * How values of the domain are made of rows, and rows of values. In its queries {@code t} is the entity.
 *
 * @param <E> the values
 * @param <I> their ids
 * @param <C> their content
 * @param <N> their entity
 */
public final class Mapping<E extends Versioned<I, C>, I extends Id, C, N extends OwnedEntity<C>> {
    /** The entity. */
    final Class<N> entity;

    /** The rows of a query that begins with {@link #select}. */
    final Class<? extends Row<C>> row;

    /** The select clause of a query for {@link #row rows}. */
    private final String select;

    /** Finds the row of an {@code :owner} and {@code :id}. */
    final String findRow;

    /** Finds the entity of an {@code :owner} and {@code :id}. */
    final String findEntity;

    private final Supplier<N> entities;
    private final LongFunction<I> id;
    private final Versioned.Constructor<E, I, C> constructor;

    /**
     * A mapping of this entity.
     *
     * @param content the attributes of the content, in the order in which the row has them behind its id
     */
    public Mapping(
            Class<N> entity,
            Supplier<N> entities,
            String content,
            Class<? extends Row<C>> row,
            LongFunction<I> id,
            Versioned.Constructor<E, I, C> constructor) {
        this.entity = entity;
        this.entities = entities;
        this.select = String.format(
                Locale.ROOT, "select new %s(t.id, %s, t.createdAt, t.updatedAt, t.version)", row.getName(), content);
        this.row = row;
        this.id = id;
        this.constructor = constructor;
        String one =
                String.format(Locale.ROOT, " from %s t where t.owner = :owner and t.id = :id", entity.getSimpleName());
        this.findRow = select + one;
        this.findEntity = "select t" + one;
    }

    /** The select clause of a query for rows of the entity {@code t}. */
    public String select() {
        return select;
    }

    /** An entity without values. */
    N newEntity() {
        return entities.get();
    }

    /** The first version of a value. */
    E added(long givenId, Owner owner, C content, Instant createdAt) {
        return constructor.added(id.apply(givenId), owner, content, createdAt);
    }

    /** The value of a row. */
    public E toDomain(Row<C> stored, Owner owner) {
        return constructor.make(
                id.apply(stored.id()),
                owner,
                stored.content(),
                EpochMicros.toInstant(stored.createdAt()),
                EpochMicros.toInstant(stored.updatedAt()),
                stored.version());
    }
}
