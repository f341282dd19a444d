package todooo.application.port.in.todo;

import todooo.domain.storage.PartlyRemovedException;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** Deletes what is done. */
public interface ClearCompleted {
    /**
     * Deletes every completed to-do of the owner that is there now and does not change meanwhile, and returns how many
     * there were.
     *
     * @throws StorageException if they could not be deleted; then all of them are still there
     * @throws PartlyRemovedException if only some could be deleted; to do it again goes on with the rest
     */
    int clearCompleted(Owner owner);
}
