package todooo.adapter.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import todooo.domain.Owner;
import todooo.domain.PageLimit;
import todooo.domain.StaleToDoException;
import todooo.domain.ToDo;
import todooo.domain.TodoContent;
import todooo.domain.TodoFilter;
import todooo.domain.TodoId;
import todooo.domain.TodoRepository;

final class JpaTodoRepository implements TodoRepository {
    private final JpaSession session;
    private final Owner owner;

    /** What was found, so that it need not be read again to be changed. */
    private final Map<TodoId, TodoEntity> found = new HashMap<>();

    JpaTodoRepository(JpaSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    @Override
    public ToDo add(TodoContent content, Instant createdAt) {
        var entity = TodoEntity.added(owner, content, createdAt);
        session.write(entities -> {
            entities.persist(entity);
            return entity;
        });
        return ToDo.added(new TodoId(entity.id()), owner, content, createdAt);
    }

    @Override
    public Optional<ToDo> find(TodoId id) {
        return session.read(entities -> {
            Optional<TodoEntity> entity = stored(entities, id);
            entity.ifPresent(present -> found.put(id, present));
            return entity.map(TodoEntity::toDomain);
        });
    }

    @Override
    public List<ToDo> list(TodoFilter filter, PageLimit limit) {
        String jpql = "select t from TodoEntity t where t.owner = :owner"
                + (filter.completed() == null ? "" : " and t.completed = :completed")
                + (filter.text() == null ? "" : " and locate(:text, t.taskFolded) > 0")
                + " order by t.createdAt, t.id";
        return session.read(entities -> {
            TypedQuery<TodoEntity> query = entities.createQuery(jpql, TodoEntity.class)
                    .setParameter("owner", owner.name())
                    .setMaxResults(limit.value());
            if (filter.completed() != null) {
                query.setParameter("completed", filter.completed());
            }
            if (filter.text() != null) {
                query.setParameter("text", filter.text().folded());
            }
            return query.getResultStream().map(TodoEntity::toDomain).toList();
        });
    }

    @Override
    public void replace(ToDo changed) {
        change(
                changed.id(),
                changed.version() - 1,
                (entities, entity) -> entity.write(changed.content(), changed.updatedAt()));
    }

    @Override
    public void remove(ToDo todo) {
        change(todo.id(), todo.version(), EntityManager::remove);
    }

    @Override
    public int removeCompleted() {
        return session.write(entities -> {
            int removed = entities.createQuery("delete from TodoEntity t where t.owner = :owner and t.completed = true")
                    .setParameter("owner", owner.name())
                    .executeUpdate();
            entities.clear(); // it does not know which of its entities are gone
            return removed;
        });
    }

    private void change(TodoId id, long version, BiConsumer<EntityManager, TodoEntity> change) {
        try {
            session.write(entities -> {
                TodoEntity entity = Optional.ofNullable(found.get(id))
                        .filter(entities::contains)
                        .or(() -> stored(entities, id))
                        .filter(current -> current.version() == version)
                        .orElseThrow(() -> new StaleToDoException(id));
                change.accept(entities, entity);
                return entity;
            });
        } catch (OptimisticLockException e) { // another transaction was faster
            throw new StaleToDoException(id);
        }
    }

    private Optional<TodoEntity> stored(EntityManager entities, TodoId id) {
        return entities.createQuery(
                        "select t from TodoEntity t where t.owner = :owner and t.id = :id", TodoEntity.class)
                .setParameter("owner", owner.name())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }
}
