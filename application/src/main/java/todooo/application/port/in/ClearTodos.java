package todooo.application.port.in;

import todooo.domain.Owner;
import todooo.domain.StorageException;

/** Deletes everything. */
public interface ClearTodos {
    /**
     * Deletes every to-do of the owner and returns how many there were.
     *
     * @throws StorageException if they could not be deleted; then all of them are still there
     */
    int clear(Owner owner);
}
