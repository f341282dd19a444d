package todooo.adapter.persistence.jpa.todo;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.place.JpaPlaceStatements;
import todooo.adapter.persistence.jpa.repository.JpaRepository;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.place.Places;
import todooo.domain.query.BoundedReads;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

public final class JpaTodoRepository extends JpaRepository<ToDo, TodoId, TodoContent, TodoEntity>
        implements TodoRepository {
    private final ReadBounds bounds;

    public JpaTodoRepository(JpaSession session, Owner owner, ReadBounds bounds) {
        super(session, owner, TodoEntity.TODO);
        this.bounds = bounds;
    }

    @Override
    protected void stamp(TodoEntity entity) {
        entity.stamp(session.change(owner));
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
        return new Places(new JpaPlaceStatements(session, owner, change))
                .move(id.value(), after == null ? null : after.value());
    }

    private BoundedReads reads() {
        return new BoundedReads(bounds, new JpaTodoStatements(session, owner));
    }
}
