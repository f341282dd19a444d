package todooo.adapter.persistence.jpa;

import java.util.OptionalLong;
import todooo.domain.query.BoundedReads;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoStatements;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.RemovedSlice;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

final class JpaTodoRepository extends JpaRepository<ToDo, TodoId, TodoContent, TodoEntity> implements TodoRepository {
    private final ReadBounds bounds;

    JpaTodoRepository(JpaSession session, Owner owner, ReadBounds bounds) {
        super(session, owner, TodoEntity.TODO);
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

    @Override
    public RemovedSlice remove(RemovalSlice slice) {
        return slice.remove(statements());
    }

    private BoundedReads reads() {
        return new BoundedReads(bounds, statements());
    }

    private TodoStatements statements() {
        return new JpaTodoStatements(session, owner);
    }
}
