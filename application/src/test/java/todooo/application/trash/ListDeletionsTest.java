package todooo.application.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.RETENTION;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.application.act.Slices;
import todooo.application.port.in.trash.EmptyTrash;
import todooo.application.port.in.trash.PurgeDeletion;
import todooo.application.port.in.trash.RestoreDeletion;
import todooo.application.port.in.trash.RestoreDeletion.Restored;
import todooo.application.port.in.trash.TrashUseCases;
import todooo.application.port.out.Transactions;
import todooo.application.retention.Expiry;
import todooo.application.testkit.DisturbedTransactions;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.list.TodoList;
import todooo.domain.query.TodoFilter;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;
import todooo.domain.value.TooManyException;

/** Deletions of lists, complete ones and such as to-dos have yet to follow. */
class ListDeletionsTest {
    private static final Owner ANA = new Owner("ana");
    private static final IdempotencyKey KEY = new IdempotencyKey("key");
    private static final int SLICE = 2;

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final OwnedTodos todos = new OwnedTodos(transactions, ANA);
    private final TodoList list = todos.addList("Home");
    private final Instant now = NOON.plusSeconds(1);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void restoresAListWithItsTodos(int count) {
        fill(count);
        Deletion deletion = todos.delete(list, NOON);

        assertThat(restore(transactions, deletion, null)).isEqualTo(new Restored(count, false));

        TodoList restored = todos.find(list).orElseThrow();
        assertThat(restored.content()).isEqualTo(list.content());
        assertThat(restored.version()).isEqualTo(2);
        assertThat(todos.list(TodoFilter.ALL)).hasSize(count).allMatch(this::isInTheList);
        assertThat(isThere(deletion)).isFalse();
    }

    @Test
    void restoresAListThatTodosHaveYetToFollow() {
        fill(3);
        Deletion deletion = todos.take(list, NOON);

        assertThat(restore(transactions, deletion, null)).isEqualTo(new Restored(0, false));

        assertThat(todos.find(list)).isPresent();
        assertThat(todos.list(TodoFilter.ALL)).hasSize(3).allMatch(this::isInTheList);
        assertThat(todos.readStore(store -> store.trash().unfinished()).isPresent())
                .isFalse();
    }

    @Test
    void goesOnWithARestoreThatStoppedWithoutTheListOnceMore() {
        fill(3);
        Deletion deletion = todos.delete(list, NOON);
        StorageException failure = new StorageException.Unavailable(new IllegalStateException("planted"));
        assertThatExceptionOfType(PartlyDoneException.class)
                .isThrownBy(() -> restore(DisturbedTransactions.failingAt(transactions, 2, failure), deletion, KEY));
        TodoList restored = todos.find(list).orElseThrow();
        fillWithLists(TodoList.MAX_LISTS - 1);

        assertThat(restore(transactions, deletion, KEY)).isEqualTo(new Restored(3, true));
        assertThat(todos.find(list)).contains(restored);
    }

    @Test
    void restoresNoListBeyondThoseThatAnOwnerMayHave() {
        fill(1);
        Deletion deletion = todos.delete(list, NOON);
        fillWithLists(TodoList.MAX_LISTS);

        assertThatExceptionOfType(TooManyException.class)
                .isThrownBy(() -> restore(transactions, deletion, KEY))
                .extracting(TooManyException::kind)
                .isEqualTo(TooManyException.Kind.LISTS);
        assertThat(isThere(deletion)).isTrue();
        todos.delete(todos.lists().getFirst(), NOON);
        assertThat(restore(transactions, deletion, KEY)).isEqualTo(new Restored(1, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void purgesAListThatTodosHaveYetToFollowWithThem(int count) {
        fill(count);
        ToDo other = todos.add(content("In the inbox"));
        Deletion deletion = todos.take(list, NOON);

        over(transactions).purge().purge(new PurgeDeletion.Command(ANA, deletion.id(), null));

        assertThat(todos.list(TodoFilter.ALL)).containsExactly(other);
        assertThat(isThere(deletion)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void emptiesTheTrashOfAListThatTodosHaveYetToFollow(int count) {
        fill(count);
        todos.take(list, NOON);
        todos.delete(todos.add(content("Another one")), NOON);

        assertThat(over(transactions)
                        .empty()
                        .empty(new EmptyTrash.Command(ANA, null))
                        .todos())
                .isEqualTo(count + 1);
        assertThat(todos.list(TodoFilter.ALL)).isEmpty();
    }

    @Test
    void leavesAListThatTodosHaveYetToFollowAfterItsTime() {
        fill(3);
        Deletion deletion = todos.take(list, NOON);
        Instant late = NOON.plus(RETENTION.trash()).plusSeconds(1);

        todos.changeStore(store -> new Expiry(RETENTION).remove(store, late, 10));

        assertThat(isThere(deletion)).isTrue();
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            todos.add(content("To-do " + i).withList(list.id()));
        }
    }

    private void fillWithLists(int count) {
        for (int i = 0; i < count; i++) {
            todos.addList("List " + i);
        }
    }

    private boolean isInTheList(ToDo todo) {
        return list.id().equals(todo.content().list());
    }

    private boolean isThere(Deletion deletion) {
        return todos.readStore(store -> store.trash().find(deletion.id())).isPresent();
    }

    private TrashUseCases over(Transactions through) {
        return TrashServices.over(through, () -> now, RETENTION, new Slices(SLICE));
    }

    private Restored restore(Transactions through, Deletion deletion, @Nullable IdempotencyKey key) {
        return over(through).restore().restore(new RestoreDeletion.Command(ANA, deletion.id(), key));
    }
}
