package todooo.adapter.persistence.jpa.repository;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.storage.Repository;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.value.Id;
import todooo.domain.value.Owner;
import todooo.domain.value.Versioned;

/**
 * The entities of one owner. What is written is detached at once: each flush compares all entities that are attached,
 * and a transaction may hold the writes of a whole group.
 *
 * @param <E> the values
 * @param <I> their ids
 * @param <C> their content
 * @param <N> their entity
 */
public abstract class JpaRepository<E extends Versioned<I, C>, I extends Id, C, N extends OwnedEntity<C>>
        implements Repository<E, I, C> {
    protected final JpaSession session;
    protected final Owner owner;
    private final Mapping<E, I, C, N> mapping;

    /** The entities found so far, so that a change need not read them again. */
    private final Map<I, N> found = new HashMap<>();

    protected JpaRepository(JpaSession session, Owner owner, Mapping<E, I, C, N> mapping) {
        this.session = session;
        this.owner = owner;
        this.mapping = mapping;
    }

    @Override
    public E add(C content, Instant createdAt) {
        N entity = mapping.newEntity();
        entity.add(owner, content, createdAt);
        session.write(entityManager -> {
            stamp(entity, content);
            entityManager.persist(entity); // the insert runs now, as the database gives the id
            entityManager.detach(entity);
            return entity;
        });
        return mapping.added(entity.id(), owner, content, createdAt);
    }

    @Override
    public final Optional<E> find(I id) {
        return session.read(entityManager -> {
            Optional<? extends Row<C>> stored = session.isWritable()
                    ? findToChange(entityManager, id)
                    : one(entityManager.createQuery(mapping.findRow, mapping.row), id);
            return stored.map(this::toDomain);
        });
    }

    @Override
    public final void replace(E changed) {
        I id = changed.id();
        long version = changed.version() - 1;
        try {
            N written = session.write(entityManager -> {
                N entity = Optional.ofNullable(found.get(id))
                        .filter(entityManager::contains)
                        .or(() -> findEntity(entityManager, id))
                        .filter(current -> current.version() == version)
                        .orElseThrow(() -> new StaleVersionException(id));
                stamp(entity, changed.content());
                entity.replace(changed.content(), changed.updatedAt());
                return entity;
            });
            session.read(entityManager -> {
                entityManager.detach(written);
                return written;
            });
        } catch (OptimisticLockException e) { // another transaction was faster
            throw new StaleVersionException(id);
        }
    }

    /** Prepares an entity to become one of this content, before it is written; its id is 0 until it is stored. */
    protected void stamp(N entity, C content) {}

    /** The value of what was found. */
    protected E toDomain(Row<C> stored) {
        return mapping.toDomain(stored, owner);
    }

    private Optional<N> findToChange(EntityManager entityManager, I id) {
        Optional<N> entity = findEntity(entityManager, id);
        entity.ifPresent(present -> found.put(id, present));
        return entity;
    }

    private Optional<N> findEntity(EntityManager entityManager, I id) {
        return one(entityManager.createQuery(mapping.findEntity, Tuple.class), id)
                .map(row -> row.get(0, mapping.entity));
    }

    private <R> Optional<R> one(TypedQuery<R> query, I id) {
        return Optional.ofNullable(query.setParameter("owner", owner.name())
                .setParameter("id", id.value())
                .getSingleResultOrNull());
    }
}
