package todooo.adapter.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import todooo.domain.query.BoundedReads;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.RemovedSlice;
import todooo.domain.storage.StaleTodoException;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

final class JpaTodoRepository implements TodoRepository {
    /** The to-do with an id, of an owner. */
    private static final String ONE = "t.owner = :owner and t.id = :id";

    private static final String FIND_ONE = TodoEntity.SELECT + " from TodoEntity t where " + ONE;

    private final JpaSession session;
    private final Owner owner;
    private final ReadBounds bounds;

    /** The entities found so far, so that a change need not read them again. */
    private final Map<TodoId, TodoEntity> found = new HashMap<>();

    JpaTodoRepository(JpaSession session, Owner owner, ReadBounds bounds) {
        this.session = session;
        this.owner = owner;
        this.bounds = bounds;
    }

    @Override
    public ToDo add(TodoContent content, Instant createdAt) {
        var entity = TodoEntity.added(owner, content, createdAt);
        session.write(entityManager -> {
            entityManager.persist(entity);
            return entity;
        });
        return ToDo.added(new TodoId(entity.id()), owner, content, createdAt);
    }

    @Override
    public Optional<ToDo> find(TodoId id) {
        return session.read(entityManager ->
                session.isWritable() ? findToChange(entityManager, id) : findToRead(entityManager, id));
    }

    @Override
    public TodoPage list(TodoQuery query) {
        return reads().page(query);
    }

    @Override
    public OptionalLong count(TodoFilter filter) {
        return reads().count(filter);
    }

    @Override
    public void replace(ToDo changed) {
        change(
                changed.id(),
                changed.version() - 1,
                (entityManager, entity) -> entity.write(changed.content(), changed.updatedAt()));
    }

    @Override
    public void remove(ToDo todo) {
        change(todo.id(), todo.version(), EntityManager::remove);
    }

    @Override
    public RemovedSlice remove(RemovalSlice slice) {
        return new JpaRemoval(session, owner).remove(slice);
    }

    private void change(TodoId id, long version, BiConsumer<EntityManager, TodoEntity> change) {
        try {
            session.write(entityManager -> {
                TodoEntity entity = Optional.ofNullable(found.get(id))
                        .filter(entityManager::contains)
                        .or(() -> stored(entityManager, id))
                        .filter(current -> current.version() == version)
                        .orElseThrow(() -> new StaleTodoException(id));
                change.accept(entityManager, entity);
                return entity;
            });
        } catch (OptimisticLockException e) { // another transaction was faster
            throw new StaleTodoException(id);
        }
    }

    private Optional<ToDo> findToRead(EntityManager entityManager, TodoId id) {
        return one(entityManager.createQuery(FIND_ONE, TodoEntity.Row.class), id)
                .map(row -> row.toDomain(owner));
    }

    private Optional<ToDo> findToChange(EntityManager entityManager, TodoId id) {
        Optional<TodoEntity> entity = stored(entityManager, id);
        entity.ifPresent(present -> found.put(id, present));
        return entity.map(TodoEntity::toDomain);
    }

    private Optional<TodoEntity> stored(EntityManager entityManager, TodoId id) {
        return one(entityManager.createQuery("select t from TodoEntity t where " + ONE, TodoEntity.class), id);
    }

    private <R> Optional<R> one(TypedQuery<R> query, TodoId id) {
        return Optional.ofNullable(query.setParameter("owner", owner.name())
                .setParameter("id", id.value())
                .getSingleResultOrNull());
    }

    private BoundedReads reads() {
        return new BoundedReads(bounds, new JpaTodoList(session, owner));
    }
}
