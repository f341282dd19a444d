package todooo.application.port.in.change;

import org.jspecify.annotations.Nullable;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangeToken;
import todooo.domain.change.SyncExpiredException;
import todooo.domain.query.PageLimit;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** Reads the feed of changes, part by part. */
public interface ReadChanges {
    /**
     * The changes behind the token, or all that is there without one. Each to-do comes once, with its latest state;
     * the client that reads on from each part to its next never misses a change.
     *
     * @throws SyncExpiredException if the client has to start anew without a token
     * @throws StorageException if they could not be read
     */
    ChangePage read(Query query);

    /** Whose changes, since when (null for the beginning), and how many at most. */
    record Query(Owner owner, @Nullable ChangeToken since, PageLimit limit) {}
}
