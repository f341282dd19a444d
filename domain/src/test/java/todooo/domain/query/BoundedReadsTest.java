package todooo.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

class BoundedReadsTest {
    private static final ReadBounds BOUNDS = new ReadBounds(20, 5, 200, 50, 6);
    private static final TodoFilter BY_TEXT = new TodoFilter(new SearchText("milk"), null);
    private static final TodoQuery SEARCH = TodoQuery.ALL.of(BY_TEXT).atMost(new PageLimit(2));

    private final Recorded statements = new Recorded();
    private final BoundedReads reads = new BoundedReads(BOUNDS, statements);

    @Test
    void readARangeOfAnIndexWithoutABound() {
        statements.found = List.of(todo(1));

        assertThat(reads.page(TodoQuery.ALL)).isEqualTo(new TodoPage(List.of(todo(1)), null));
        assertThat(statements.run).containsExactly("first, limit 101");
    }

    @Test
    void lookAtTheCandidatesOfASearch() {
        statements.ids = List.of(1L);
        statements.found = List.of(todo(1));

        assertThat(reads.page(SEARCH).todos()).containsExactly(todo(1));
        assertThat(reads.count(BY_TEXT)).hasValue(1);
        assertThat(statements.run)
                .containsExactly("candidates, limit 6", "among [1] of 6, limit 3", "candidates, limit 6", "count [1]");
    }

    @Test
    void examineABoundedNumberOfRowsWithoutCandidates() {
        statements.found = List.of(todo(1));
        statements.last = new TodoPosition(7L, new TodoId(9));

        assertThat(reads.page(SEARCH)).isEqualTo(new TodoPage(List.of(todo(1)), statements.last));
        assertThat(reads.count(BY_TEXT)).isEmpty();
        assertThat(statements.run)
                .containsExactly(
                        "candidates, limit 6",
                        "examined 20, limit 3",
                        "last of 20",
                        "candidates, limit 6",
                        "count at most 50");
    }

    @Test
    void doNotAskForTheEndOfAFullPage() {
        statements.found = List.of(todo(1), todo(2), todo(3));

        assertThat(reads.page(SEARCH).todos()).containsExactly(todo(1), todo(2));
        assertThat(statements.run).doesNotContain("last of 20");
    }

    @Test
    void examineFewerRowsThatLieAnywhere() {
        assertThat(reads.page(SEARCH.by(new TodoSort(TodoSort.Property.UPDATED, true)))
                        .todos())
                .isEmpty();
        assertThat(statements.run).contains("examined 5, limit 3", "last of 5");
    }

    @Test
    void countWithoutASearchByAnIndexAlone() {
        assertThat(reads.count(TodoFilter.ALL)).isEmpty();
        assertThat(statements.run).containsExactly("count at most 200");
    }

    private static ToDo todo(long id) {
        return ToDo.added(
                new TodoId(id), Owner.LOCAL, new TodoContent(new Task("milk"), false, null), Instant.ofEpochSecond(id));
    }

    /** Answers what a test has told it to, and notes what it was asked. */
    private static final class Recorded implements BoundedReads.Statements {
        private final List<String> run = new ArrayList<>();
        private @Nullable List<Long> ids;
        private List<ToDo> found = List.of();
        private @Nullable TodoPosition last;

        @Override
        public Optional<List<Long>> candidates(SearchText text, int limit) {
            run.add("candidates, limit " + limit);
            return Optional.ofNullable(ids);
        }

        @Override
        public List<ToDo> first(TodoQuery query, KeysetRange part, int limit) {
            run.add("first, limit " + limit);
            return found;
        }

        @Override
        public List<ToDo> firstAmong(List<Long> among, TodoQuery query, KeysetRange part, int maxIds, int limit) {
            run.add("among " + among + " of " + maxIds + ", limit " + limit);
            return found;
        }

        @Override
        public List<ToDo> firstExamined(TodoQuery query, KeysetRange part, int rows, int limit) {
            run.add("examined " + rows + ", limit " + limit);
            return found;
        }

        @Override
        public @Nullable TodoPosition lastExamined(TodoQuery query, KeysetRange part, int rows) {
            run.add("last of " + rows);
            return last;
        }

        @Override
        public long countAmong(List<Long> among, TodoFilter filter) {
            run.add("count " + among);
            return among.size();
        }

        @Override
        public OptionalLong countAtMost(int rows, TodoFilter filter) {
            run.add("count at most " + rows);
            return OptionalLong.empty();
        }
    }
}
