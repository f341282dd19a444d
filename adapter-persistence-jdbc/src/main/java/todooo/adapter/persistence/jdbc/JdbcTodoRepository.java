package todooo.adapter.persistence.jdbc;

import static todooo.adapter.persistence.jdbc.query.SqlConditions.parameters;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.session.ChangeNumbers;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.adapter.persistence.jdbc.tag.TagLinks;
import todooo.domain.list.ListId;
import todooo.domain.place.Places;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.read.BoundedReads;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.EpochMicros;
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
    public ToDo add(TodoContent content, Instant createdAt) {
        @Nullable ListId list = content.list();
        if (list == null) {
            return withTags(super.add(content, createdAt));
        }
        List<Long> ids = session.updateReturning(
                TodoTable.ADD_TO_LIST,
                row -> row.getLong(1),
                parameters(added(content, createdAt), owner.name(), list.value()));
        if (ids.isEmpty()) {
            throw new StaleVersionException(list);
        }
        return withTags(TodoTable.TODO.added(ids.getFirst(), owner, content, createdAt));
    }

    private ToDo withTags(ToDo added) {
        if (!added.content().tags().isEmpty()) {
            links().add(
                            added.id(),
                            EpochMicros.of(added.createdAt()),
                            added.content().tags());
        }
        return added;
    }

    @Override
    public void replace(ToDo changed) {
        @Nullable ListId list = changed.content().list();
        Tagged before = list == null
                ? replace(changed, TodoTable.REPLACE, List.of())
                : replace(changed, TodoTable.REPLACE_IN_LIST, List.of(list.value(), owner.name(), list.value()));
        if (before.tags() > 0 || !changed.content().tags().isEmpty()) {
            links().replace(changed.id(), before.createdAt(), changed.content().tags());
        }
    }

    private Tagged replace(ToDo changed, String sql, List<Object> list) {
        return session
                .updateReturning(
                        sql, row -> new Tagged(row.getLong(1), row.getInt(2)), parameters(replaced(changed), list))
                .stream()
                .findFirst()
                .orElseThrow(() -> new StaleVersionException(changed.id()));
    }

    private TagLinks links() {
        return new TagLinks(session, owner);
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

    /** A to-do that is replaced: when it was added, and how many tags it had. */
    private record Tagged(long createdAt, int tags) {}
}
