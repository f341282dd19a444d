package todooo.application.port.in.list;

import todooo.domain.list.ListId;
import todooo.domain.list.ListNotFoundException;
import todooo.domain.list.TodoList;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** Reads one list. */
public interface GetList {
    /**
     * The list as it is now.
     *
     * @throws ListNotFoundException if the owner has none of this id
     * @throws StorageException if it could not be read
     */
    TodoList get(Owner owner, ListId id);
}
