package todooo.application.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import todooo.domain.Owner;
import todooo.domain.PageLimit;
import todooo.domain.StaleToDoException;
import todooo.domain.ToDo;
import todooo.domain.TodoContent;
import todooo.domain.TodoFilter;
import todooo.domain.TodoId;
import todooo.domain.TodoRepository;

record InMemoryTodoRepository(InMemorySession session, Owner owner) implements TodoRepository {
    private static final Comparator<ToDo> OLDEST_FIRST = Comparator.comparing(ToDo::createdAt)
            .thenComparingLong(todo -> todo.id().value());

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
    public List<ToDo> list(TodoFilter filter, PageLimit limit) {
        return mine(session.toRead())
                .filter(todo -> filter.text() == null
                        || todo.task().folded().contains(filter.text().folded()))
                .filter(todo -> filter.completed() == null || filter.completed() == todo.completed())
                .sorted(OLDEST_FIRST)
                .limit(limit.value())
                .toList();
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
    public int removeCompleted() {
        List<ToDo> completed = mine(session.toWrite()).filter(ToDo::completed).toList();
        completed.forEach(this::remove);
        return completed.size();
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
