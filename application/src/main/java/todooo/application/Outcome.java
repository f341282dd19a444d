package todooo.application;

import java.util.function.UnaryOperator;
import todooo.domain.Precondition;
import todooo.domain.PreconditionFailedException;
import todooo.domain.ToDo;
import todooo.domain.ToDoNotFoundException;
import todooo.domain.TodoId;
import todooo.domain.TodoRepository;

/** How the write of one to-do ended. One that writes nothing is a value too: inside a transaction, throwing rolls back. */
sealed interface Outcome {
    /** Finds the to-do and carries out the write if the precondition holds of it, in one transaction. */
    static Outcome of(TodoRepository todos, TodoId id, Precondition precondition, UnaryOperator<ToDo> write) {
        return todos.find(id)
                .<Outcome>map(todo -> precondition.holdsFor(todo) ? new Written(write.apply(todo)) : new Refused(todo))
                .orElse(new Missing());
    }

    /**
     * The to-do after the write.
     *
     * @throws ToDoNotFoundException if there was none of this id
     * @throws PreconditionFailedException if the precondition did not hold
     */
    default ToDo orThrow(TodoId id) {
        return switch (this) {
            case Written(ToDo todo) -> todo;
            case Refused(ToDo current) -> throw new PreconditionFailedException(current);
            case Missing() -> throw new ToDoNotFoundException(id);
        };
    }

    /** What was asked for is done. */
    record Written(ToDo todo) implements Outcome {}

    /** The precondition did not hold. */
    record Refused(ToDo current) implements Outcome {}

    /** There is no such to-do. */
    record Missing() implements Outcome {}
}
