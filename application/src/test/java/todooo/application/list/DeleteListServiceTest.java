package todooo.application.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.RETENTION;
import static todooo.application.testkit.Fixtures.content;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todooo.application.act.Slices;
import todooo.application.port.in.list.DeleteList;
import todooo.application.port.in.list.DeleteList.Deleted;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.DisturbedTransactions;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.list.ListNotFoundException;
import todooo.domain.list.TodoList;
import todooo.domain.query.TodoFilter;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent.Kind;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;

class DeleteListServiceTest {
    private static final Owner ANA = new Owner("ana");
    private static final IdempotencyKey KEY = new IdempotencyKey("key");
    private static final int SLICE = 2;

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final OwnedTodos todos = new OwnedTodos(transactions, ANA);
    private final StorageException failure = new StorageException.Unavailable(new IllegalStateException("planted"));
    private final TodoList list = todos.addList("Home");

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 2", "4, 3"})
    void deletesTheListAndItsTodosAsOneDeletion(int count, int writes) {
        ToDo other = todos.add(content("In the inbox"));
        fill(count);
        var slices = new DisturbedTransactions(transactions, write -> {});

        Deletion deletion = get(delete(slices, null));

        assertThat(slices.writes()).isEqualTo(writes);
        assertThat(deletion.content().kind()).isEqualTo(Kind.LIST);
        assertThat(deletion.content().title().text()).isEqualTo("Home");
        assertThat(deletion.content().todos()).isEqualTo(count);
        assertThat(deletion.isComplete()).isTrue();
        assertThat(todos.find(list)).isEmpty();
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(other);
    }

    @Test
    void takesTheListAwayWithTheFirstSlice() {
        fill(5);

        assertStopsAfter(2, () -> delete(failingAt(2), null));

        assertThat(todos.find(list)).isEmpty();
        assertThat(todos.list(TodoFilter.ALL)).hasSize(3);
        assertThat(todos.readStore(store -> store.trash().unfinished()).isPresent())
                .isTrue();
    }

    @Test
    void goesOnWithADeletionThatStopped() {
        fill(5);
        assertStopsAfter(2, () -> delete(failingAt(2), null));

        Deletion deletion = get(delete(transactions, null));

        assertThat(deletion.content().todos()).isEqualTo(5);
        assertThat(deletion.isComplete()).isTrue();
        assertThat(todos.list(TodoFilter.ALL)).isEmpty();
        assertThatExceptionOfType(ListNotFoundException.class).isThrownBy(() -> delete(transactions, null));
    }

    @Test
    void goesOnWithADeletionUnderItsKey() {
        fill(5);
        assertStopsAfter(2, () -> delete(failingAt(2), KEY));

        Deleted second = delete(transactions, KEY);

        assertThat(second.replayed()).isTrue();
        assertThat(get(second).content().todos()).isEqualTo(5);
        assertThat(todos.list(TodoFilter.ALL)).isEmpty();
        assertThat(delete(transactions, KEY)).isEqualTo(second);
    }

    @Test
    void doesNotGoOnWithTheDeletionOfAnotherList() {
        fill(3);
        assertStopsAfter(2, () -> delete(failingAt(2), null));
        TodoList other = todos.addList("Work");

        delete(transactions, other, null);

        assertThat(todos.list(TodoFilter.ALL)).hasSize(1);
        assertThat(todos.find(other)).isEmpty();
    }

    @Test
    void endsADeletionThatIsRestoredMeanwhile() {
        fill(3);
        var restored = new DisturbedTransactions(transactions, write -> {
            if (write == 2) {
                Deletion deletion =
                        todos.readStore(store -> store.trash().unfinished()).orElseThrow();
                todos.restore(deletion, NOON);
            }
        });

        delete(restored, null);

        assertThat(todos.find(list)).isPresent();
        assertThat(todos.list(TodoFilter.ALL)).hasSize(3);
    }

    @Test
    void deletesOnceUnderAKey() {
        Deleted first = delete(transactions, KEY);
        todos.restore(get(first), NOON);

        assertThat(delete(transactions, KEY)).isEqualTo(new Deleted(first.deletion(), true));
        assertThat(todos.find(list)).isPresent();
        assertThatExceptionOfType(IdempotencyKeyReusedException.class)
                .isThrownBy(() -> delete(transactions, todos.addList("Work"), KEY));
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            todos.add(content("To-do " + i).withList(list.id()));
        }
    }

    private Transactions failingAt(int write) {
        return DisturbedTransactions.failingAt(transactions, write, failure);
    }

    private Deleted delete(Transactions through, @Nullable IdempotencyKey key) {
        return delete(through, list, key);
    }

    private static Deleted delete(Transactions through, TodoList list, @Nullable IdempotencyKey key) {
        return ListServices.over(through, () -> NOON, RETENTION, new Slices(SLICE))
                .delete()
                .delete(new DeleteList.Command(ANA, list.id(), Precondition.NONE, key));
    }

    private Deletion get(Deleted deleted) {
        DeletionId id = deleted.deletion();
        Optional<Deletion> deletion = todos.readStore(store -> store.trash().find(id));
        return deletion.orElseThrow();
    }

    private void assertStopsAfter(int done, Runnable request) {
        assertThatExceptionOfType(PartlyDoneException.class)
                .isThrownBy(request::run)
                .satisfies(thrown -> {
                    assertThat(thrown.done()).isEqualTo(done);
                    assertThat(thrown.reason()).isSameAs(failure);
                });
    }
}
