package todooo.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;
import static todooo.application.testkit.Fixtures.unmoved;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.HostileTexts;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.seed.SeededTest;
import todooo.domain.query.PageLimit;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;

/** The contract of {@link TodoRepository} for lists of to-dos. The tests may share a database. */
public abstract class TodoQueriesContract {
    private OwnedTodos todos;

    protected abstract Transactions transactions();

    @BeforeEach
    void startWithoutTodos() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
    }

    @Test
    void listsTheOldestFirstAndThoseOfOneMomentById() {
        ToDo noon = todos.add(content("Noon"));
        ToDo noonToo = todos.add(content("Noon too"));
        ToDo earlier = todos.write(mine -> mine.add(content("Earlier"), NOON.minusNanos(1000)));

        assertThat(todos.list(TodoFilter.ALL)).containsExactly(earlier, noon, noonToo);
    }

    @Test
    void listsNoMoreThanTheLimit() {
        ToDo first = todos.add(content("First"));
        ToDo second = todos.add(content("Second"));
        ToDo third = todos.add(content("Third"));
        TodoQuery two = TodoQuery.ALL.atMost(new PageLimit(2));

        TodoPage page = todos.list(two);

        assertThat(page.todos()).containsExactly(first, second);
        assertThat(todos.list(two.after(page.next()))).isEqualTo(new TodoPage(List.of(unmoved(third)), null));
    }

    @Test
    void filtersByCompleted() {
        ToDo open = todos.add(content("Open"));
        ToDo done = todos.add(content("Done", true, null));

        assertThat(todos.list(TodoFilter.of(null, false))).containsExactly(open);
        assertThat(todos.list(TodoFilter.of(null, true))).containsExactly(done);
    }

    @Test
    void filtersByTextAndCompletedTogether() {
        todos.add(content("Learn SQL"));
        ToDo learnt = todos.add(content("Learn JPA", true, null));
        todos.add(content("Cook", true, null));

        assertThat(todos.list(TodoFilter.of(new SearchText("learn"), true))).containsExactly(learnt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "über",
                "ÜBER",
                "u\u0308ber",
                "STRASSE",
                "straße",
                "100%",
                "a_b",
                "\\",
                "'",
                "\"; drop",
                "😀",
                "ΌΔΟΣ",
                "όδος"
            })
    void findsATextAnywhereWhateverItsCase(String text) {
        ToDo hit = todos.add(content("Gehe Über die Straße (Όδος): 100% a_b \\ ' \"; drop table todo 😀!"));
        todos.add(content("Uber strase 100 axb"));

        assertThat(todos.list(containing(text))).containsExactly(hit);
    }

    @Test
    void findsATodoByWhatItsLatestVersionContains() {
        ToDo added = todos.add(content("Old words"));
        ToDo changed = added.withContent(content("New sentence"), NOON);
        todos.replace(changed);

        assertThat(todos.list(containing("old"))).isEmpty();
        assertThat(todos.list(containing("new"))).containsExactly(changed);
    }

    @SeededTest
    void givesHostileTextsBackAsTheyWere(long seed) {
        List<ToDo> added = HostileTexts.stored(seed).stream()
                .map(text -> todos.add(content(text)))
                .toList();

        assertThat(todos.list(TodoFilter.ALL)).isEqualTo(added);
        assertThat(added).allSatisfy(todo -> {
            assertThat(todos.find(todo)).contains(todo);
            assertThat(todos.list(containing(todo.task().text()))).contains(todo);
        });
    }

    private static TodoFilter containing(String text) {
        return TodoFilter.of(new SearchText(text), null);
    }
}
