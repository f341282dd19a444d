package todooo.domain.query.read;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoSort;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagId;
import todooo.domain.tag.TagName;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.trash.Deletion;

/**
 * The statements about many to-dos of one owner that a storage adapter runs. A to-do meets a list of criteria if it
 * meets each of them.
 */
public interface TodoStatements {
    /** The tags of these names, in whatever spelling; those that are not there are left out. */
    List<Tag> tags(Collection<TagName> names);

    /** The first to-dos of the range. */
    List<PlacedTodo> first(IndexRange range, int limit);

    /** The ids of the first to-dos of the range that meet the criteria, among so many rows of it. */
    List<Long> firstExamined(IndexRange range, List<Criterion> criteria, int rows, int limit);

    /** The place of the last of the first rows of the range; null if the range has fewer. */
    @Nullable
    TodoPosition lastExamined(IndexRange range, int rows);

    /** The ids of to-dos of the range, of some if there are more than the limit. */
    List<Long> ids(IndexRange range, int limit);

    /**
     * The ids of all to-dos that may contain the text; empty if there are more than the limit, or no index helps.
     *
     * @param in where they may contain it
     */
    Optional<List<Long>> candidates(SearchedText in, SearchText text, int limit);

    /** The positions of the first to-dos with the tag behind this position, in an order of creation. */
    List<TodoPosition> tagged(TagId tag, @Nullable TodoPosition after, boolean descending, int limit);

    /** The ids of the first to-dos that meet the criteria, among those of these ids. */
    List<Long> firstAmong(List<Long> ids, List<Criterion> criteria, TodoSort sort, int limit);

    /** The to-dos of these ids, in any order; those that are not there are left out. */
    List<PlacedTodo> find(List<Long> ids);

    /** How many of these ids meet the criteria. */
    long countAmong(List<Long> ids, List<Criterion> criteria);

    /** How many to-dos of the range meet the criteria; empty if the range has more than so many rows. */
    OptionalLong countAtMost(IndexRange range, List<Criterion> criteria, int rows);

    /** Moves the to-dos of the range that have not changed since to the trash, and returns how many there were. */
    int trash(Deletion deletion, IndexRange range, Instant unchangedSince);
}
