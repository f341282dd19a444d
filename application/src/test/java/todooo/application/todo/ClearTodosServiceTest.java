package todooo.application.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.RETENTION;
import static todooo.application.testkit.Fixtures.content;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.in.todo.ClearTodos.Cleared;
import todooo.application.port.in.todo.ClearTodos.Command;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.Retention;
import todooo.application.testkit.DisturbedTransactions;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.query.DeletionQuery;
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
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;

class ClearTodosServiceTest {
    private static final Owner ANA = new Owner("ana");
    private static final IdempotencyKey KEY = new IdempotencyKey("key");
    private static final int SLICE = 2;
    private static final int DONE = 7;

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final OwnedTodos anas = new OwnedTodos(transactions, ANA);
    private final OwnedTodos bobs = new OwnedTodos(transactions, new Owner("bob"));
    private final StorageException failure = new StorageException.Unavailable(new IllegalStateException("planted"));
    private Instant now = NOON.plusSeconds(1);

    @BeforeEach
    void addSome() {
        anas.add(content("Open"));
        for (int i = 0; i < DONE; i++) {
            anas.add(content("Done " + i, true, null));
        }
    }

    @Test
    void deletesInSlicesWithTheWritesOfOthersInBetween() {
        var slices = new DisturbedTransactions(transactions, write -> bobs.add(content("Bob's", true, null)));

        assertThat(clear(slices, null).deleted()).isEqualTo(DONE);
        assertThat(slices.writes()).isEqualTo(4);
        assertThat(anas.list(TodoFilter.ALL)).extracting(ToDo::completed).containsExactly(false);
        assertThat(bobs.list(TodoFilter.ALL)).hasSize(4);
    }

    @Test
    void makesOneDeletionOfAllSlices() {
        Cleared cleared = clear(transactions, null);

        assertThat(cleared.replayed()).isFalse();
        assertThat(deletion(cleared))
                .isEqualTo(new Deletion(
                        Objects.requireNonNull(cleared.deletion()),
                        ANA,
                        new DeletionContent(Kind.COMPLETED, new Task("Done 0"), DONE, State.COMPLETE),
                        now,
                        now,
                        5));
        assertThat(restore(cleared)).isEqualTo(DONE);
        assertThat(anas.list(TodoFilter.ALL)).hasSize(1 + DONE);
    }

    @Test
    void namesTheOldestThatIsDeleted() {
        anas.write(mine -> mine.add(content("Older and open"), NOON.minusSeconds(2)));
        anas.write(mine -> mine.add(content("Older and done", true, null), NOON.minusSeconds(1)));

        assertThat(deletion(clear(transactions, null)).content().title()).isEqualTo(new Task("Older and done"));
    }

    @Test
    void endsAlthoughAClientGoesOnToComplete() {
        var completing = new DisturbedTransactions(transactions, write -> {
            ToDo open = anas.add(content("Open"));
            anas.replace(open.withContent(content("Done meanwhile", true, null), NOON.plusSeconds(1)));
            anas.add(content("Done later", true, null));
        });

        assertThat(clear(completing, null).deleted()).isGreaterThanOrEqualTo(DONE);
        assertThat(completing.writes()).isLessThanOrEqualTo(6);
        assertThat(anas.list(TodoFilter.of(null, true))).isNotEmpty();
    }

    @Test
    void tellsHowManyAreDeletedWhenItStopsHalfWayAndGoesOnNextTime() {
        assertStopsHalfWay(null);

        assertThat(anas.list(TodoFilter.ALL)).hasSize(1 + DONE - 2 * SLICE);
        assertThat(clear(transactions, null).deleted()).isEqualTo(DONE - 2 * SLICE);
    }

    @Test
    void leavesADeletionThatIsRestoredAsFarAsItCame() {
        assertStopsHalfWay(null);

        Deletion stopped = oldest();
        assertThat(stopped.isComplete()).isFalse();
        assertThat(stopped.content())
                .isEqualTo(new DeletionContent(Kind.COMPLETED, new Task("Done 0"), 2 * SLICE, State.DELETING));
        assertThat(anas.<Integer>writeStore(store -> store.trash().restore(stopped.id(), now, 100)))
                .isEqualTo(2 * SLICE);
        assertThat(anas.list(TodoFilter.ALL)).hasSize(1 + DONE);
    }

    @Test
    void goesOnWithTheSameDeletionUnderTheSameKey() {
        assertStopsHalfWay(KEY);
        Deletion stopped = oldest();
        now = now.plusSeconds(1);

        Cleared again = clear(transactions, KEY);

        assertThat(again).isEqualTo(new Cleared(DONE, stopped.id(), true));
        assertThat(deletion(again).content())
                .isEqualTo(new DeletionContent(Kind.COMPLETED, new Task("Done 0"), DONE, State.COMPLETE));
        assertThat(anas.list(TodoFilter.ALL)).hasSize(1);
        assertThat(clear(transactions, KEY)).isEqualTo(again);
    }

