package todooo.application.trash;

import java.time.Instant;
import java.util.function.Predicate;
import todooo.application.retention.Retention;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent.State;

/** Tells which deletions can be seen and restored: those whose time is not over and that are not being purged. */
final class Kept {
    private Kept() {}

    static Predicate<Deletion> at(Instant now, Retention retention) {
        Instant since = now.minus(retention.trash());
        return deletion -> !isBeingPurged(deletion) && !deletion.createdAt().isBefore(since);
    }

    /** Whether it is being removed for good, or was until that stopped: nothing else is possible with it. */
    static boolean isBeingPurged(Deletion deletion) {
        return deletion.content().state() == State.PURGING;
    }
}
