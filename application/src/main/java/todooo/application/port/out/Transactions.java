package todooo.application.port.out;

import org.jspecify.annotations.Nullable;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/**
 * Where a transaction begins and ends, and the only place. The work may run more than once before its result is
 * returned (a lost race, a batch that is redone), so it has no side effects of its own: times and random values come in
 * from outside. Calls must not be nested: that throws {@link IllegalStateException}.
 */
public interface Transactions {
    /**
     * Runs work that only reads a few rows; each statement sees what was committed before it.
     *
     * @throws StorageException if the database fails
     * @throws IllegalStateException if the work tries to write
     */
    <T extends @Nullable Object> T read(Work<? extends T> work);

    /**
     * Runs work that only reads and may examine many rows. All its statements see the same snapshot: what was committed
     * before the first of them.
     *
     * @throws StorageException if the database fails, {@link StorageException.Unavailable} also if too many scans wait,
     *     or if this one takes too long
     * @throws IllegalStateException if the work tries to write
     */
    <T extends @Nullable Object> T scan(Work<? extends T> work);

    /**
     * Runs work that may write, and commits before it returns. Whatever the work throws rolls everything back and is
     * rethrown as it is.
     *
     * @param owner the one whose data the work writes; a decorator queues by it, and may run work of several owners
     *     together, so that the owners in a transaction are those that are asked of its unit of work
     * @throws StorageException if the database fails, {@link StorageException.OutcomeUnknown} if it fails at the commit
     */
    <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work);
}
