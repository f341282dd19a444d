package todooo.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.RemovedSlice;
import todooo.domain.storage.StaleTodoException;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;

/** The contract of {@link TodoRepository} for single to-dos. The tests may share a database. */
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
    void keepsEachComponentOfTheContent() throws ReflectiveOperationException {
        requireDifferentComponents(Fixtures.SAMPLE, Fixtures.OTHER_SAMPLE);

        ToDo first = todos.add(Fixtures.SAMPLE);
        assertThat(todos.find(first)).map(ToDo::content).contains(Fixtures.SAMPLE);
        ToDo second = first.withContent(Fixtures.OTHER_SAMPLE, NOON);
        todos.replace(second);
        assertThat(todos.find(first)).map(ToDo::content).contains(Fixtures.OTHER_SAMPLE);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(second);
        todos.replace(second.withContent(Fixtures.SAMPLE, NOON));
        assertThat(todos.list(TodoFilter.ALL)).map(ToDo::content).containsExactly(Fixtures.SAMPLE);
    }

    /** A component that an adapter leaves out shows itself only by a value that no row has by default. */
    private static void requireDifferentComponents(TodoContent sample, TodoContent other)
            throws ReflectiveOperationException {
        for (RecordComponent component : TodoContent.class.getRecordComponents()) {
            Object value = component.getAccessor().invoke(sample);
            assertThat(value)
                    .as("the %s of Fixtures.SAMPLE", component.getName())
                    .isNotNull()
                    .isNotIn(false, 0, 0L, "")
                    .isNotEqualTo(component.getAccessor().invoke(other));
        }
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
    void removesTheCompletedOnesSliceBySlice() {
        List<ToDo> open = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            todos.add(content("Done " + i, true, null));
            open.add(todos.add(content("Open " + i)));
        }

        assertThat(todos.remove(true, 2)).containsExactly(2, 2, 2, 1);
        assertThat(todos.list(TodoFilter.ALL)).isEqualTo(open);
        assertThat(todos.remove(true, 2)).containsExactly(0);
        assertThat(todos.remove(false, 4)).containsExactly(4, 3);
        assertThat(todos.list(TodoFilter.ALL)).isEmpty();
        assertThat(todos.remove(true, 2)).isEmpty();
    }

    @Test
    void removesAllSliceBySlice() {
        for (int i = 0; i < 6; i++) {
            todos.add(content("To-do " + i, i % 2 == 0, null));
        }

        assertThat(todos.remove(null, 3)).containsExactly(3, 3, 0);
        assertThat(todos.list(TodoFilter.ALL)).isEmpty();
    }

    @Test
    void removesInTheOrderOfCreationWhateverTheIds() {
        ToDo second = todos.write(mine -> mine.add(content("Second"), NOON.plusSeconds(1)));
        ToDo third = todos.write(mine -> mine.add(content("Third"), NOON.plusSeconds(2)));
        todos.add(content("First"));
        RemovedSlice first = todos.remove(todos.removal(null, 1).orElseThrow());

        assertThat(first.removed()).isEqualTo(1);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(second, third);
    }

    @Test
    void keepsWhatChangesOrComesDuringARemoval() {
        ToDo changing = todos.add(content("Changing"));
        todos.add(content("Done", true, null));
        RemovalSlice removal = todos.removal(true, 10).orElseThrow();
        ToDo changed = changing.withContent(content("Changing", true, null), NOON.plusMillis(1));
        todos.replace(changed);
        ToDo added = todos.add(content("Done later", true, null));

        assertThat(todos.remove(removal)).isEqualTo(new RemovedSlice(1, null));
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(changed, added);
    }

    @Test
    void aSliceExaminesNoMoreThanItsLimitEvenIfItRemovesNothing() {
        List<ToDo> changed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            changed.add(todos.add(content("To-do " + i)).withContent(content("Changed " + i), NOON.plusMillis(1)));
        }
        ToDo last = todos.add(content("Unchanged"));
        RemovalSlice removal = todos.removal(null, 2).orElseThrow();
        changed.forEach(todos::replace);

        RemovedSlice first = todos.remove(removal);
        assertThat(first).isEqualTo(new RemovedSlice(0, TodoSort.OLDEST_FIRST.positionOf(changed.get(1))));
        assertThat(todos.remove(removal.after(Objects.requireNonNull(first.next())))
                        .removed())
                .isEqualTo(1);
        assertThat(todos.list(TodoFilter.ALL)).isEqualTo(changed).doesNotContain(last);
    }

    @Test
    void forgetsWhatAnEarlierFindSawOfWhatASliceRemoved() {
        ToDo done = todos.add(content("Done", true, null));
        RemovalSlice removal = todos.removal(true, 1).orElseThrow();

        todos.change(mine -> {
            assertThat(mine.find(done.id())).contains(done);
            assertThat(mine.remove(removal).removed()).isEqualTo(1);
            assertThat(mine.find(done.id())).isEmpty();
        });
    }

    @Test
    void reachesNoTodoOfAnotherOwner() {
        ToDo mine = todos.add(content("Mine", true, null));
        var stranger = new OwnedTodos(transactions(), Fixtures.newOwner());

        assertThat(stranger.find(mine)).isEmpty();
        assertThat(stranger.list(TodoFilter.ALL)).isEmpty();
        RemovalSlice removal = todos.removal(null, 1).orElseThrow();
        assertThat(stranger.remove(removal)).isEqualTo(new RemovedSlice(0, null));
        assertThat(stranger.remove(true, 1)).isEmpty();
        assertThatExceptionOfType(StaleTodoException.class).isThrownBy(() -> stranger.remove(mine));
        assertThatExceptionOfType(StaleTodoException.class)
                .isThrownBy(() -> stranger.replace(mine.withContent(content("Theirs"), NOON)));
        assertThat(todos.find(mine)).contains(mine);
    }

    private void assertStale(Consumer<TodoRepository> work) {
        assertThatExceptionOfType(StaleTodoException.class).isThrownBy(() -> todos.change(work));
    }
}
