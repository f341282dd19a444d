package todooo.application.testkit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.domain.Owner;
import todooo.domain.ToDo;
import todooo.domain.TodoContent;
import todooo.domain.TodoFilter;
import todooo.domain.TodoId;
import todooo.domain.TodoPage;
import todooo.domain.TodoQuery;
import todooo.domain.TodoRepository;

/** The to-dos of one owner, each call in a transaction of its own. */
record OwnedTodos(Transactions transactions, Owner owner) {
    ToDo add(TodoContent content) {
        return write(todos -> todos.add(content, Fixtures.NOON));
    }

    void replace(ToDo changed) {
        change(todos -> todos.replace(changed));
    }

    void remove(ToDo todo) {
        change(todos -> todos.remove(todo));
    }

    /** The stored version of this to-do. */
    Optional<ToDo> find(ToDo todo) {
        return find(todo.id());
    }

    Optional<ToDo> find(TodoId id) {
        return read(todos -> todos.find(id));
    }

    List<ToDo> list(TodoFilter filter) {
        return list(TodoQuery.ALL.of(filter)).todos();
    }

    TodoPage list(TodoQuery query) {
        return query.isCostly() ? scan(todos -> todos.list(query)) : read(todos -> todos.list(query));
    }

    OptionalLong count(TodoFilter filter) {
        return scan(todos -> todos.count(filter));
    }

    int removeCompleted() {
        return write(TodoRepository::removeCompleted);
    }

    int removeAll() {
        return write(TodoRepository::removeAll);
    }

    <T extends @Nullable Object> T read(Function<TodoRepository, T> work) {
        return transactions.read(unit -> work.apply(unit.todosOf(owner)));
    }

    <T extends @Nullable Object> T scan(Function<TodoRepository, T> work) {
        return transactions.scan(unit -> work.apply(unit.todosOf(owner)));
    }

    <T extends @Nullable Object> T write(Function<TodoRepository, T> work) {
        return transactions.write(unit -> work.apply(unit.todosOf(owner)));
    }

    void change(Consumer<TodoRepository> work) {
        transactions.write(unit -> {
            work.accept(unit.todosOf(owner));
            return true;
        });
    }
}
