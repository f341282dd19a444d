package todooo.application.port.in;

import todooo.domain.Owner;
import todooo.domain.StorageException;

/** Deletes what is done. */
public interface ClearCompleted {
    /**
     * Deletes every completed to-do of the owner and returns how many there were.
     *
     * @throws StorageException if they could not be deleted; then all of them are still there
     */
    int clearCompleted(Owner owner);
}
