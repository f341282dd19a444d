package todooo.application;

import java.util.Optional;
import java.util.function.UnaryOperator;
import todooo.domain.ToDo;
import todooo.domain.TodoId;
import todooo.domain.TodoRepository;

/** Reads a to-do, changes it, and stores it if that made a new version. */
final class Update {
    private Update() {}

    /** The to-do as it is afterwards, or nothing if there is none of this id. */
    static Optional<ToDo> of(TodoRepository todos, TodoId id, UnaryOperator<ToDo> change) {
        Optional<ToDo> before = todos.find(id);
        Optional<ToDo> after = before.map(change);
        if (!after.equals(before)) {
            after.ifPresent(todos::replace);
        }
        return after;
    }
}
