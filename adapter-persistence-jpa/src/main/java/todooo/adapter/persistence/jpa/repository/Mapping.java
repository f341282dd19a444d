package todooo.adapter.persistence.jpa.repository;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
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

    /** Finds the row of an {@code :owner} and {@code :id}. */
    final String findRow;

    /** Finds the entity of an {@code :owner} and {@code :id}, in the first column. */
    final String findEntity;

    private final Supplier<N> entities;
    private final String content;
    private final String select;
    private final LongFunction<I> id;
    private final Versioned.Constructor<E, I, C> constructor;
    private final String fetched;
    private final String condition;

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
        this(entity, entities, content, row, id, constructor, "", "");
    }

    private Mapping(
            Class<N> entity,
            Supplier<N> entities,
            String content,
            Class<? extends Row<C>> row,
            LongFunction<I> id,
            Versioned.Constructor<E, I, C> constructor,
            String fetched,
            String condition) {
        this.entity = entity;
        this.entities = entities;
        this.content = content;
        this.row = row;
        this.id = id;
        this.constructor = constructor;
        this.fetched = fetched;
        this.condition = condition;
        this.select = String.format(
                Locale.ROOT, "select new %s(t.id, %s, t.createdAt, t.updatedAt, t.version)", row.getName(), content);
        String one = " where t.owner = :owner and t.id = :id" + (condition.isEmpty() ? "" : " and " + condition);
        this.findRow = select + " from " + from() + one;
        this.findEntity = fetched.isEmpty()
                ? "select t from " + from() + one
                : String.format(
                        Locale.ROOT,
                        "select t, r from %s left join t.%s r on r.owner = t.owner%s",
                        from(),
                        fetched,
                        one);
    }

    /** The same, of those rows alone that meet a condition. */
    public Mapping<E, I, C, N> where(String newCondition) {
        return new Mapping<>(entity, entities, content, row, id, constructor, fetched, newCondition);
    }

    /**
     * The same, whose entities are read together with the one that they refer to by this attribute. Without it
     * Hibernate would read that one by a statement of its own, which does not name the owner.
     */
    public Mapping<E, I, C, N> fetching(String attribute) {
        return new Mapping<>(entity, entities, content, row, id, constructor, attribute, condition);
    }

    /** The select clause of a query for rows of the entity {@code t}. */
    public String select() {
        return select;
    }

    /** The entity as it stands behind {@code from}. */
    public String from() {
        return entity.getSimpleName() + " t";
    }

    /** Only rows of the owner that there are for this mapping. */
    public JpqlConditions owned(Owner owner) {
        JpqlConditions owned = JpqlConditions.of(owner);
        return condition.isEmpty() ? owned : owned.and(condition, Map.of());
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
