package todooo.adapter.persistence.jpa.todo;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.list.TodoListEntity;
import todooo.adapter.persistence.jpa.place.JpaPlaceStatements;
import todooo.adapter.persistence.jpa.repository.JpaRepository;
import todooo.adapter.persistence.jpa.repository.Row;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.list.ListId;
import todooo.domain.place.Places;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.read.BoundedReads;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.TodoRepository;
import todooo.domain.tag.Tags;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

public final class JpaTodoRepository extends JpaRepository<ToDo, TodoId, TodoContent, TodoEntity>
        implements TodoRepository {
    private final ReadBounds bounds;
    private final TodoTags tags;

    public JpaTodoRepository(JpaSession session, Owner owner, ReadBounds bounds) {
        super(session, owner, TodoEntity.TODO);
        this.bounds = bounds;
        this.tags = new TodoTags(session, owner);
    }

    @Override
    public ToDo add(TodoContent content, Instant createdAt) {
        ToDo added = super.add(content, createdAt);
        tags.replace(added.id().value(), EpochMicros.of(createdAt), 0, content.tags());
        return added;
    }

    @Override
    protected void stamp(TodoEntity entity, TodoContent content) {
        long change = session.change(owner); // from now on lists and tags stay as they are
        if (entity.id() > 0) { // before it changes, as Hibernate writes all changes before a statement
            tags.replace(entity.id(), entity.createdAt(), entity.tags(), content.tags());
        }
        putInto(entity, content.list());
        entity.stamp(change);
    }

    /** A to-do may stay in a list that was taken away, and is put into none. */
    private void putInto(TodoEntity entity, @Nullable ListId id) {
        if (id == null) {
            entity.putInto(null);
        } else if (!Objects.equals(id.value(), entity.list())) {
            entity.putInto(list(id));
        }
    }

    private TodoListEntity list(ListId id) {
        return session.read(entityManager -> entityManager
                .createQuery("""
                        select t
                        from TodoListEntity t
                        where t.owner = :owner and t.id = :id and t.deletion is null
                        """, TodoListEntity.class)
                .setParameter("owner", owner.name())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new StaleVersionException(id)));
    }

    @Override
    protected ToDo toDomain(Row<TodoContent> stored) {
        int count = ((TodoColumns) stored).tags();
        Map<Long, Tags> its = count == 0 ? Map.of() : tags.of(Map.of(stored.id(), stored.version()));
        return TodoEntity.toDomain(stored, its.getOrDefault(stored.id(), Tags.NONE), owner);
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
    public boolean move(TodoId id, @Nullable TodoId after) {
        long change = session.change(owner); // from now on its neighbours stay where they are
        return new Places(new JpaPlaceStatements(session, owner, TodoEntity.TODO, change))
                .move(id.value(), after == null ? null : after.value());
    }

    private BoundedReads reads() {
        return new BoundedReads(bounds, new JpaTodoStatements(session, owner));
    }
}
