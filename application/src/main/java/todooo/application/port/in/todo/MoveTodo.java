package todooo.application.port.in.todo;

import org.jspecify.annotations.Nullable;
import todooo.domain.list.UnknownListException;
import todooo.domain.place.NeighbourNotFoundException;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.TodoEdit;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;
import todooo.domain.value.PreconditionFailedException;

/** Moves a to-do within the order of places, and into a list. */
public interface MoveTodo {
    /**
     * Moves the to-do right behind another one, or before all others. It stays the same version, unless it comes to
     * another list.
     *
     * @return whether an earlier command has done it
     * @throws TodoNotFoundException if the owner has none of this id
     * @throws PreconditionFailedException if it is not what the precondition expects
     * @throws NeighbourNotFoundException if it should come behind itself, or behind one that the owner does not
     *     have
     * @throws UnknownListException if the owner does not have the list
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     * @throws StaleVersionException if another transaction changed it, or took the list away, at the same time
     * @throws StorageException if it could not be moved
     */
    boolean move(Command command);

    /**
     * A move.
     *
     * @param precondition what has to hold of it before it is moved
     * @param after the to-do before it; null for none
     * @param list the list that it comes to; null for the one that it is in
     * @param key the key under which it is moved no more than once, or null for none
     */
    record Command(
            Owner owner,
            TodoId id,
            Precondition precondition,
            @Nullable TodoId after,
            TodoEdit.@Nullable SetList list,
            @Nullable IdempotencyKey key) {}
}
