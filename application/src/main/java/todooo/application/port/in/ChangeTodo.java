package todooo.application.port.in;

import java.util.List;
import todooo.domain.Owner;
import todooo.domain.Precondition;
import todooo.domain.PreconditionFailedException;
import todooo.domain.StaleToDoException;
import todooo.domain.StorageException;
import todooo.domain.ToDo;
import todooo.domain.ToDoNotFoundException;
import todooo.domain.TodoEdit;
import todooo.domain.TodoId;

/** Changes parts of a to-do. */
public interface ChangeTodo {
    /**
     * The to-do after the edits; the same version as before if they change nothing.
     *
     * @throws ToDoNotFoundException if the owner has none of this id
     * @throws PreconditionFailedException if the precondition does not hold of it; nothing was written
     * @throws StaleToDoException if somebody else changed it at the same time
     * @throws StorageException if it could not be stored
     */
    ToDo change(Command command);

    /** Whose to-do, which, what must hold of it, and the edits to apply one after the other. */
    record Command(Owner owner, TodoId id, Precondition precondition, List<TodoEdit> edits) {
        public Command {
            edits = List.copyOf(edits);
        }
    }
}
