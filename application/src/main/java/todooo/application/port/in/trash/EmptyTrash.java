package todooo.application.port.in.trash;

import org.jspecify.annotations.Nullable;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StorageException;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;

/** Removes all that is in the trash for good. */
public interface EmptyTrash {
    /**
     * Removes every deletion that is there now, with its to-dos.
     *
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     * @throws StorageException if they could not be removed; then all of them are still in the trash
     * @throws PartlyDoneException if only some could be removed; to do it again goes on with the rest
     */
    Emptied empty(Command command);

    /** Whose trash, and the key under which it is emptied no more than once, or null for none. */
    record Command(Owner owner, @Nullable IdempotencyKey key) {}

    /** How many to-dos were removed, and whether an earlier command did it. */
    record Emptied(int todos, boolean replayed) {}
}
