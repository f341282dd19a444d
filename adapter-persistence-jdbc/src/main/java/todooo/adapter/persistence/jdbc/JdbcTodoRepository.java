package todooo.adapter.persistence.jdbc;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.session.ChangeNumbers;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.domain.place.Places;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.read.BoundedReads;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

final class JdbcTodoRepository extends JdbcRepository<ToDo, TodoId, TodoContent> implements TodoRepository {
    private final ChangeNumbers changes;
    private final ReadBounds bounds;

    JdbcTodoRepository(JdbcSession session, Owner owner, ChangeNumbers changes, ReadBounds bounds) {
        super(session, owner, TodoTable.TODO, () -> List.of(changes.of(owner)));
        this.changes = changes;
        this.bounds = bounds;
    }

    @Override
    public TodoPage list(TodoQuery query) {
        return reads().page(query);
    }

    @Override
    public OptionalLong count(TodoFilter filter) {
        return reads().count(filter);
    }

    /** The number is taken first: its lock keeps other writers away from the neighbours. */
    @Override
    public boolean move(TodoId id, @Nullable TodoId after) {
        return new Places(new JdbcPlaces(session, owner, "todo", "true", changes.of(owner)))
                .move(id.value(), after == null ? null : after.value());
    }

    private BoundedReads reads() {
        return new BoundedReads(bounds, new JdbcTodoStatements(session, owner, changes));
    }
}
