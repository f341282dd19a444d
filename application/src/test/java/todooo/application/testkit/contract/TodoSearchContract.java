package todooo.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;
import static todooo.application.testkit.Fixtures.unmoved;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.query.PageLimit;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.todo.ToDo;

/** The contract of repositories for searches among many to-dos. The tests may share a database. */
public abstract class TodoSearchContract {
    /** More than a search index takes at once, or takes for few. */
    private static final int MANY = 1_300;

    private static final List<String> TEXTS = List.of(
            "number 777 OF",
            "999",
            "of \"many\" is",
            "ny\" is 10",
            "\" AND \"",
            "😀😀👍 1010",
            "😀👍",
            "😀",
            "101010101",
            "00000000000",
            "0%: ",
            "many*",
            "y",
            "nowhere",
            "zz");

    private OwnedTodos todos;
    private List<ToDo> all;

    protected abstract Transactions transactions();

    @BeforeEach
    void addMany() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
        all = todos.write(mine -> {
            List<ToDo> added = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                String task = "Number %d of \"MANY\" is 100%%: 😀😀👍 %s".formatted(i, Integer.toBinaryString(i));
                added.add(mine.add(content(task, i % 3 == 0, i % 7), NOON.plusMillis(i * 7919 % MANY)));
            }
            return added;
        });
    }

    @Test
    void findsATextAmongManyInEveryOrder() {
        for (String text : TEXTS) {
            var filter = TodoFilter.of(new SearchText(text), null);
            List<ToDo> expected = containing(text);
            for (TodoSort sort : sorts()) {
                assertThat(walk(new TodoQuery(filter, sort, null, new PageLimit(600))))
                        .as("%s by %s", text, sort)
                        .containsExactlyInAnyOrderElementsOf(expected)
                        .isSortedAccordingTo(
                                Comparator.comparing((ToDo todo) -> sort.positionOf(unmoved(todo)), sort.order()));
            }
            assertThat(todos.count(filter)).as(text).hasValue(expected.size());
            assertThat(walk(TodoQuery.ALL.of(TodoFilter.of(new SearchText(text), true))))
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().filter(ToDo::completed).toList());
        }
    }

    /** Those by what these to-dos have. */
    private static List<TodoSort> sorts() {
        return TodoPagesContract.sorts()
                .filter(sort -> switch (sort.property()) {
                    case CREATED, UPDATED, ORDER, PLACE -> true;
                    case DUE, PRIORITY, COMPLETED_AT -> false;
                })
                .toList();
    }

    @Test
    void findsEachByWhatItContainsNow() {
        List.of(3, 500, MANY - 1).forEach(i -> change(i, "Changed " + i));
        List.of(4, 600, MANY - 2).forEach(i -> todos.remove(all.get(i)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> todos.change(mine -> {
                    List.of(5, 700, MANY - 3)
                            .forEach(i -> mine.replace(all.get(i).withContent(content("Undone"), NOON)));
                    throw new IllegalArgumentException("rolled back");
                }));
        List.of(4, 600, MANY - 2).forEach(i -> all.set(i, all.get(0)));
        all = new ArrayList<>(all.stream().distinct().toList());
        assertAllAreFound(
                "changed", "number 5 ", "number 500 ", "number 600 ", "number 700 ", "undone", "many", "1 of");

        assertThat(todos.remove(true, MANY)).hasSize(1);
        all.removeIf(ToDo::completed);
        assertAllAreFound("changed", "number 30 ", "number 31 ", "many", "1 of");
    }

    private void change(int i, String task) {
        ToDo changed = all.get(i).withContent(content(task), NOON);
        todos.replace(changed);
        all.set(i, changed);
    }

    private void assertAllAreFound(String... texts) {
        assertThat(texts)
                .allSatisfy(text -> assertThat(walk(TodoQuery.ALL.of(TodoFilter.of(new SearchText(text), null))))
                        .containsExactlyInAnyOrderElementsOf(containing(text)));
    }

    private List<ToDo> containing(String text) {
        String folded = new SearchText(text).folded();
        return all.stream()
                .filter(todo -> todo.task().folded().contains(folded))
                .toList();
    }

    private List<ToDo> walk(TodoQuery query) {
        TodoPage page = todos.list(query);
        List<ToDo> met = new ArrayList<>(page.todos());
        while (page.next() != null) {
            page = todos.list(query.after(page.next()));
            met.addAll(page.todos());
        }
        return met;
    }
}
