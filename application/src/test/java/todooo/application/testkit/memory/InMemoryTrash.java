package todooo.application.testkit.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import todooo.application.testkit.Snapshot.Row;
import todooo.domain.list.ListId;
import todooo.domain.list.TodoList;
import todooo.domain.query.DeletionQuery;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.RemovedSlice;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.Trash;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.State;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.Owner;

final class InMemoryTrash extends InMemoryRepository<Deletion, DeletionId, DeletionContent> implements Trash {
    private final InMemorySession session;
    private final Owner owner;
    private final InMemoryTodoRepository todos;

    InMemoryTrash(InMemorySession session, Owner owner, InMemoryTodoRepository todos) {
        super(session, owner, Deletion.class, DeletionId::new, Deletion::new);
        this.session = session;
        this.owner = owner;
        this.todos = todos;
    }

    @Override
    public List<Deletion> list(DeletionQuery query) {
        return all().filter(deletion -> !isPurged(deletion))
                .filter(deletion -> !deletion.createdAt().isBefore(query.since()))
                .filter(deletion -> query.before() == null
                        || deletion.id().value() < query.before().value())
                .sorted(Comparator.comparingLong(deletion -> -deletion.id().value()))
                .limit(query.limit())
                .toList();
    }

    @Override
    public Optional<Deletion> oldestBefore(Instant then) {
        return all().filter(
                        deletion -> isPurged(deletion) || deletion.createdAt().isBefore(then))
                .min(Comparator.comparing(Deletion::createdAt));
    }

    private static boolean isPurged(Deletion deletion) {
        return deletion.content().state() == State.PURGING;
    }

    @Override
    public void put(Deletion deletion, ToDo todo) {
        todos.trash(todo, deletion.id(), deletion.createdAt());
    }

    @Override
    public RemovedSlice put(Deletion deletion, RemovalSlice slice) {
        return todos.trash(slice, deletion.id(), deletion.createdAt());
    }

    @Override
    public void take(Deletion deletion, TodoList list) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int putTodosOf(Deletion deletion, ListId list, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ListId> listOf(DeletionId deletion) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Deletion> unfinished() {
        return Optional.empty();
    }

    @Override
    public void restoreList(DeletionId deletion, Instant now) {}

    @Override
    public void remove(Deletion deletion) {
        session.requireWritable();
        requireStored(deletion.id(), deletion.version());
        if (!trashed(deletion.id(), 1).isEmpty()) {
            throw new StaleVersionException(deletion.id());
        }
        session.become(session.toWrite().without(deletion.id()));
    }

    @Override
    public int restore(DeletionId deletion, Instant now, int limit) {
        session.requireWritable();
        List<Row> rows = trashed(deletion, limit);
        rows.forEach(row -> restore(row, now));
        return rows.size();
    }

    private void restore(Row row, Instant now) {
        ToDo todo = (ToDo) row.value();
        Instant then = now.isBefore(todo.updatedAt()) ? todo.updatedAt() : now;
        var next = new ToDo(todo.id(), owner, todo.content(), todo.createdAt(), then, todo.version() + 1);
        write(new Row(next, row.movedTo(), session.change(owner), null));
        session.become(session.toWrite().withoutGraveOf(todo.id()));
    }

    @Override
    public int purge(DeletionId deletion, int limit) {
        session.requireWritable();
        List<Row> rows = trashed(deletion, limit);
        rows.forEach(row -> session.become(session.toWrite().without(row.value().id())));
        return rows.size();
    }

    private List<Row> trashed(DeletionId deletion, int limit) {
        return session.toRead()
                .rowsOf(owner)
                .filter(row -> deletion.equals(row.deletion()))
                .sorted(Comparator.comparingLong(row -> row.value().id().value()))
                .limit(limit)
                .toList();
    }
}
