package todooo.application.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.RETENTION;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todooo.application.act.Slices;
import todooo.application.port.in.trash.EmptyTrash;
import todooo.application.port.in.trash.EmptyTrash.Emptied;
import todooo.application.port.in.trash.ListTrash;
import todooo.application.port.in.trash.PurgeDeletion;
import todooo.application.port.in.trash.RestoreDeletion;
import todooo.application.port.in.trash.RestoreDeletion.Restored;
import todooo.application.port.in.trash.TrashUseCases;
import todooo.application.port.out.Transactions;
import todooo.application.retention.Expiry;
import todooo.application.testkit.DisturbedTransactions;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.query.PageLimit;
import todooo.domain.query.TodoFilter;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.Kind;
import todooo.domain.trash.DeletionContent.State;
import todooo.domain.trash.DeletionId;
import todooo.domain.trash.DeletionNotFoundException;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;

class TrashServicesTest {
    private static final Owner ANA = new Owner("ana");
    private static final Owner BOB = new Owner("bob");
    private static final IdempotencyKey KEY = new IdempotencyKey("key");
    private static final DeletionId UNKNOWN = new DeletionId(404);
    private static final int SLICE = 2;

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final OwnedTodos todos = new OwnedTodos(transactions, ANA);
    private final StorageException failure = new StorageException.Unavailable(new IllegalStateException("planted"));
    private Instant now = NOON.plusSeconds(1);

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 2", "4, 3", "5, 3"})
    void restoresInSlicesAsAWhole(int count, int writes) {
        Deletion deletion = delete(count);
        var slices = new DisturbedTransactions(transactions, write -> {});

        assertThat(restore(slices, deletion, null)).isEqualTo(new Restored(count, false));

        assertThat(slices.writes()).isEqualTo(writes);
        assertThat(todos.list(TodoFilter.ALL))
                .hasSize(count)
                .allSatisfy(todo -> assertThat(todo.updatedAt()).isEqualTo(now))
                .allSatisfy(todo -> assertThat(todo.version()).isEqualTo(2));
        assertNotFound(() -> get(deletion));
        assertNotFound(() -> restore(transactions, deletion, null));
    }

    @Test
    void goesOnWithARestoreThatStopped() {
        Deletion deletion = delete(5);
        assertStopsAfter(2, () -> restore(failingAt(3), deletion, null));

        assertThat(todos.list(TodoFilter.ALL)).hasSize(4);
        assertThat(get(deletion).content().state()).isEqualTo(State.RESTORING);
        assertThat(get(deletion).content().todos()).isEqualTo(1);
        assertThat(get(deletion).isComplete()).isFalse();
        assertThat(restore(transactions, deletion, null)).isEqualTo(new Restored(1, false));
        assertThat(todos.list(TodoFilter.ALL)).hasSize(5);
        assertNotFound(() -> get(deletion));
    }

    @Test
    void goesOnWithARestoreUnderItsKey() {
        Deletion deletion = delete(5);
        assertStopsAfter(1, () -> restore(failingAt(2), deletion, KEY));

        assertThat(restore(transactions, deletion, KEY)).isEqualTo(new Restored(5, true));
        assertThat(todos.list(TodoFilter.ALL)).hasSize(5);
        assertThat(restore(transactions, deletion, KEY)).isEqualTo(new Restored(5, true));
    }

    @Test
    void restoresOnceUnderAKey() {
        Deletion deletion = delete(1);
        Restored first = restore(transactions, deletion, KEY);
        ToDo restored = todos.list(TodoFilter.ALL).getFirst();
        todos.delete(restored, now);

        assertThat(first).isEqualTo(new Restored(1, false));
        assertThat(restore(transactions, deletion, KEY)).isEqualTo(new Restored(1, true));
        assertThat(todos.list(TodoFilter.ALL)).isEmpty();
    }

    @Test
    void restoresWhatACompletedPartOfADeletionHas() {
        Deletion deletion = delete(3);
        todos.writeStore(store -> {
            store.trash().replace(deletion.withContent(deletion.content().in(State.DELETING), NOON));
            return true;
        });

        assertThat(restore(transactions, deletion, null)).isEqualTo(new Restored(3, false));
    }

