package todooo.application.todo;

import java.util.function.UnaryOperator;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.Precondition;
import todooo.domain.value.PreconditionFailedException;

/**
 * How the write of one to-do ended. One that writes nothing is a value too: inside a transaction, throwing rolls back.
 */
sealed interface TodoOutcome {
    /** Finds the to-do and carries out the write if the precondition holds of it, in one transaction. */
    static TodoOutcome write(TodoRepository todos, TodoId id, Precondition precondition, UnaryOperator<ToDo> write) {
        return todos.find(id)
                .<TodoOutcome>map(todo -> switch (precondition.evaluate(todo.revision())) {
                    case FULFILLED -> new Written(write.apply(todo));
                    case UNEXPECTED, EXCLUDED -> new Refused(todo);
                })
                .orElse(new Missing());
    }

    /**
     * The to-do after the write.
     *
     * @throws TodoNotFoundException if there was none of this id
     * @throws PreconditionFailedException if the precondition did not hold
     */
    default ToDo orThrow(TodoId id) {
        return switch (this) {
            case Written(ToDo todo) -> todo;
            case Refused(ToDo current) -> throw new PreconditionFailedException(current);
            case Missing() -> throw new TodoNotFoundException(id);
        };
    }

    /** The write was carried out. */
    record Written(ToDo todo) implements TodoOutcome {}

    /** The precondition did not hold. */
    record Refused(ToDo current) implements TodoOutcome {}

    /** There is no such to-do. */
    record Missing() implements TodoOutcome {}
}
