package todooo.application.testkit.contract;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;
import static todooo.application.testkit.Fixtures.unmoved;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.date.Due;
import todooo.domain.query.PageLimit;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.Priority;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;

/**
 * Rules for every repository whose lists have more to-dos than it may examine at once. The tests may share a database.
 */
public abstract class BoundedReadsContract {
    /** Bounds that the lists of these tests exceed. */
    public static final ReadBounds BOUNDS = new ReadBounds(7, 5, 3, 30, 20, 4, 4);

    private static final int ALL = 48;
    private static final int LAST = 3;

    private OwnedTodos todos;

    /** Transactions with {@link #BOUNDS}. */
    protected abstract Transactions transactions();

    /** All but those by the time of completion, which a to-do gets as it is completed. */
    static Stream<TodoSort> sorts() {
        return TodoPagesContract.sorts().filter(sort -> sort.property() != Property.COMPLETED_AT);
    }

    @BeforeEach
    void startWithoutTodos() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void aWalkFindsNothingWhereNothingIsToBeFound(TodoSort sort) {
        List<ToDo> all = fill(sort, i -> false);

        assertThat(walk(query(containing("zebra"), sort, 4), () -> {})).isEmpty();
        assertThat(walk(query(containing("z"), sort, 4), () -> {})).isEmpty();
        assertThat(walk(query(TodoFilter.of(null, true), sort, 4), () -> {})).isEmpty();
        assertThat(walk(query(TodoFilter.of(null, false), sort, 4), () -> {})).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void aWalkFindsWhatOnlyTheEndHas(TodoSort sort) {
        List<ToDo> last = fill(sort, i -> i >= ALL - LAST).subList(ALL - LAST, ALL);

        for (TodoFilter filter : filters()) {
            assertThat(walk(query(filter, sort, 4), () -> {})).as("%s", filter).isEqualTo(last);
            assertThat(walk(query(filter, sort, LAST), () -> {}))
                    .as("%s", filter)
                    .isEqualTo(last);
        }
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void aWalkFindsEveryOther(TodoSort sort) {
        List<ToDo> some =
                fill(sort, i -> i % 2 == 0).stream().filter(ToDo::completed).toList();

        for (TodoFilter filter : filters()) {
            for (int limit : List.of(1, 2, 3, 4, 100)) {
                assertThat(walk(query(filter, sort, limit), () -> {}))
                        .as("%s by %d", filter, limit)
                        .isEqualTo(some);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void aWalkMeetsEachOneThatStaysOnceWhateverComesAndGoes(TodoSort sort) {
        for (TodoFilter filter : filters()) {
            startWithoutTodos();
            List<ToDo> some =
                    fill(sort, i -> i % 3 == 0).stream().filter(ToDo::completed).toList();
            List<ToDo> leaving = new ArrayList<>(some.subList(1, 4));
            List<ToDo> moving = new ArrayList<>(some.subList(5, 9));
            List<ToDo> staying = some.stream()
                    .filter(not(leaving::contains))
                    .filter(not(moving::contains))
                    .toList();

            List<ToDo> met = walk(query(filter, sort, 2), () -> {
                todos.add(content("A zebra comes early", true, Integer.MIN_VALUE));
                todos.add(content("Another comes late"));
                if (!leaving.isEmpty()) {
                    todos.remove(leaving.removeFirst());
                }
                if (!moving.isEmpty()) {
                    ToDo moved = moving.removeFirst();
                    todos.replace(moved.withContent(content("A zebra moves", true, null), NOON.plusSeconds(1000)));
                }
            });

            assertThat(met).as("%s", filter).doesNotHaveDuplicates().containsSubsequence(staying);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED, false, 7",
        "CREATED, true, 7",
        "PLACE, false, 7",
        "PLACE, true, 7",
        "UPDATED, false, 5",
        "UPDATED, true, 5"
    })
    void aPageEndsEarlyRatherThanExamineMoreThanItsBound(Property property, boolean descending, int rows) {
        TodoSort sort = new TodoSort(property, descending);
        List<ToDo> all = fill(sort, i -> i == 1 || i == ALL - 1);

        TodoPage page = todos.list(query(containing("z"), sort, 4));

        assertThat(page)
                .isEqualTo(new TodoPage(List.of(unmoved(all.get(1))), sort.positionOf(unmoved(all.get(rows - 1)))));
        assertThat(todos.list(query(containing("z"), sort, 4).after(page.next())))
                .isEqualTo(new TodoPage(List.of(), sort.positionOf(unmoved(all.get(2 * rows - 1)))));
    }

    @Test
    void aPageIsTheLastIfTheListEndsBeforeTheBound() {
        List<PlacedTodo> few = new ArrayList<>();
        for (int i = 0; i < BOUNDS.rows() - 1; i++) {
            few.add(unmoved(todos.add(content("A z"))));
        }

        assertThat(todos.list(query(containing("z"), TodoSort.OLDEST_FIRST, few.size())))
                .isEqualTo(new TodoPage(few, null));
        assertThat(todos.list(query(containing("y"), TodoSort.OLDEST_FIRST, 1)))
                .isEqualTo(new TodoPage(List.of(), null));
    }

    @Test
    void meetsNothingOfWhatOnlyOthersHave() {
        var others = new OwnedTodos(transactions(), Fixtures.newOwner());
        for (int i = 0; i <= BOUNDS.candidates(); i++) {
            others.add(content("A zebra", true, null));
        }
        List<ToDo> all = fill(TodoSort.OLDEST_FIRST, i -> i == ALL - 1);

        for (TodoFilter filter : filters()) {
            assertThat(walk(query(filter, TodoSort.OLDEST_FIRST, 2), () -> {})).containsExactly(all.getLast());
        }
    }

    @Test
    void countsUpToItsBoundAndNoFurther() {
        fill(TodoSort.OLDEST_FIRST, i -> i < BOUNDS.counted());

        assertThat(todos.count(TodoFilter.ALL)).isEmpty();
        assertThat(todos.count(TodoFilter.of(null, true))).hasValue(BOUNDS.counted());
        assertThat(todos.count(TodoFilter.of(null, false))).hasValue(ALL - BOUNDS.counted());
        assertThat(todos.count(containing("z"))).isEmpty();
        assertThat(todos.count(TodoFilter.of(new SearchText("z"), true))).isEmpty();
        assertThat(todos.count(TodoFilter.of(new SearchText("o"), false))).hasValue(ALL - BOUNDS.counted());

        todos.add(content("One more", true, null));

        assertThat(todos.count(TodoFilter.of(null, true))).isEmpty();
    }

    @Test
    void countsAllOfAShortList() {
        for (int i = 0; i < BOUNDS.countedByText(); i++) {
            todos.add(content(i % 4 == 0 ? "A zebra" : "Another"));
        }

        assertThat(todos.count(TodoFilter.ALL)).hasValue(BOUNDS.countedByText());
        assertThat(todos.count(containing("zebra"))).hasValue(BOUNDS.countedByText() / 4);
        assertThat(todos.count(containing("z"))).hasValue(BOUNDS.countedByText() / 4);

        todos.add(content("One more"));

        assertThat(todos.count(containing("z"))).isEmpty();
    }

    /** Everything that a completed to-do is found by, whether an index finds it or not. */
    private static List<TodoFilter> filters() {
        return List.of(
                containing("zebra"),
                containing("z"),
                TodoFilter.of(null, true),
                TodoFilter.of(new SearchText("zebra"), true),
                TodoFilter.of(new SearchText("z"), true));
    }

    private static TodoFilter containing(String text) {
        return TodoFilter.of(new SearchText(text), null);
    }

    private static TodoQuery query(TodoFilter filter, TodoSort sort, int limit) {
        return new TodoQuery(filter, sort, null, new PageLimit(limit));
    }

    /**
     * To-dos of which some are completed zebras: those at these places of the list, in whose order they are returned.
     */
    private List<ToDo> fill(TodoSort sort, IntPredicate zebra) {
        List<ToDo> added = todos.write(mine -> {
            List<ToDo> plain = new ArrayList<>();
            for (int i = 0; i < ALL; i++) {
                @Nullable Integer order = i % 3 == 0 ? null : (Integer) (i * 31 % 17);
                TodoContent content = content("Another", false, order)
                        .withDue(i % 4 == 0 ? null : Due.on(LocalDate.EPOCH.plusDays(i * 31 % 13)))
                        .withPriority(i % 5 == 0 ? null : Priority.ofRank(i % 3 + 1));
                plain.add(mine.add(content, NOON.plusMillis(i * 29 % ALL)));
            }
            return plain;
        });
        List<ToDo> sorted = added.stream()
                .sorted(Comparator.comparing((ToDo todo) -> sort.positionOf(unmoved(todo)), sort.order()))
                .toList();
        return todos.write(mine -> {
            List<ToDo> filled = new ArrayList<>();
            for (int i = 0; i < ALL; i++) {
                ToDo todo = sorted.get(i);
                if (zebra.test(i)) {
                    todo = todo.withContent(zebra(todo.content()), todo.updatedAt());
                    mine.replace(todo);
                }
                filled.add(todo);
            }
            return filled;
        });
    }

    private static TodoContent zebra(TodoContent content) {
        return content.withTask(new Task("A zebra")).withCompleted(true);
    }

    /** Every page from the first to the last; something happens between them, up to a number of times. */
    private List<ToDo> walk(TodoQuery query, Runnable between) {
        List<ToDo> met = new ArrayList<>();
        TodoPage page = todos.list(query);
        for (int i = 0; page.next() != null; i++) {
            met.addAll(page.todos());
            if (i < 20) {
                between.run();
            }
            page = todos.list(query.after(page.next()));
        }
        met.addAll(page.todos());
        return met;
    }
}