    @Test
    void endsARestoreWhoseDeletionIsPurgedMeanwhile() {
        Deletion deletion = delete(5);
        var purged = new DisturbedTransactions(transactions, write -> {
            if (write == 2) {
                purge(transactions, deletion, null);
            }
        });

        assertThat(restore(purged, deletion, null)).isEqualTo(new Restored(2, false));
        assertThat(purged.writes()).isEqualTo(2);
        assertThat(todos.list(TodoFilter.ALL)).hasSize(2);
    }

    @Test
    void doesNotGoOnWithARestoreThatAPurgeHasTakenOver() {
        Deletion deletion = delete(5);
        var taken = new DisturbedTransactions(transactions, write -> {
            if (write == 2) {
                assertStopsAfter(1, () -> purge(failingAt(2), deletion, null));
            }
        });

        restore(taken, deletion, null);

        assertThat(todos.list(TodoFilter.ALL)).hasSize(2);
        assertThat(left(deletion)).isEqualTo(1);
    }

    @Test
    void restoresNothingUnderTheKeyOfAnotherRequest() {
        Deletion first = delete(1);
        Deletion second = delete(3);
        restore(transactions, first, KEY);
        assertStopsAfter(1, () -> restore(failingAt(2), second, null));

        assertReused(() -> restore(transactions, second, KEY));
        assertThat(todos.list(TodoFilter.ALL)).hasSize(1 + SLICE);
        assertThat(get(second).content().state()).isEqualTo(State.RESTORING);
    }

