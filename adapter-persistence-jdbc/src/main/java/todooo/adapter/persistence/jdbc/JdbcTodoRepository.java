package todooo.adapter.persistence.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.domain.Owner;
import todooo.domain.PageLimit;
import todooo.domain.SearchText;
import todooo.domain.StaleToDoException;
import todooo.domain.ToDo;
import todooo.domain.TodoContent;
import todooo.domain.TodoFilter;
import todooo.domain.TodoId;
import todooo.domain.TodoRepository;

record JdbcTodoRepository(JdbcSession session, Owner owner) implements TodoRepository {
    @Override
    public ToDo add(TodoContent content, Instant createdAt) {
        long micros = TodoRow.micros(createdAt);
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
    public List<ToDo> list(TodoFilter filter, PageLimit limit) {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(owner.name()));
        String conditions = "";
        if (filter.completed() != null) {
            conditions += " and completed = ?";
            parameters.add(filter.completed());
        }
        if (filter.text() != null) {
            conditions += " and task_folded like ? escape '\\'";
            parameters.add(likePattern(filter.text()));
        }
        parameters.add(limit.value());
        return session.query("""
                select id, task, completed, position, created_at, updated_at, version
                from todo
                where owner = ?%s
                order by created_at, id
                limit ?
                """.formatted(conditions), row -> TodoRow.toDomain(row, owner), parameters.toArray());
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
                TodoRow.micros(changed.updatedAt()),
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
    public int removeCompleted() {
        return session.update("""
                delete from todo
                where owner = ? and completed = ?
                """, owner.name(), true);
    }

    private static String likePattern(SearchText text) {
        return "%" + text.folded().replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    private static void requireOne(int rows, TodoId id) {
        if (rows == 0) {
            throw new StaleToDoException(id);
        }
    }
}