    @Test
    void completesADeletionUnderTheSameKeyIfOthersHaveDeletedTheRest() {
        assertStopsHalfWay(KEY);
        Deletion stopped = oldest();
        anas.list(TodoFilter.ALL).forEach(anas::remove);

        Cleared again = clear(transactions, KEY);

        assertThat(again).isEqualTo(new Cleared(2 * SLICE, stopped.id(), true));
        assertThat(deletion(again).isComplete()).isTrue();
    }

    @Test
    void tellsAllThatAreDeletedIfItStopsAgainUnderTheSameKey() {
        assertStopsHalfWay(KEY);

        assertThatExceptionOfType(PartlyDoneException.class)
                .isThrownBy(() -> clear(DisturbedTransactions.failingAt(transactions, 3, failure), KEY))
                .satisfies(thrown -> assertThat(thrown.done()).isEqualTo(3 * SLICE));
        assertThat(clear(transactions, KEY).deleted()).isEqualTo(DONE);
    }

    @Test
    void replaysItsAnswerUnderTheSameKeyWhateverCame() {
        Cleared first = clear(transactions, KEY);
        ToDo later = anas.add(content("Done later", true, null));

        assertThat(clear(transactions, KEY)).isEqualTo(new Cleared(DONE, first.deletion(), true));
        assertThat(anas.list(TodoFilter.of(null, true))).containsExactly(later);
        assertThat(clear(transactions, new IdempotencyKey("another")).deleted()).isEqualTo(1);
    }

    @Test
    void replaysItsAnswerAlsoWhenTheDeletionIsGone() {
        Cleared first = clear(transactions, KEY);
        anas.writeStore(store -> {
            Deletion deletion =
                    store.trash().find(Objects.requireNonNull(first.deletion())).orElseThrow();
            store.trash().purge(deletion.id(), 100);
            store.trash().remove(deletion);
            return true;
        });

        assertThat(clear(transactions, KEY)).isEqualTo(new Cleared(DONE, first.deletion(), true));
    }

    @Test
    void tellsHowFarItCameIfWhatItHadDeletedWasRestored() {
        assertStopsHalfWay(KEY);
        Deletion stopped = oldest();
        anas.writeStore(store -> {
            store.trash().restore(stopped.id(), now, 100);
            store.trash().remove(stopped);
            return true;
        });

        assertThat(clear(transactions, KEY)).isEqualTo(new Cleared(2 * SLICE, stopped.id(), true));
        assertThat(anas.list(TodoFilter.ALL)).hasSize(1 + DONE);
    }

    @Test
    void endsIfItsDeletionIsRestoredMeanwhile() {
        var restoring = new DisturbedTransactions(transactions, write -> {
            if (write == 3) {
                anas.writeStore(store -> {
                    Deletion deletion =
                            store.trash().oldestBefore(now.plusSeconds(1)).orElseThrow();
                    store.trash().restore(deletion.id(), now, 100);
                    store.trash().remove(deletion);
                    return true;
                });
            }
        });

        assertThat(clear(restoring, null).deleted()).isEqualTo(2 * SLICE);
        assertThat(restoring.writes()).isEqualTo(3);
        assertThat(anas.list(TodoFilter.ALL)).hasSize(1 + DONE);
    }

    @Test
    void doesNotGoOnWithADeletionWhoseTimeIsOver() {
        var briefTrash = new Retention(Duration.ofDays(30), Duration.ofHours(1), Duration.ofDays(90));
        assertThatExceptionOfType(PartlyDoneException.class)
                .isThrownBy(() -> new ClearTodosService(
                                DisturbedTransactions.failingAt(transactions, 3, failure), () -> now, briefTrash, SLICE)
                        .clear(new Command(ANA, true, KEY)));
        DeletionId stopped = oldest().id();
        now = now.plus(Duration.ofHours(2));

        assertThat(new ClearTodosService(transactions, () -> now, briefTrash, SLICE).clear(new Command(ANA, true, KEY)))
                .isEqualTo(new Cleared(2 * SLICE, stopped, true));
        assertThat(anas.list(TodoFilter.ALL)).hasSize(1 + DONE - 2 * SLICE);
    }

