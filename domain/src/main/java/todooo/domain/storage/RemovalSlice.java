package todooo.domain.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import todooo.domain.list.ListId;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoSort;
import todooo.domain.query.read.Criterion;
import todooo.domain.query.read.IndexRange;
import todooo.domain.query.read.TodoIndex;
import todooo.domain.query.read.TodoStatements;
import todooo.domain.trash.Deletion;
import todooo.domain.value.Choice;

/**
 * A part of a removal of many to-dos: those that come next in the order of creation.
 *
 * @param completed which are removed: those that are, or are not, completed; null for all
 * @param list in which list they are, or in none; null for any. Beside a list it is said whether they are completed
 * @param after the place after which the slice begins; null for the first
 * @param until the place of the last to-do that there was when the removal began
 * @param unchangedSince when the last change before the removal was: what changed later is kept
 * @param limit how many to-dos the slice has at most, from 1
 */
public record RemovalSlice(
        @Nullable Boolean completed,
        @Nullable Choice<ListId> list,
        @Nullable TodoPosition after,
        TodoPosition until,
        Instant unchangedSince,
        int limit) {
    public RemovalSlice {
        if (limit < 1) {
            throw new IllegalArgumentException("A slice has at least one to-do");
        }
        if (list != null && completed == null) {
            throw new IllegalArgumentException("A slice of a list has open or completed to-dos");
        }
    }

    /** The slice after this place. */
    public RemovalSlice after(TodoPosition position) {
        return new RemovalSlice(completed, list, position, until, unchangedSince, limit);
    }

    /** Moves the to-dos of the slice to the trash, up to the last one that it may examine. */
    public RemovedSlice remove(Deletion deletion, TodoStatements statements) {
        @Nullable TodoPosition last = statements.lastExamined(range(until), limit);
        int removed = statements.trash(deletion, range(last == null ? until : last), unchangedSince);
        return new RemovedSlice(removed, last);
    }

    private IndexRange range(TodoPosition last) {
        List<Criterion> criteria = new ArrayList<>();
        if (list != null) {
            criteria.add(new Criterion.InList(list));
        }
        if (completed != null) {
            criteria.add(new Criterion.Equal(completed));
        }
        if (after != null) {
            criteria.add(new Criterion.Beyond(TodoSort.OLDEST_FIRST, created(after), after.id()));
        }
        criteria.add(new Criterion.UpTo(TodoSort.OLDEST_FIRST, created(last), last.id()));
        return new IndexRange(index(), criteria, false);
    }

    private TodoIndex index() {
        if (list != null) {
            return TodoIndex.LIST;
        }
        return completed == null ? TodoIndex.CREATION : TodoIndex.COMPLETION;
    }

    private static long created(TodoPosition position) {
        return Objects.requireNonNull(position.value()); // each to-do has a time of creation
    }
}
