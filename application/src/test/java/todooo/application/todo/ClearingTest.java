package todooo.application.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.PartlyRemovedException;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.ToDo;
import todooo.domain.value.Owner;

class ClearingTest {
    private static final Owner ANA = new Owner("ana");
    private static final Owner BOB = new Owner("bob");
    private static final int SLICE = 2;
    private static final int DONE = 7;

    private final InMemoryTransactions transactions = new InMemoryTransactions();

    @Test
    void deletesInSlicesWithTheWritesOfOthersInBetween() {
        fill();
        var slices = new Disturbed(write -> list(BOB).size() < 10 ? add(BOB, true) : null);

        assertThat(new Clearing(slices, SLICE).clear(ANA, true)).isEqualTo(DONE);
        assertThat(slices.writes).isEqualTo(4);
        assertThat(list(ANA)).extracting(ToDo::completed).containsExactly(false);
        assertThat(list(BOB)).hasSize(4);
    }

    @Test
    void endsAlthoughAClientGoesOnToComplete() {
        fill();
        var completing = new Disturbed(write -> {
            ToDo open = add(ANA, false);
            ToDo done = open.withContent(content("Done meanwhile", true, null), NOON.plusSeconds(1));
            transactions.write(ANA, unit -> {
                unit.of(ANA).todos().replace(done);
                return done;
            });
            return add(ANA, true);
        });

        assertThat(new Clearing(completing, SLICE).clear(ANA, true)).isEqualTo(DONE);
        assertThat(list(ANA)).filteredOn(ToDo::completed).hasSize(2 * completing.writes);
    }

    @Test
    void tellsHowManyAreDeletedWhenItStopsHalfWayAndGoesOnNextTime() {
        fill();
        var failure = new StorageException.Unavailable(new IllegalStateException("planted"));
        var failing = new Disturbed(write -> {
            if (write == 3) {
                throw failure;
            }
            return null;
        });

        assertThatExceptionOfType(PartlyRemovedException.class)
                .isThrownBy(() -> new Clearing(failing, SLICE).clear(ANA, true))
                .satisfies(thrown -> {
                    assertThat(thrown.removed()).isEqualTo(2 * SLICE);
                    assertThat(thrown.reason()).isSameAs(failure);
                });
        assertThat(list(ANA)).hasSize(1 + DONE - 2 * SLICE);
        assertThat(new Clearing(transactions, SLICE).clear(ANA, true)).isEqualTo(DONE - 2 * SLICE);
    }

    @Test
    void failsAsTheStorageDoesWhenNothingIsDeleted() {
        fill();
        var failure = new StorageException.OutcomeUnknown(new IllegalStateException("planted"));
        var failing = new Disturbed(write -> {
            throw failure;
        });

        assertThatThrownBy(() -> new Clearing(failing, SLICE).clear(ANA, true)).isSameAs(failure);
        assertThat(list(ANA)).hasSize(1 + DONE);
    }

    @Test
    void deletesEverythingIfNothingElseIsAsked() {
        fill();

        assertThat(new Clearing(transactions, SLICE).clear(ANA, null)).isEqualTo(1 + DONE);
        assertThat(list(ANA)).isEmpty();
        assertThat(new Clearing(transactions, SLICE).clear(ANA, null)).isZero();
    }

    private void fill() {
        add(ANA, false);
        for (int i = 0; i < DONE; i++) {
            add(ANA, true);
        }
    }

    private ToDo add(Owner owner, boolean completed) {
        return transactions.write(owner, unit -> unit.of(owner).todos().add(content("To-do", completed, null), NOON));
    }

    private List<ToDo> list(Owner owner) {
        return transactions.read(
                unit -> unit.of(owner).todos().list(TodoQuery.ALL).todos());
    }

    /** Transactions before each write of which something else happens, which is told its number. */
    private final class Disturbed implements Transactions {
        private final Function<Integer, @Nullable ToDo> disturbance;
        private int writes;

        Disturbed(Function<Integer, @Nullable ToDo> disturbance) {
            this.disturbance = disturbance;
        }

        @Override
        public <T extends @Nullable Object> T read(Work<? extends T> work) {
            return transactions.read(work);
        }

        @Override
        public <T extends @Nullable Object> T scan(Work<? extends T> work) {
            return transactions.scan(work);
        }

        @Override
        public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
            writes++;
            var _ = disturbance.apply(writes);
            return transactions.write(owner, work);
        }
    }
}
