package todooo.domain.query.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import todooo.domain.todo.TodoId;
import todooo.domain.trash.Deletion;

/** Answers what a test has told it to, and notes what it was asked. */
public final class RecordedStatements implements TodoStatements {
    public final List<String> run = new ArrayList<>();

    /** The tags that there are. */
    public final List<Tag> tags = new ArrayList<>();

    /** The ids that an index of texts or a range has; too many if there are none here. */
    public final Map<Object, List<Long>> few = new HashMap<>();

    /** What the first rows are. */
    public List<PlacedTodo> found = List.of();

    public @Nullable TodoPosition last;

    /** How many of the rows of a range meet the criteria; empty if it has too many. */
    public OptionalLong counted = OptionalLong.empty();

    /** The range that was examined last. */
    public @Nullable IndexRange examined;

    /** The range that was moved to the trash last. */
    public @Nullable IndexRange trashed;

    @Override
    public List<Tag> tags(Collection<TagName> names) {
        run.add("tags");
        return tags.stream().filter(tag -> names.contains(tag.name())).toList();
    }

    @Override
    public List<PlacedTodo> first(IndexRange range, int limit) {
        run.add("first %d of %s".formatted(limit, text(range)));
        return found;
    }

    @Override
    public List<Long> firstExamined(IndexRange range, List<Criterion> criteria, int rows, int limit) {
        run.add("first %d of %d of %s: %s".formatted(limit, rows, text(range), text(criteria)));
        return ids();
    }

    @Override
    public @Nullable TodoPosition lastExamined(IndexRange range, int rows) {
        run.add("last of " + rows);
        examined = range;
        return last;
    }

    @Override
    public List<Long> ids(IndexRange range, int limit) {
        run.add("ids %d of %s".formatted(limit, text(range)));
        return few.getOrDefault(
                range.index(), List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L).subList(0, Math.min(limit, 7)));
    }

    @Override
    public Optional<List<Long>> candidates(SearchedText in, SearchText text, int limit) {
        run.add("candidates %d in %s".formatted(limit, in));
        return Optional.ofNullable(few.get(in));
    }

    @Override
    public List<TodoPosition> tagged(TagId tag, @Nullable TodoPosition after, boolean descending, int limit) {
        run.add("tagged %d, %d%s".formatted(tag.value(), limit, descending ? " descending" : ""));
        return few.getOrDefault(tag, List.of()).stream()
                .map(id -> new TodoPosition(id, new TodoId(id)))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Long> firstAmong(List<Long> among, List<Criterion> criteria, TodoSort sort, int limit) {
        run.add("first %d among %s: %s".formatted(limit, among, text(criteria)));
        return ids();
    }

    @Override
    public List<PlacedTodo> find(List<Long> ids) {
        run.add("find " + ids);
        return found;
    }

    @Override
    public long countAmong(List<Long> among, List<Criterion> criteria) {
        run.add("count among %s: %s".formatted(among, text(criteria)));
        return among.size();
    }

    @Override
    public OptionalLong countAtMost(IndexRange range, List<Criterion> criteria, int rows) {
        run.add("count %d of %s: %s".formatted(rows, text(range), text(criteria)));
        return counted;
    }

    @Override
    public int trash(Deletion deletion, IndexRange range, Instant unchangedSince) {
        run.add("trash for " + deletion.id().value() + " unchanged since " + unchangedSince);
        trashed = range;
        return 1;
    }

    private List<Long> ids() {
        return found.stream().map(placed -> placed.todo().id().value()).toList();
    }

    private static String text(IndexRange range) {
        return range.index() + text(range.criteria()) + (range.descending() ? " descending" : "");
    }

    private static String text(List<Criterion> criteria) {
        return criteria.stream()
                .map(criterion -> criterion.getClass().getSimpleName())
                .toList()
                .toString();
    }
}
