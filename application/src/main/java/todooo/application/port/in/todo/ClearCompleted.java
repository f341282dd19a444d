package todooo.application.port.in.todo;

import todooo.domain.storage.PartlyRemovedException;
import todooo.domain.storage.StorageException;
import todooo.domain.value.IdempotencyKeyReusedException;

/** Deletes the completed to-dos. */
public interface ClearCompleted {
    /**
     * Moves every completed to-do of the owner that is there now and does not change meanwhile to the trash, as one
     * deletion.
     *
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     * @throws StorageException if they could not be deleted; then all of them are still there
     * @throws PartlyRemovedException if only some could be deleted; they can be restored, and to do it again goes on
     *     with the rest
     */
    Cleared clearCompleted(Clearance clearance);
}
