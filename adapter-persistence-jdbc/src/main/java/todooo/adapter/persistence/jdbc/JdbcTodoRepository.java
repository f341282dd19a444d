package todooo.adapter.persistence.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import todooo.domain.Micros;
import todooo.domain.Owner;
import todooo.domain.ReadBounds;
import todooo.domain.RemovalSlice;
import todooo.domain.RemovedSlice;
import todooo.domain.StaleToDoException;
import todooo.domain.ToDo;
import todooo.domain.TodoContent;
import todooo.domain.TodoFilter;
import todooo.domain.TodoId;
import todooo.domain.TodoPage;
import todooo.domain.TodoQuery;
import todooo.domain.TodoRepository;

record JdbcTodoRepository(JdbcSession session, Owner owner, ReadBounds bounds) implements TodoRepository {
    @Override
    public ToDo add(TodoContent content, Instant createdAt) {
        long micros = Micros.of(createdAt);
        List<Long> ids = session.updateReturning(
                """
                insert into todo (owner, task, task_folded, completed, position, created_at, updated_at, version)
                values (?, ?, ?, ?, ?, ?, ?, 1)
                returning id
                """,
                row -> row.getLong(1),
                owner.name(),
                content.task().text(),
                content.task().folded(),
                content.completed(),
                content.order(),
                micros,
                micros);
        return ToDo.added(new TodoId(ids.getFirst()), owner, content, createdAt);
    }

    @Override
    public Optional<ToDo> find(TodoId id) {
        List<ToDo> found = session.query("""
                select id, task, completed, position, created_at, updated_at, version
                from todo
                where owner = ? and id = ?
                """, row -> TodoRow.toDomain(row, owner), owner.name(), id.value());
        return found.stream().findFirst();
    }

    @Override
    public TodoPage list(TodoQuery query) {
        return new JdbcTodoList(session, owner, bounds).page(query);
    }

    @Override
    public OptionalLong count(TodoFilter filter) {
        return new JdbcTodoList(session, owner, bounds).count(filter);
    }

    @Override
    public void replace(ToDo changed) {
        int rows = session.update(
                """
                update todo
                set task = ?, task_folded = ?, completed = ?, position = ?, updated_at = ?, version = ?
                where owner = ? and id = ? and version = ?
                """,
                changed.task().text(),
                changed.task().folded(),
                changed.completed(),
                changed.order(),
                Micros.of(changed.updatedAt()),
                changed.version(),
                owner.name(),
                changed.id().value(),
                changed.version() - 1);
        requireOne(rows, changed.id());
    }

    @Override
    public void remove(ToDo todo) {
        int rows = session.update("""
                delete from todo
                where owner = ? and id = ? and version = ?
                """, owner.name(), todo.id().value(), todo.version());
        requireOne(rows, todo.id());
    }

    @Override
    public RemovedSlice remove(RemovalSlice slice) {
        return new JdbcRemoval(session, owner).remove(slice);
    }

    private static void requireOne(int rows, TodoId id) {
        if (rows == 0) {
            throw new StaleToDoException(id);
        }
    }
}
