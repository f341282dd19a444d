package todooo.domain.storage;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangeToken;

/**
 * The changes of one owner, each with a number. A transaction that writes to-dos takes the next number, and whoever
 * has read up to a number never misses a change of a lower one.
 */
public interface Changes {
    /** The number of the last change; 0 if there is none. */
    long last();

    /**
     * A token behind all changes until now. Whoever reads all data after it, in however many transactions, and then the
     * changes behind it, has the present state.
     */
    ChangeToken present();

    /**
     * The changes behind the token, or all that is there without one; empty if the token is of another history of the
     * database, or older than the tombstones.
     *
     * @param limit how many to-dos and tombstones it has at most, from 1
     */
    Optional<ChangePage> read(@Nullable ChangeToken since, int limit);

    /**
     * Removes tombstones of before that time, those of the lowest numbers first and no more than the limit, and returns
     * how many there were.
     */
    int forgetBefore(Instant then, int limit);
}
