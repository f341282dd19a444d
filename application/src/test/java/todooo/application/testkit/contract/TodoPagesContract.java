package todooo.application.testkit.contract;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.query.PageLimit;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;

/** The contract of repositories for sorted lists that are read page by page. The tests may share a database. */
public abstract class TodoPagesContract {
    private static final List<@Nullable Integer> ORDERS = Stream.of(
                    0, null, -7, Integer.MAX_VALUE, 0, Integer.MIN_VALUE, null)
            .toList();

    private OwnedTodos todos;
    private List<PlacedTodo> all;

    protected abstract Transactions transactions();

    static Stream<TodoSort> sorts() {
        return Stream.of(TodoSort.Property.values())
                .flatMap(property -> Stream.of(new TodoSort(property, false), new TodoSort(property, true)));
    }

    static Stream<TodoFilter> filters() {
        return Stream.of(
                TodoFilter.ALL,
                TodoFilter.of(null, true),
                TodoFilter.of(null, false),
                TodoFilter.of(new SearchText("THIRD"), null),
                TodoFilter.of(new SearchText("d"), false));
    }

    @BeforeEach
    void addSomeOfWhichSeveralHaveTheSameOfEachProperty() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
        todos.change(mine -> {
            List<ToDo> added = new ArrayList<>();
            for (int i = 0; i < 21; i++) {
                String task = i % 3 == 0 ? "A third" : "One of the others";
                ToDo todo = mine.add(content(task, false, ORDERS.get(i % ORDERS.size())), NOON.plusMillis(i * 5 % 4));
                ToDo changed = todo.withContent(content(task, i % 4 == 0, todo.order()), NOON.plusSeconds(i * 11 % 6));
                if (!changed.equals(todo)) {
                    mine.replace(changed);
                }
                added.add(changed);
            }
            for (int i = 0; i < added.size(); i += 2) {
                mine.move(
                        added.get(i).id(),
                        i == 6 ? null : added.get(i * 3 % 20 + 1).id());
            }
        });
        all = todos.changes(null, PageLimit.MAX).orElseThrow().todos();
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void pagesOfAnySizeMakeUpTheSortedList(TodoSort sort) {
        for (TodoFilter filter : filters().toList()) {
            List<ToDo> expected = sorted(sort).stream().filter(passing(filter)).toList();
            for (int limit : List.of(1, 2, 5, expected.size(), PageLimit.MAX)) {
                assertThat(walk(query(filter, sort, limit), () -> {}))
                        .as("%s by %d", filter, limit)
                        .isEqualTo(expected);
            }
            assertThat(todos.count(filter)).hasValue(expected.size());
        }
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void aWalkMeetsEachOneThatStaysOnceWhateverComesAndGoes(TodoSort sort) {
        List<ToDo> sorted = sorted(sort);
        List<ToDo> leaving = new ArrayList<>(List.of(sorted.get(1), sorted.get(2), sorted.get(7), sorted.get(15)));
        List<ToDo> staying =
                sorted.stream().filter(todo -> !leaving.contains(todo)).toList();
        List<ToDo> met = walk(query(TodoFilter.ALL, sort, 2), () -> {
            todos.add(content("Comes early", false, Integer.MIN_VALUE));
            todos.add(content("Comes late"));
            if (!leaving.isEmpty()) {
                todos.remove(leaving.removeFirst());
            }
        });

        assertThat(met).doesNotHaveDuplicates().containsSubsequence(staying);
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void goesOnAfterAPlaceWhoseTodoIsGone(TodoSort sort) {
        List<PlacedTodo> sorted = all.stream().sorted(order(sort)).toList();
        for (int i = 0; i < sorted.size() - 1; i++) {
            todos.remove(sorted.get(i).todo());
            TodoPosition place = sort.positionOf(sorted.get(i));
            assertThat(todos.list(query(TodoFilter.ALL, sort, 1).after(place)).todos())
                    .containsExactly(sorted.get(i + 1).todo());
        }
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void findsNothingAfterTheLastPlace(TodoSort sort) {
        long beyond = sort.descending() ? 1 : Long.MAX_VALUE;
        TodoPosition last = sort.positionOf(all.stream().max(order(sort)).orElseThrow());
        TodoQuery query = query(TodoFilter.ALL, sort, 10).after(new TodoPosition(last.value(), new TodoId(beyond)));

        assertThat(todos.list(query)).isEqualTo(new TodoPage(List.of(), null));
    }

    private List<ToDo> sorted(TodoSort sort) {
        return all.stream().sorted(order(sort)).map(PlacedTodo::todo).toList();
    }

    /** Every page from the first to the last; something happens between them, up to a number of times. */
    private List<ToDo> walk(TodoQuery query, Runnable between) {
        List<ToDo> met = new ArrayList<>();
        TodoPage page = todos.list(query);
        for (int i = 0; page.next() != null; i++) {
            met.addAll(page.todos());
            if (i < 12) {
                between.run();
            }
            page = todos.list(query.after(page.next()));
        }
        met.addAll(page.todos());
        return met;
    }

    private static TodoQuery query(TodoFilter filter, TodoSort sort, int limit) {
        return new TodoQuery(filter, sort, null, new PageLimit(limit));
    }

    private static Predicate<ToDo> passing(TodoFilter filter) {
        return todo -> (filter.completed() == null || filter.completed() == todo.completed())
                && (filter.task() == null
                        || todo.task().folded().contains(filter.task().folded()));
    }

    private static Comparator<PlacedTodo> order(TodoSort sort) {
        Comparator<Long> direction = sort.descending() ? reverseOrder() : naturalOrder();
        return comparing((PlacedTodo placed) -> value(placed, sort.property()), nullsLast(direction))
                .thenComparing(placed -> placed.todo().id().value(), direction);
    }

    private static @Nullable Long value(PlacedTodo placed, TodoSort.Property property) {
        ToDo todo = placed.todo();
        return switch (property) {
            case CREATED -> todo.createdAt().toEpochMilli();
            case UPDATED -> todo.updatedAt().toEpochMilli();
            case ORDER -> todo.order() == null ? null : Long.valueOf(todo.order());
            case PLACE -> placed.place();
            case DUE ->
                todo.content().due() == null
                        ? null
                        : (Long) todo.content().due().sortKey();
            case PRIORITY ->
                todo.content().priority() == null
                        ? null
                        : (Long) (long) todo.content().priority().rank();
            case COMPLETED_AT ->
                todo.content().completedAt() == null
                        ? null
                        : (Long) todo.content().completedAt().toEpochMilli();
        };
    }
}
