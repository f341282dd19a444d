package todooo.application.port.in.trash;

import todooo.domain.storage.StorageException;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionId;
import todooo.domain.trash.DeletionNotFoundException;
import todooo.domain.value.Owner;

/** Reads one deletion. */
public interface GetDeletion {
    /**
     * The deletion of this id.
     *
     * @throws DeletionNotFoundException if the owner's trash has none of this id
     * @throws StorageException if it could not be read
     */
    Deletion get(Owner owner, DeletionId id);
}