    @Test
    void refusesTheKeyOfAnotherRequestAndDeletesNothing() {
        new ClearTodosService(transactions, () -> now, RETENTION, SLICE).clear(new Command(ANA, true, KEY));

        assertThatExceptionOfType(IdempotencyKeyReusedException.class)
                .isThrownBy(() -> new ClearTodosService(transactions, () -> now, RETENTION, SLICE)
                        .clear(new Command(ANA, false, KEY)));
        assertThat(anas.list(TodoFilter.ALL)).hasSize(1);
    }

    @Test
    void refusesTheKeyOfAnotherRequestThatStoppedAndDeletesNothingMore() {
        assertStopsHalfWay(KEY);

        assertThatExceptionOfType(IdempotencyKeyReusedException.class)
                .isThrownBy(() -> new ClearTodosService(transactions, () -> now, RETENTION, SLICE)
                        .clear(new Command(ANA, false, KEY)));
        assertThat(anas.list(TodoFilter.ALL)).hasSize(1 + DONE - 2 * SLICE);
    }

    @Test
    void makesNoDeletionOfNothing() {
        clear(transactions, null);
        List<Deletion> before = deletions();

        assertThat(clear(transactions, KEY)).isEqualTo(new Cleared(0, null, false));
        anas.add(content("Done later", true, null));
        assertThat(clear(transactions, KEY)).isEqualTo(new Cleared(0, null, true));
        assertThat(deletions()).isEqualTo(before);
    }

    @Test
    void failsAsTheStorageDoesWhenNothingIsDeleted() {
        var unknown = new StorageException.OutcomeUnknown(new IllegalStateException("planted"));

        assertThatThrownBy(() -> clear(DisturbedTransactions.failingAt(transactions, 1, unknown), null))
                .isSameAs(unknown);
        assertThat(anas.list(TodoFilter.ALL)).hasSize(1 + DONE);
        assertThat(deletions()).isEmpty();
    }

    @Test
    void failsAsTheStorageDoesWhenItsSlicesDeletedNothing() {
        anas.writeStore(store -> {
            Deletion empty = store.trash().add(DeletionContent.begun(Kind.COMPLETED, new Task("Changed")), now);
            return new KeyedRequest(KEY, KeyedRequest.fingerprint("clear", Kind.COMPLETED), now, RETENTION.keys())
                    .keep(store, empty.id().value(), 0);
        });

        assertThatThrownBy(() -> clear(DisturbedTransactions.failingAt(transactions, 2, failure), KEY))
                .isSameAs(failure);
        assertThat(anas.list(TodoFilter.ALL)).hasSize(1 + DONE);
    }

    @Test
    void deletesEverythingIfNothingElseIsAsked() {
        var clearing = new ClearTodosService(transactions, () -> now, RETENTION, SLICE);

        Cleared cleared = clearing.clear(new Command(ANA, false, null));

        assertThat(cleared.deleted()).isEqualTo(1 + DONE);
        assertThat(deletion(cleared).content().title()).isEqualTo(new Task("Open"));
        assertThat(anas.list(TodoFilter.ALL)).isEmpty();
        assertThat(clearing.clear(new Command(ANA, false, null)).deleted()).isZero();
    }

    @Test
    void removesOldDeletionsAsItMakesANewOne() {
        clear(transactions, null);
        now = now.plus(RETENTION.trash()).plusSeconds(1);

        new ClearTodosService(transactions, () -> now, RETENTION, SLICE).clear(new Command(ANA, false, null));

        assertThat(deletions())
                .singleElement()
                .satisfies(left -> assertThat(left.content().kind()).isEqualTo(Kind.ALL));
    }

    private void assertStopsHalfWay(@Nullable IdempotencyKey key) {
        assertThatExceptionOfType(PartlyDoneException.class)
                .isThrownBy(() -> clear(DisturbedTransactions.failingAt(transactions, 3, failure), key))
                .satisfies(thrown -> {
                    assertThat(thrown.done()).isEqualTo(2 * SLICE);
                    assertThat(thrown.reason()).isSameAs(failure);
                });
    }

    private Cleared clear(Transactions through, @Nullable IdempotencyKey key) {
        return new ClearTodosService(through, () -> now, RETENTION, SLICE).clear(new Command(ANA, true, key));
    }

    private int restore(Cleared cleared) {
        return anas.<Integer>writeStore(
                store -> store.trash().restore(Objects.requireNonNull(cleared.deletion()), now, 100));
    }

    private Deletion deletion(Cleared cleared) {
        return anas.readStore(store -> store.trash().find(Objects.requireNonNull(cleared.deletion())))
                .orElseThrow();
    }

    private Deletion oldest() {
        return anas.readStore(store -> store.trash().oldestBefore(now.plusSeconds(1)))
                .orElseThrow();
    }

    private List<Deletion> deletions() {
        return anas.readStore(store -> store.trash().list(new DeletionQuery(Instant.EPOCH, null, 100)));
    }
}
