package todooo.application.port.in.todo;

import org.jspecify.annotations.Nullable;
import todooo.domain.list.ListId;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StorageException;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.Choice;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;

/** Deletes many to-dos as one deletion. */
public interface ClearTodos {
    /**
     * Moves to-dos of the owner to the trash that are there now and do not change meanwhile.
     *
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     * @throws StorageException if they could not be deleted; then all of them are still there
     * @throws PartlyDoneException if only some could be deleted; they can be restored, and to do it again goes on with
     *     the rest
     */
    Cleared clear(Command command);

    /**
     * What is deleted.
     *
     * @param completedOnly whether open ones are left where they are
     * @param list the list that they are in, or none; null for any. Open ones of a list are always left where they are
     * @param key the key under which that is done no more than once, or null for none
     */
    record Command(
            Owner owner,
            boolean completedOnly,
            @Nullable Choice<ListId> list,
            @Nullable IdempotencyKey key) {
        /** A command for to-dos of any list. */
        public Command(Owner owner, boolean completedOnly, @Nullable IdempotencyKey key) {
            this(owner, completedOnly, null, key);
        }

        public Command {
            if (list != null && !completedOnly) {
                throw new IllegalArgumentException("Only the completed to-dos of a list can be cleared");
            }
        }
    }

    /**
     * The result.
     *
     * @param deleted how many there were
     * @param deletion the deletion that can be restored; null if there were none
     * @param replayed whether an earlier command deleted them
     */
    record Cleared(int deleted, @Nullable DeletionId deletion, boolean replayed) {}
}
