package todooo.domain.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.trash.Deletion;

/**
 * The statements about many to-dos of one owner that a storage adapter runs. A to-do meets a list of criteria if it
 * meets each of them; those of a range lead to a range of an index.
 */
public interface TodoStatements {
    /** The ids of to-dos that may contain the text; empty if there are more than the limit, or no index helps. */
    Optional<List<Long>> candidates(SearchText text, int limit);

    /** The first to-dos of the range. */
    List<PlacedTodo> first(List<Criterion> range, TodoSort sort, int limit);

    /** The first to-dos that meet the criteria, among these ids, of which there are at most so many. */
    List<PlacedTodo> firstAmong(List<Long> ids, List<Criterion> criteria, TodoSort sort, int maxIds, int limit);

    /** The first to-dos that meet the criteria, among the first rows of the range. */
    List<PlacedTodo> firstExamined(List<Criterion> range, List<Criterion> criteria, TodoSort sort, int rows, int limit);

    /** The place of the last of the first rows of the range; null if the range has fewer. */
    @Nullable
    TodoPosition lastExamined(List<Criterion> range, TodoSort sort, int rows);

    /** How many of these ids meet the criteria. */
    long countAmong(List<Long> ids, List<Criterion> criteria);

    /**
     * How many to-dos meet the criteria; empty if more than so many rows would have to be examined.
     *
     * @param completed the to-dos examined: those that are, or are not, completed; null for all
     * @param criteria about the text alone, or none
     */
    OptionalLong countAtMost(int rows, @Nullable Boolean completed, List<Criterion> criteria);

    /** Moves the to-dos of the range that have not changed since to the trash, and returns how many there were. */
    int trash(Deletion deletion, List<Criterion> range, Instant unchangedSince);
}
