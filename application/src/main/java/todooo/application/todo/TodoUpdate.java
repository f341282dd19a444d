package todooo.application.todo;

import java.util.function.UnaryOperator;
import todooo.application.port.out.Transactions;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;
import todooo.domain.value.PreconditionFailedException;

/** Reads a to-do, changes it, and stores it if that made a new version. */
final class TodoUpdate {
    private TodoUpdate() {}

    /**
     * The to-do as it is afterwards.
     *
     * @throws TodoNotFoundException if the owner has none of this id
     * @throws PreconditionFailedException if the precondition does not hold of it
     */
    static ToDo update(
            Transactions transactions, Owner owner, TodoId id, Precondition precondition, UnaryOperator<ToDo> change) {
        TodoOutcome outcome = transactions.write(owner, unit -> {
            TodoRepository todos = unit.of(owner).todos();
            return TodoOutcome.write(todos, id, precondition, todo -> stored(todos, todo, change.apply(todo)));
        });
        return outcome.orThrow(id);
    }

    private static ToDo stored(TodoRepository todos, ToDo before, ToDo after) {
        if (!after.equals(before)) {
            todos.replace(after);
        }
        return after;
    }
}
