package todooo.domain.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.trash.Deletion;

/** Answers what a test has told it to, and notes what it was asked. */
public final class RecordedStatements implements TodoStatements {
    public final List<String> run = new ArrayList<>();
    public @Nullable List<Long> ids;
    public List<PlacedTodo> found = List.of();
    public @Nullable TodoPosition last;
    /** The range that was examined last. */
    public List<Criterion> examined = List.of();

    /** The range that was moved to the trash last. */
    public List<Criterion> trashed = List.of();

    @Override
    public Optional<List<Long>> candidates(SearchText text, int limit) {
        run.add("candidates, limit " + limit);
        return Optional.ofNullable(ids);
    }

    @Override
    public List<PlacedTodo> first(List<Criterion> range, TodoSort sort, int limit) {
        run.add("first, limit " + limit);
        return found;
    }

    @Override
    public List<PlacedTodo> firstAmong(
            List<Long> among, List<Criterion> criteria, TodoSort sort, int maxIds, int limit) {
        run.add("among " + among + " of " + maxIds + ", limit " + limit + ": " + texts(criteria));
        return found;
    }

    @Override
    public List<PlacedTodo> firstExamined(
            List<Criterion> range, List<Criterion> criteria, TodoSort sort, int rows, int limit) {
        run.add("examined " + rows + ", limit " + limit + ": " + texts(criteria));
        return found;
    }

    @Override
    public @Nullable TodoPosition lastExamined(List<Criterion> range, TodoSort sort, int rows) {
        run.add("last of " + rows);
        examined = range;
        return last;
    }

    @Override
    public long countAmong(List<Long> among, List<Criterion> criteria) {
        run.add("count " + among + ": " + texts(criteria));
        return among.size();
    }

    @Override
    public OptionalLong countAtMost(int rows, @Nullable Boolean completed, List<Criterion> criteria) {
        run.add("count at most " + rows + ": " + texts(criteria));
        return OptionalLong.empty();
    }

    @Override
    public int trash(Deletion deletion, List<Criterion> range, Instant unchangedSince) {
        run.add("trash for " + deletion.id().value() + " unchanged since " + unchangedSince);
        trashed = range;
        return 1;
    }

    private static List<String> texts(List<Criterion> criteria) {
        return criteria.stream()
                .map(criterion -> ((Criterion.Contains) criterion).text().text())
                .toList();
    }
}
