package todooo.application.testkit.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import todooo.application.testkit.Snapshot;
import todooo.application.testkit.Snapshot.Row;
import todooo.domain.list.ListId;
import todooo.domain.list.TodoList;
import todooo.domain.query.DeletionQuery;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoSort;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.RemovedSlice;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.Trash;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.Kind;
import todooo.domain.trash.DeletionContent.State;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.Owner;
import todooo.domain.value.Versioned;

final class InMemoryTrash extends InMemoryRepository<Deletion, DeletionId, DeletionContent> implements Trash {
    private final InMemoryTodoRepository todos;
    private final InMemoryListRepository lists;

    InMemoryTrash(InMemorySession session, Owner owner, InMemoryTodoRepository todos, InMemoryListRepository lists) {
        super(session, owner, Deletion.class, DeletionId::new, Deletion::new);
        this.todos = todos;
        this.lists = lists;
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
        todos.takeAway(todo, deletion.id(), deletion.createdAt());
    }

    @Override
    public RemovedSlice put(Deletion deletion, RemovalSlice slice) {
        session.requireWritable();
        return slice.remove(deletion, todos.statements());
    }

    @Override
    public void take(Deletion deletion, TodoList list) {
        lists.takeAway(list, deletion.id(), deletion.createdAt());
    }

    @Override
    public int putTodosOf(Deletion deletion, ListId list, int limit) {
        session.requireWritable();
        if (listOf(deletion.id()).filter(list::equals).isEmpty()) {
            return 0;
        }
        List<ToDo> left = todos.all()
                .filter(todo -> list.equals(todo.content().list()))
                .sorted(Comparator.comparing(TodoPosition::ofCreation, TodoSort.OLDEST_FIRST.order()))
                .limit(limit)
                .toList();
        left.forEach(todo -> put(deletion, todo));
        return left.size();
    }

    @Override
    public Optional<ListId> listOf(DeletionId deletion) {
        return takenAway(deletion, TodoList.class)
                .map(row -> ((TodoList) row.value()).id())
                .findFirst();
    }

    @Override
    public Optional<Deletion> unfinished() {
        return all().filter(deletion -> deletion.content().kind() == Kind.LIST
                        && deletion.content().state() == State.DELETING)
                .findFirst();
    }

    @Override
    public void restoreList(DeletionId deletion, Instant now) {
        session.requireWritable();
        takenAway(deletion, TodoList.class).toList().forEach(row -> lists.restore(row, now));
    }

    @Override
    public void remove(Deletion deletion) {
        session.requireWritable();
        requireStored(deletion.id(), deletion.version());
        if (takenAway(deletion.id(), Versioned.class).findAny().isPresent()) {
            throw new StaleVersionException(deletion.id());
        }
        session.become(session.toWrite().without(deletion.id()));
    }

    @Override
    public int restore(DeletionId deletion, Instant now, int limit) {
        session.requireWritable();
        List<Row> rows = trashed(deletion, limit);
        rows.forEach(row -> todos.restore(toInboxWithoutList(row), now));
        return rows.size();
    }

    private Row toInboxWithoutList(Row row) {
        ToDo todo = (ToDo) row.value();
        ListId list = todo.content().list();
        if (list == null || !todos.isGone(list)) {
            return row;
        }
        TodoContent content = todo.content().withList(null);
        var moved = new ToDo(todo.id(), owner, content, todo.createdAt(), todo.updatedAt(), todo.version());
        return new Row(moved, row.movedTo(), row.change(), row.deletion());
    }

    @Override
    public int purge(DeletionId deletion, int limit) {
        session.requireWritable();
        List<Row> rows = trashed(deletion, limit);
        rows.forEach(row -> purge((ToDo) row.value()));
        if (rows.size() < limit) {
            listOf(deletion)
                    .filter(this::hasNoTodos)
                    .ifPresent(list -> session.become(session.toWrite().without(list)));
        }
        return rows.size();
    }

    private void purge(ToDo todo) {
        Snapshot state = session.toWrite();
        session.become(state.without(todo.id()).with(state.tagging().with(todo.id(), Set.of())));
    }

    /** A list whose to-dos have not all followed it is in no trash yet. */
    private boolean hasNoTodos(ListId list) {
        return todos.all().noneMatch(todo -> list.equals(todo.content().list()));
    }

    private List<Row> trashed(DeletionId deletion, int limit) {
        return takenAway(deletion, ToDo.class).limit(limit).toList();
    }

    /** What the deletion has taken away, in the order of ids. */
    private Stream<Row> takenAway(DeletionId deletion, Class<?> kind) {
        return session.toRead()
                .rowsOf(owner)
                .filter(row -> deletion.equals(row.deletion()) && kind.isInstance(row.value()))
                .sorted(Comparator.comparingLong(row -> row.value().id().value()));
    }
}