    @Test
    void keepsNoKeyOfADeletionThatDoesNotExist() {
        assertNotFound(() -> restore(transactions, UNKNOWN, KEY));
        assertNotFound(() -> purge(transactions, UNKNOWN, KEY));

        assertThat(restore(transactions, delete(1), KEY)).isEqualTo(new Restored(1, false));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 2", "4, 3"})
    void purgesInSlicesForGood(int count, int writes) {
        Deletion deletion = delete(count);
        long last = todos.lastChange();
        var slices = new DisturbedTransactions(transactions, write -> {});

        assertThat(purge(slices, deletion, null)).isFalse();

        assertThat(slices.writes()).isEqualTo(writes);
        assertThat(left(deletion)).isZero();
        assertNotFound(() -> get(deletion));
        assertNotFound(() -> purge(transactions, deletion, null));
        assertThat(todos.lastChange()).isEqualTo(last);
    }

    @Test
    void hidesADeletionFromTheBeginningOfItsPurgeOn() {
        Deletion deletion = delete(5);
        assertStopsAfter(1, () -> purge(failingAt(2), deletion, null));

        assertNotFound(() -> get(deletion));
        assertNotFound(() -> restore(transactions, deletion, null));
        assertThat(list(null, 10).deletions()).isEmpty();
        assertThat(left(deletion)).isEqualTo(3);
    }

    @Test
    void goesOnWithAPurgeThatStopped() {
        Deletion deletion = delete(5);
        assertStopsAfter(1, () -> purge(failingAt(2), deletion, null));

        assertThat(purge(transactions, deletion, null)).isFalse();
        assertThat(left(deletion)).isZero();
        assertNotFound(() -> purge(transactions, deletion, null));
    }

    @Test
    void leavesTheRestOfAPurgeThatStoppedToExpiry() {
        Deletion deletion = delete(5);
        assertStopsAfter(2, () -> purge(failingAt(3), deletion, null));
        todos.writeStore(store -> {
            new Expiry(RETENTION).remove(store, now, 1);
            return true;
        });

        assertThat(todos.readStore(store -> store.trash().find(deletion.id())).isPresent())
                .isFalse();
        assertThat(left(deletion)).isZero();
    }

    @Test
    void goesOnWithAPurgeUnderItsKey() {
        Deletion deletion = delete(5);
        assertStopsAfter(1, () -> purge(failingAt(2), deletion, KEY));

        assertThat(purge(transactions, deletion, KEY)).isTrue();
        assertThat(left(deletion)).isZero();
        assertThat(purge(transactions, deletion, KEY)).isTrue();
    }

    @Test
    void purgesNothingUnderTheKeyOfAnotherRequest() {
        Deletion first = delete(1);
        Deletion second = delete(3);
        purge(transactions, first, KEY);

        assertReused(() -> purge(transactions, second, KEY));
        assertReused(() -> restore(transactions, second, KEY));
        assertThat(get(second)).isEqualTo(second);
        assertThat(left(second)).isEqualTo(3);
    }

    @Test
    void emptiesTheTrashInSlices() {
        List<Deletion> all = List.of(delete(3), delete(1), delete(2));
        assertStopsAfter(1, () -> purge(failingAt(2), all.get(0), null));
        todos.add(content("Stays"));

        assertThat(empty(transactions, null)).isEqualTo(new Emptied(4, false));

        assertThat(all).allSatisfy(deletion -> assertThat(left(deletion)).isZero());
        assertThat(list(null, 10).deletions()).isEmpty();
        assertThat(todos.list(TodoFilter.ALL)).hasSize(1);
        assertThat(empty(transactions, null)).isEqualTo(new Emptied(0, false));
    }

    @Test
    void emptiesWhatIsThereAtThatMoment() {
        Deletion atThatMoment = delete(1, now);
        var deleting = new DisturbedTransactions(transactions, write -> delete(1, now.plusNanos(1_000)));

        assertThat(empty(deleting, null)).isEqualTo(new Emptied(1, false));

        assertNotFound(() -> get(atThatMoment));
        assertThat(list(null, 10).deletions()).hasSize(deleting.writes());
    }

    @Test
    void emptiesAlsoWhatIsKeptNoLonger() {
        delete(1);
        now = NOON.plus(RETENTION.trash()).plusSeconds(1);

        assertThat(empty(transactions, null)).isEqualTo(new Emptied(1, false));
    }

    @Test
    void emptiesOnceUnderAKey() {
        delete(3);
        assertThat(empty(transactions, KEY)).isEqualTo(new Emptied(3, false));
        Deletion later = delete(1);

        assertThat(empty(transactions, KEY)).isEqualTo(new Emptied(3, true));
        assertThat(get(later)).isEqualTo(later);
    }

    @Test
    void goesOnToEmptyTheTrashIfItStopped() {
        delete(5);
        assertStopsAfter(1, () -> empty(failingAt(2), KEY));

        assertThat(empty(transactions, KEY)).isEqualTo(new Emptied(3, false));
        assertThat(empty(transactions, KEY)).isEqualTo(new Emptied(3, true));
    }

    @Test
    void emptiesNothingUnderTheKeyOfAnotherRequest() {
        restore(transactions, delete(1), KEY);
        Deletion deletion = delete(1);

        assertReused(() -> empty(transactions, KEY));
        assertThat(get(deletion)).isEqualTo(deletion);
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        List<Deletion> all = Stream.generate(() -> delete(1)).limit(3).toList().reversed();

        ListTrash.Page first = list(null, 2);
        assertThat(first)
                .isEqualTo(new ListTrash.Page(all.subList(0, 2), all.get(1).id()));
        assertThat(list(first.next(), 2)).isEqualTo(new ListTrash.Page(all.subList(2, 3), null));
        assertThat(list(null, 3)).isEqualTo(new ListTrash.Page(all, null));
    }

    @Test
    void showsADeletionForTheTimeOfRetention() {
        Deletion deletion = delete(1);
        now = NOON.plus(RETENTION.trash());
        assertThat(get(deletion)).isEqualTo(deletion);
        assertThat(list(null, 10).deletions()).containsExactly(deletion);

        now = now.plusNanos(1_000);
        assertNotFound(() -> get(deletion));
        assertNotFound(() -> restore(transactions, deletion, null));
        assertNotFound(() -> purge(transactions, deletion, null));
        assertThat(list(null, 10).deletions()).isEmpty();
    }

    @Test
    void hidesTheTrashOfOthers() {
        Deletion deletion = delete(1);
        TrashUseCases trash = over(transactions);

        assertNotFound(() -> trash.get().get(BOB, deletion.id()));
        assertNotFound(() -> trash.restore().restore(new RestoreDeletion.Command(BOB, deletion.id(), null)));
        assertNotFound(() -> trash.purge().purge(new PurgeDeletion.Command(BOB, deletion.id(), null)));
        assertThat(trash.empty().empty(new EmptyTrash.Command(BOB, null))).isEqualTo(new Emptied(0, false));
        assertThat(trash.list()
                        .list(new ListTrash.Query(BOB, null, PageLimit.DEFAULT))
                        .deletions())
                .isEmpty();
        assertThat(get(deletion)).isEqualTo(deletion);
    }

    @Test
    void isWiredForAThousandTodosInATransaction() {
        Deletion deletion = delete(3);
        var counted = new DisturbedTransactions(transactions, write -> {});

        Restored restored = TrashServices.over(counted, () -> now, RETENTION)
                .restore()
                .restore(new RestoreDeletion.Command(ANA, deletion.id(), null));

        assertThat(restored.todos()).isEqualTo(3);
        assertThat(counted.writes()).isEqualTo(1);
    }

    /** Deletes so many new to-dos at noon, as one deletion. */
    private Deletion delete(int count) {
        return delete(count, NOON);
    }

    private Deletion delete(int count, Instant at) {
        List<ToDo> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(todos.add(content("To-do " + i)));
        }
        return todos.writeStore(store -> {
            var content = new DeletionContent(Kind.ALL, new Task("To-do 0"), count, State.COMPLETE);
            Deletion deletion = store.trash().add(content, at);
            added.forEach(todo -> store.trash().put(deletion, todo));
            return deletion;
        });
    }

