package todooo.application.testkit.memory;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.application.testkit.Snapshot.Row;
import todooo.domain.list.ListId;
import todooo.domain.list.TodoList;
import todooo.domain.storage.Imports;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Id;
import todooo.domain.value.Owner;
import todooo.domain.value.Versioned;

/** The origins of one owner's to-dos and lists in a snapshot. */
final class InMemoryImports implements Imports {
    private final InMemorySession session;
    private final Owner owner;

    InMemoryImports(InMemorySession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    @Override
    public Map<Fingerprint, KnownTodo> todosFrom(Collection<Fingerprint> origins) {
        return rows(ToDo.class)
                .filter(row -> isFrom(origins, row))
                .collect(toMap(
                        row -> Objects.requireNonNull(origin(row)),
                        this::known,
                        (one, other) -> one.trashed() ? other : one));
    }

    @Override
    public List<KnownTodo> todosOf(Collection<TodoId> ids) {
        return rows(ToDo.class)
                .map(this::known)
                .filter(known -> ids.contains(known.id()))
                .toList();
    }

    private KnownTodo known(Row row) {
        ToDo todo = (ToDo) row.value();
        return new KnownTodo(todo.id(), todo.createdAt(), origin(row), row.deletion() != null);
    }

    @Override
    public Map<ListId, Fingerprint> listOrigins() {
        return rows(TodoList.class)
                .filter(row -> row.deletion() == null && origin(row) != null)
                .collect(toMap(row -> (ListId) row.value().id(), row -> Objects.requireNonNull(origin(row))));
    }

    @Override
    public Map<Fingerprint, ListId> listsFrom(Collection<Fingerprint> origins) {
        return rows(TodoList.class)
                .filter(row -> row.deletion() == null && isFrom(origins, row))
                .collect(toMap(
                        row -> Objects.requireNonNull(origin(row)),
                        row -> (ListId) row.value().id(),
                        (one, other) -> one));
    }

    private Stream<Row> rows(Class<?> kind) {
        return session.toRead().rowsOf(owner).filter(row -> kind.isInstance(row.value()));
    }

    private boolean isFrom(Collection<Fingerprint> origins, Row row) {
        Fingerprint origin = origin(row);
        return origin != null && origins.contains(origin);
    }

    private @Nullable Fingerprint origin(Row row) {
        return session.toRead().origins().get(row.value().id());
    }

    @Override
    public void note(TodoId added, Fingerprint origin, Instant now) {
        Row row = row(added, origin);
        ToDo todo = (ToDo) row.value();
        become(row, new ToDo(added, owner, todo.content(), todo.createdAt(), now, todo.version()));
    }

    @Override
    public void note(ListId added, Fingerprint origin, Instant now) {
        Row row = row(added, origin);
        TodoList list = (TodoList) row.value();
        become(row, new TodoList(added, owner, list.content(), list.createdAt(), now, list.version()));
    }

    private Row row(Id id, Fingerprint origin) {
        session.become(session.toWrite().with(id, origin));
        return session.toRead().row(id);
    }

    private void become(Row row, Versioned<?, ?> value) {
        session.become(session.toWrite().with(new Row(value, row.movedTo(), row.change(), row.deletion())));
    }
}
