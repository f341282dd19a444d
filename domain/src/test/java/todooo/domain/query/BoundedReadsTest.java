package todooo.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

class BoundedReadsTest {
    private static final ReadBounds BOUNDS = new ReadBounds(20, 5, 200, 50, 6);
    private static final TodoFilter BY_TEXT = new TodoFilter(new SearchText("milk"), null);
    private static final TodoQuery SEARCH = TodoQuery.ALL.of(BY_TEXT).atMost(new PageLimit(2));

    private final RecordedStatements statements = new RecordedStatements();
    private final BoundedReads reads = new BoundedReads(BOUNDS, statements);

    @Test
    void readARangeOfAnIndexWithoutABound() {
        statements.found = List.of(placed(1));

        assertThat(reads.page(TodoQuery.ALL)).isEqualTo(new TodoPage(List.of(placed(1)), null));
        assertThat(statements.run).containsExactly("first, limit 101");
    }

    @Test
    void lookAtTheCandidatesOfASearch() {
        statements.ids = List.of(1L);
        statements.found = List.of(placed(1));

        assertThat(reads.page(SEARCH).todos()).containsExactly(todo(1));
        assertThat(reads.count(BY_TEXT)).hasValue(1);
        assertThat(statements.run)
                .containsExactly(
                        "candidates, limit 6",
                        "among [1] of 6, limit 3: [milk]",
                        "candidates, limit 6",
                        "count [1]: [milk]");
    }

    @Test
    void examineABoundedNumberOfRowsWithoutCandidates() {
        statements.found = List.of(placed(1));
        statements.last = new TodoPosition(7L, new TodoId(9));

        assertThat(reads.page(SEARCH)).isEqualTo(new TodoPage(List.of(placed(1)), statements.last));
        assertThat(reads.count(BY_TEXT)).isEmpty();
        assertThat(statements.run)
                .containsExactly(
                        "candidates, limit 6",
                        "examined 20, limit 3: [milk]",
                        "last of 20",
                        "candidates, limit 6",
                        "count at most 50: [milk]");
    }

    @Test
    void doNotAskForTheEndOfAFullPage() {
        statements.found = List.of(placed(1), placed(2), placed(3));

        assertThat(reads.page(SEARCH).todos()).containsExactly(todo(1), todo(2));
        assertThat(statements.run).doesNotContain("last of 20");
    }

    @Test
    void examineFewerRowsThatLieAnywhere() {
        assertThat(reads.page(SEARCH.by(new TodoSort(TodoSort.Property.UPDATED, true)))
                        .todos())
                .isEmpty();
        assertThat(statements.run).contains("examined 5, limit 3: [milk]", "last of 5");
    }

    @Test
    void countWithoutASearchByAnIndexAlone() {
        assertThat(reads.count(TodoFilter.ALL)).isEmpty();
        assertThat(statements.run).containsExactly("count at most 200: []");
    }

    private static PlacedTodo placed(long id) {
        return new PlacedTodo(todo(id), id);
    }

    private static ToDo todo(long id) {
        return ToDo.added(
                new TodoId(id), Owner.LOCAL, TodoContent.of(new Task("milk"), false, null), Instant.ofEpochSecond(id));
    }
}