    private DisturbedTransactions failingAt(int write) {
        return DisturbedTransactions.failingAt(transactions, write, failure);
    }

    private TrashUseCases over(Transactions through) {
        return TrashServices.over(through, () -> now, RETENTION, new Slices(SLICE));
    }

    private Restored restore(Transactions through, Deletion deletion, @Nullable IdempotencyKey key) {
        return restore(through, deletion.id(), key);
    }

    private Restored restore(Transactions through, DeletionId id, @Nullable IdempotencyKey key) {
        return over(through).restore().restore(new RestoreDeletion.Command(ANA, id, key));
    }

    private boolean purge(Transactions through, Deletion deletion, @Nullable IdempotencyKey key) {
        return purge(through, deletion.id(), key);
    }

    private boolean purge(Transactions through, DeletionId id, @Nullable IdempotencyKey key) {
        return over(through).purge().purge(new PurgeDeletion.Command(ANA, id, key));
    }

    private Emptied empty(Transactions through, @Nullable IdempotencyKey key) {
        return over(through).empty().empty(new EmptyTrash.Command(ANA, key));
    }

    private ListTrash.Page list(@Nullable DeletionId before, int limit) {
        return over(transactions).list().list(new ListTrash.Query(ANA, before, new PageLimit(limit)));
    }

    private Deletion get(Deletion deletion) {
        return over(transactions).get().get(ANA, deletion.id());
    }

    /** How many to-dos of the deletion are left; afterwards there are none. */
    private int left(Deletion deletion) {
        return todos.<Integer>writeStore(store -> store.trash().purge(deletion.id(), 100));
    }

    private static void assertNotFound(Runnable request) {
        assertThatExceptionOfType(DeletionNotFoundException.class).isThrownBy(request::run);
    }

    private void assertStopsAfter(int slices, Runnable request) {
        assertThatExceptionOfType(PartlyDoneException.class)
                .isThrownBy(request::run)
                .satisfies(thrown -> assertThat(thrown.done()).isEqualTo(slices * SLICE))
                .satisfies(thrown -> assertThat(thrown.reason()).isSameAs(failure));
    }

    private static void assertReused(Runnable request) {
        assertThatExceptionOfType(IdempotencyKeyReusedException.class).isThrownBy(request::run);
    }
}
