package todooo.domain.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.Criterion;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoStatements;
import todooo.domain.trash.Deletion;

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

    /** Moves the to-dos of the slice to the trash, up to the last one that it may examine. */
    public RemovedSlice remove(Deletion deletion, TodoStatements statements) {
        @Nullable TodoPosition last = statements.lastExamined(range(until), TodoSort.OLDEST_FIRST, limit);
        int removed = statements.trash(deletion, range(last == null ? until : last), unchangedSince);
        return new RemovedSlice(removed, last);
    }

    private List<Criterion> range(TodoPosition last) {
        List<Criterion> criteria = new ArrayList<>();
        if (completed != null) {
            criteria.add(new Criterion.Equal(completed));
        }
        if (after != null) {
            criteria.add(new Criterion.Beyond(TodoSort.OLDEST_FIRST, created(after), after.id()));
        }
        criteria.add(new Criterion.UpTo(TodoSort.OLDEST_FIRST, created(last), last.id()));
        return criteria;
    }

    private static long created(TodoPosition position) {
        return Objects.requireNonNull(position.value()); // each to-do has a time of creation
    }
}
