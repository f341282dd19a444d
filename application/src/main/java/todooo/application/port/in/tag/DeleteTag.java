package todooo.application.port.in.tag;

import org.jspecify.annotations.Nullable;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StorageException;
import todooo.domain.tag.TagName;
import todooo.domain.tag.TagNotFoundException;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;

/** Deletes a tag. */
public interface DeleteTag {
    /**
     * Takes the tag off every to-do. It is gone at once, its to-dos follow one after the other. A deletion that stopped
     * half way is continued when it is asked for again.
     *
     * @throws TagNotFoundException if the owner has none of this name
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     * @throws StorageException if it could not be deleted; then all is as before
     * @throws PartlyDoneException if it could be taken off only some to-dos; to do it again goes on with the rest, as
     *     does the service after a time
     */
    Deleted delete(Command command);

    /**
     * Whose tag, its name in whatever spelling, and the key under which it is deleted no more than once, or null for
     * none.
     */
    record Command(Owner owner, TagName name, @Nullable IdempotencyKey key) {}

    /**
     * The result.
     *
     * @param todos how many to-dos it was taken off, by this command and by earlier ones under its key, those in the
     *     trash among them
     * @param replayed whether there were earlier ones
     */
    record Deleted(int todos, boolean replayed) {}
}
