package todooo.application.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import todooo.domain.Owner;
import todooo.domain.RemovalSlice;
import todooo.domain.RemovedSlice;
import todooo.domain.StaleToDoException;
import todooo.domain.ToDo;
import todooo.domain.TodoContent;
import todooo.domain.TodoFilter;
import todooo.domain.TodoId;
import todooo.domain.TodoPage;
import todooo.domain.TodoPosition;
import todooo.domain.TodoQuery;
import todooo.domain.TodoRepository;
import todooo.domain.TodoSort;

record InMemoryTodoRepository(InMemorySession session, Owner owner) implements TodoRepository {
    @Override
    public ToDo add(TodoContent content, Instant createdAt) {
        Snapshot state = session.toWrite();
        ToDo todo = ToDo.added(new TodoId(state.lastId() + 1), owner, content, createdAt);
        session.become(state.with(todo));
        return todo;
    }

    @Override
    public Optional<ToDo> find(TodoId id) {
        return Optional.ofNullable(session.toRead().todos().get(id.value()))
                .filter(todo -> todo.owner().equals(owner));
    }

    @Override
    public TodoPage list(TodoQuery query) {
        Comparator<TodoPosition> order = order(query.sort().descending());
        Stream<ToDo> found = filtered(query.filter()).sorted(Comparator.comparing(query.sort()::positionOf, order));
        TodoPosition after = query.after();
        if (after != null) {
            found = found.filter(todo -> order.compare(query.sort().positionOf(todo), after) > 0);
        }
        return TodoPage.of(query, found.limit(query.limit().value() + 1L).toList());
    }

    static Comparator<TodoPosition> order(boolean descending) {
        Comparator<Long> direction = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(TodoPosition::value, Comparator.nullsLast(direction))
                .thenComparing(position -> position.id().value(), direction);
    }

    @Override
    public long count(TodoFilter filter) {
        return filtered(filter).count();
    }

    private Stream<ToDo> filtered(TodoFilter filter) {
        return mine(session.toRead())
                .filter(todo -> filter.text() == null
                        || todo.task().folded().contains(filter.text().folded()))
                .filter(todo -> filter.completed() == null || filter.completed() == todo.completed());
    }

    @Override
    public void replace(ToDo changed) {
        Snapshot state = session.toWrite();
        requireStored(changed.id(), changed.version() - 1);
        session.become(state.with(changed));
    }

    @Override
    public void remove(ToDo todo) {
        Snapshot state = session.toWrite();
        requireStored(todo.id(), todo.version());
        session.become(state.without(todo.id()));
    }

    @Override
    public RemovedSlice remove(RemovalSlice slice) {
        Comparator<TodoPosition> order = order(false);
        List<ToDo> examined = mine(session.toWrite())
                .filter(todo -> slice.completed() == null || slice.completed() == todo.completed())
                .filter(todo -> slice.after() == null || order.compare(created(todo), slice.after()) > 0)
                .filter(todo -> order.compare(created(todo), slice.until()) <= 0)
                .sorted(Comparator.comparing(InMemoryTodoRepository::created, order))
                .limit(slice.limit())
                .toList();
        List<ToDo> removed = examined.stream()
                .filter(todo -> !todo.updatedAt().isAfter(slice.unchangedSince()))
                .toList();
        removed.forEach(this::remove);
        return new RemovedSlice(removed.size(), examined.size() < slice.limit() ? null : created(examined.getLast()));
    }

    private static TodoPosition created(ToDo todo) {
        return TodoSort.OLDEST_FIRST.positionOf(todo);
    }

    private Stream<ToDo> mine(Snapshot state) {
        return state.todos().values().stream().filter(todo -> todo.owner().equals(owner));
    }

    private void requireStored(TodoId id, long version) {
        if (find(id).filter(stored -> stored.version() == version).isEmpty()) {
            throw new StaleToDoException(id);
        }
    }
}
