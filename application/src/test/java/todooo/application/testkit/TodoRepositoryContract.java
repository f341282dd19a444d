package todooo.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.Transactions;
import todooo.domain.StaleToDoException;
import todooo.domain.ToDo;
import todooo.domain.TodoFilter;
import todooo.domain.TodoId;
import todooo.domain.TodoQuery;
import todooo.domain.TodoRepository;

/** What every {@link TodoRepository} holds to when one to-do is stored. The tests may share a database. */
public abstract class TodoRepositoryContract {
    private OwnedTodos todos;

    protected abstract Transactions transactions();

    @BeforeEach
    void startWithoutTodos() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
    }

    @Test
    void addsTheFirstVersion() {
        ToDo added = todos.add(content("Learn SQL", true, -7));

        assertThat(added).isEqualTo(ToDo.added(added.id(), todos.owner(), content("Learn SQL", true, -7), NOON));
        assertThat(todos.find(added)).contains(added);
    }

    @Test
    void findsWhatWasAddedInTheSameTransaction() {
        todos.change(mine -> {
            ToDo added = mine.add(content("Learn SQL"), NOON);
            assertThat(mine.find(added.id())).contains(added);
            assertThat(mine.list(TodoQuery.ALL).todos()).containsExactly(added);
        });
    }

    @Test
    void keepsTheExtremesOfTheOrder() {
        ToDo lowest = todos.add(content("Lowest", false, Integer.MIN_VALUE));
        ToDo highest = todos.add(content("Highest", false, Integer.MAX_VALUE));

        assertThat(todos.find(lowest)).contains(lowest);
        assertThat(todos.find(highest)).contains(highest);
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(todos.find(new TodoId(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void neverUsesAnIdTwice() {
        ToDo first = todos.add(content("First"));
        todos.remove(first);

        assertThat(todos.add(content("Second")).id().value())
                .isGreaterThan(first.id().value());
    }

    @Test
    void storesTheNextVersion() {
        ToDo added = todos.add(content("Learn SQL"));
        ToDo changed = added.withContent(content("Teach SQL", true, 3), NOON.plusSeconds(1));
        todos.replace(changed);

        assertThat(todos.find(added)).contains(changed);
    }

    @Test
    void findsTheNextVersionInTheSameTransaction() {
        ToDo added = todos.add(content("Learn SQL"));
        ToDo changed = added.withContent(content("Teach SQL"), NOON);

        todos.change(mine -> {
            assertThat(mine.find(added.id())).contains(added);
            mine.replace(changed);
            assertThat(mine.find(added.id())).contains(changed);
            assertThat(mine.list(TodoQuery.ALL).todos()).containsExactly(changed);
        });
    }

    @Test
    void storesSeveralVersionsInOneTransaction() {
        ToDo added = todos.add(content("One"));
        ToDo second = added.withContent(content("Two"), NOON);
        ToDo third = second.withContent(content("Three"), NOON);

        todos.change(mine -> {
            mine.replace(second);
            mine.replace(third);
        });

        assertThat(todos.find(added)).contains(third);
    }

    @Test
    void refusesToReplaceAnotherVersionThanTheOneBefore() {
        ToDo added = todos.add(content("One"));
        ToDo second = added.withContent(content("Two"), NOON);
        todos.replace(second);

        assertStale(mine -> mine.replace(added.withContent(content("Lost update"), NOON)));
        assertThat(todos.find(added)).contains(second);
    }

    @Test
    void refusesAStaleReplacementAlsoWhenTheLatestVersionWasReadInTheSameTransaction() {
        ToDo added = todos.add(content("One"));
        ToDo second = added.withContent(content("Two"), NOON);
        todos.replace(second);

        assertStale(mine -> {
            assertThat(mine.find(added.id())).contains(second);
            mine.replace(added.withContent(content("Lost update"), NOON));
        });
        assertThat(todos.find(added)).contains(second);
    }

    @Test
    void refusesToReplaceWhatIsGone() {
        ToDo added = todos.add(content("One"));
        todos.remove(added);

        assertStale(mine -> mine.replace(added.withContent(content("Back again"), NOON)));
        assertThat(todos.find(added)).isEmpty();
    }

    @Test
    void removesATodo() {
        ToDo added = todos.add(content("One"));
        todos.remove(added);

        assertThat(todos.find(added)).isEmpty();
        assertThat(todos.list(TodoFilter.ALL)).isEmpty();
    }

    @Test
    void removesATodoThatWasReadInTheSameTransaction() {
        ToDo added = todos.add(content("One"));
        todos.change(mine -> {
            mine.find(added.id()).ifPresent(mine::remove);
            assertThat(mine.find(added.id())).isEmpty();
        });

        assertThat(todos.find(added)).isEmpty();
    }

    @Test
    void refusesToRemoveAnOlderVersion() {
        ToDo added = todos.add(content("One"));
        ToDo second = added.withContent(content("Two"), NOON);
        todos.replace(second);

        assertStale(mine -> mine.remove(added));
        assertThat(todos.find(added)).contains(second);
    }

    @Test
    void refusesToRemoveTwice() {
        ToDo added = todos.add(content("One"));
        todos.remove(added);

        assertStale(mine -> mine.remove(added));
    }

    @Test
    void removesTheCompletedOnesAndCountsThem() {
        ToDo open = todos.add(content("Open"));
        ToDo done = todos.add(content("Done", true, null));
        todos.add(content("Done too", true, null));

        todos.change(mine -> {
            assertThat(mine.find(done.id())).contains(done);
            assertThat(mine.removeCompleted()).isEqualTo(2);
            assertThat(mine.find(done.id())).isEmpty();
        });

        assertThat(todos.list(TodoFilter.ALL)).containsExactly(open);
        assertThat(todos.removeCompleted()).isZero();
    }

    @Test
    void removesAllAndCountsThem() {
        ToDo open = todos.add(content("Open"));
        todos.add(content("Done", true, null));

        todos.change(mine -> {
            assertThat(mine.find(open.id())).contains(open);
            assertThat(mine.removeAll()).isEqualTo(2);
            assertThat(mine.find(open.id())).isEmpty();
        });

        assertThat(todos.list(TodoFilter.ALL)).isEmpty();
        assertThat(todos.removeAll()).isZero();
    }

    @Test
    void reachesNoTodoOfAnotherOwner() {
        ToDo mine = todos.add(content("Mine", true, null));
        var stranger = new OwnedTodos(transactions(), Fixtures.newOwner());

        assertThat(stranger.find(mine)).isEmpty();
        assertThat(stranger.list(TodoFilter.ALL)).isEmpty();
        assertThat(stranger.removeCompleted()).isZero();
        assertThat(stranger.removeAll()).isZero();
        assertThatExceptionOfType(StaleToDoException.class).isThrownBy(() -> stranger.remove(mine));
        assertThat(todos.find(mine)).contains(mine);
    }

    private void assertStale(Consumer<TodoRepository> work) {
        assertThatExceptionOfType(StaleToDoException.class).isThrownBy(() -> todos.change(work));
    }
}
