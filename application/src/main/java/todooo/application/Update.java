package todooo.application;

import java.util.function.UnaryOperator;
import todooo.application.port.out.Transactions;
import todooo.domain.Owner;
import todooo.domain.Precondition;
import todooo.domain.PreconditionFailedException;
import todooo.domain.ToDo;
import todooo.domain.ToDoNotFoundException;
import todooo.domain.TodoId;
import todooo.domain.TodoRepository;

/** Reads a to-do, changes it, and stores it if that made a new version. */
final class Update {
    private Update() {}

    /**
     * The to-do as it is afterwards.
     *
     * @throws ToDoNotFoundException if the owner has none of this id
     * @throws PreconditionFailedException if the precondition does not hold of it
     */
    static ToDo of(
            Transactions transactions, Owner owner, TodoId id, Precondition precondition, UnaryOperator<ToDo> change) {
        Outcome outcome = transactions.write(unit -> {
            TodoRepository todos = unit.todosOf(owner);
            return Outcome.of(todos, id, precondition, todo -> stored(todos, todo, change.apply(todo)));
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
