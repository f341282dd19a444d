package todooo.domain.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.TodoPosition;

/**
 * A part of a removal of many to-dos: those that come next in the order of creation.
 *
 * @param completed which are removed: those that are, or are not, completed; null for all
 * @param after the place after which the slice begins; null for the first
 * @param until the place of the last to-do that there was when the removal began
 * @param unchangedSince when the last change before the removal was: what changed later is kept
 * @param limit how many to-dos the slice has at most, from 1
 */
public record RemovalSlice(
        @Nullable Boolean completed,
        @Nullable TodoPosition after,
        TodoPosition until,
        Instant unchangedSince,
        int limit) {
    public RemovalSlice {
        if (limit < 1) {
            throw new IllegalArgumentException("A slice has at least one to-do");
        }
    }

    /** The slice after this place. */
    public RemovalSlice after(TodoPosition position) {
        return new RemovalSlice(completed, position, until, unchangedSince, limit);
    }
}
