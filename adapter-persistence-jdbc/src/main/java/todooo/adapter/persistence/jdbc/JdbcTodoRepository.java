package todooo.adapter.persistence.jdbc;

import static todooo.adapter.persistence.jdbc.Conditions.parameters;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
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
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

record JdbcTodoRepository(JdbcSession session, Owner owner, ReadBounds bounds) implements TodoRepository {
    private static final String ADD = String.format(Locale.ROOT, """
                    insert into todo (owner, %s, created_at, updated_at, version)
                    values (?, %s, ?, ?, 1)
                    returning id
                    """, TodoColumns.INSERTED, TodoColumns.PARAMETERS);

    private static final String FIND = String.format(Locale.ROOT, """
                    select %s
                    from todo
                    where owner = ? and id = ?
                    """, TodoColumns.READ);

    private static final String REPLACE = String.format(Locale.ROOT, """
                    update todo
                    set %s, updated_at = ?, version = ?
                    where owner = ? and id = ? and version = ?
                    """, TodoColumns.ASSIGNMENTS);

    @Override
    public ToDo add(TodoContent content, Instant createdAt) {
        long micros = EpochMicros.of(createdAt);
        List<Long> ids = session.updateReturning(
                ADD, row -> row.getLong(1), parameters(owner.name(), TodoColumns.values(content), micros, micros));
        return ToDo.added(new TodoId(ids.getFirst()), owner, content, createdAt);
    }

    @Override
    public Optional<ToDo> find(TodoId id) {
        List<ToDo> found = session.query(FIND, row -> TodoColumns.read(row, owner), owner.name(), id.value());
        return found.stream().findFirst();
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
        int rows = session.update(
                REPLACE,
                parameters(
                        TodoColumns.values(changed.content()),
                        EpochMicros.of(changed.updatedAt()),
                        changed.version(),
                        owner.name(),
                        changed.id().value(),
                        changed.version() - 1));
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
            throw new StaleTodoException(id);
        }
    }

    private BoundedReads reads() {
        return new BoundedReads(bounds, new JdbcTodoList(session, owner));
    }
}
