package todooo.application.port.in.todo;

import java.util.List;
import todooo.domain.list.UnknownListException;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.InvalidFieldException;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoEdit;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;
import todooo.domain.value.PreconditionFailedException;
import todooo.domain.value.TooManyException;

/** Changes parts of a to-do. */
public interface ChangeTodo {
    /**
     * The to-do after the edits; the same version as before if they change nothing. Tags that are not there are made.
     *
     * @throws TodoNotFoundException if the owner has none of this id
     * @throws PreconditionFailedException if the precondition does not hold of it; nothing was written
     * @throws UnknownListException if the owner does not have the list that it comes to
     * @throws TooManyException if there would be too many tags
     * @throws InvalidFieldException if the edits do not fit what is there
     * @throws StaleVersionException if another transaction changed it, or took its list away, at the same time
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
