package todooo.application.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import todooo.application.act.UnfinishedActs.Bounds;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.DisturbedTransactions;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.list.TodoList;
import todooo.domain.query.TodoFilter;
import todooo.domain.storage.StorageException;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagName;
import todooo.domain.trash.Deletion;
import todooo.domain.value.Owner;

class UnfinishedActsTest {
    private static final Bounds BOUNDS = new Bounds(10, 100, 2);

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final OwnedTodos ana = new OwnedTodos(transactions, new Owner("ana"));
    private final OwnedTodos bob = new OwnedTodos(transactions, new Owner("bob"));
    private final StorageException failure = new StorageException.Unavailable(new IllegalStateException("planted"));

    @Test
    void finishesNothingIfNothingStopped() {
        ana.tags("work");
        ana.delete(ana.addList("Home"), NOON);

        assertThat(finish(transactions, BOUNDS)).isZero();
    }

    @Test
    void letsTodosFollowTheirListToTheTrash() {
        Deletion deletion = stoppedDeletion(ana, 5);

        assertThat(finish(transactions, BOUNDS)).isEqualTo(1);

        assertThat(ana.list(TodoFilter.ALL)).isEmpty();
        Deletion finished =
                ana.readStore(store -> store.trash().find(deletion.id())).orElseThrow();
        assertThat(finished.isComplete()).isTrue();
        assertThat(finished.content().todos()).isEqualTo(5);
        assertThat(finish(transactions, BOUNDS)).isZero();
    }

    @Test
    void letsTodosFollowTagsToTheirSuccessors() {
        stoppedRenaming(ana, 5);
        stoppedRenaming(bob, 1);

        assertThat(finish(transactions, BOUNDS)).isEqualTo(2);

        assertThat(ana.tag("job").orElseThrow().todos()).isEqualTo(5);
        assertThat(bob.tag("job").orElseThrow().todos()).isEqualTo(1);
        assertThat(ana.readStore(store -> store.tags().anyRetired()).isEmpty()).isTrue();
    }

    @Test
    void finishesAllKindsOfAnOwner() {
        stoppedRenaming(ana, 3);
        stoppedDeletion(ana, 3);

        assertThat(finish(transactions, BOUNDS)).isEqualTo(2);
    }

    @Test
    void doesNoMoreThanItsBoundsAtATime() {
        stoppedRenaming(ana, 5);
        stoppedRenaming(bob, 5);

        assertThat(finish(transactions, new Bounds(1, 2, 2))).isZero();
        assertThat(ana.tag("job").orElseThrow().todos()
                        + bob.tag("job").orElseThrow().todos())
                .isEqualTo(4);
    }

    @Test
    void stopsBetweenSlicesIfItIsNotToGoOn() {
        stoppedRenaming(ana, 5);
        var left = new AtomicInteger(2);

        new UnfinishedActs(transactions, () -> NOON, BOUNDS).finishSome(() -> left.getAndDecrement() > 0);

        assertThat(ana.tag("job").orElseThrow().todos()).isEqualTo(4);
    }

    @Test
    void goesOnWithTheOthersIfOneFails() {
        stoppedRenaming(ana, 1);
        stoppedRenaming(bob, 1);
        var failing = new DisturbedTransactions(transactions, write -> {
            if (write == 1) {
                throw failure;
            }
        });

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> finish(failing, BOUNDS))
                .isSameAs(failure);
        assertThat(ana.tag("job").orElseThrow().todos()
                        + bob.tag("job").orElseThrow().todos())
                .isEqualTo(1);
    }

    private static int finish(Transactions through, Bounds bounds) {
        return new UnfinishedActs(through, () -> NOON, bounds).finishSome(() -> true);
    }

    private static void stoppedRenaming(OwnedTodos todos, int count) {
        for (int i = 0; i < count; i++) {
            todos.add(content("Tagged " + i).withTags(todos.tags("work")));
        }
        Tag tag = todos.tag("work").orElseThrow();
        todos.changeStore(store -> store.tags().rename(tag.id(), new TagName("job")));
    }

    private static Deletion stoppedDeletion(OwnedTodos todos, int count) {
        TodoList list = todos.addList("Home");
        for (int i = 0; i < count; i++) {
            todos.add(content("Listed " + i).withList(list.id()));
        }
        return todos.take(list, NOON);
    }
}
