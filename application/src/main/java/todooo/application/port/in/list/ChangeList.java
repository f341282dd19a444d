package todooo.application.port.in.list;

import java.util.List;
import todooo.domain.list.ListEdit;
import todooo.domain.list.ListId;
import todooo.domain.list.ListNotFoundException;
import todooo.domain.list.TodoList;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;
import todooo.domain.value.PreconditionFailedException;

/** Changes parts of a list. */
public interface ChangeList {
    /**
     * The list after the edits; the same version as before if they change nothing.
     *
     * @throws ListNotFoundException if the owner has none of this id
     * @throws PreconditionFailedException if the precondition does not hold of it; nothing was written
     * @throws StaleVersionException if another transaction changed it at the same time
     * @throws StorageException if it could not be stored
     */
    TodoList change(Command command);

    /** Whose list, which, what must hold of it, and the edits to apply one after the other. */
    record Command(Owner owner, ListId id, Precondition precondition, List<ListEdit> edits) {
        public Command {
            edits = List.copyOf(edits);
        }
    }
}
