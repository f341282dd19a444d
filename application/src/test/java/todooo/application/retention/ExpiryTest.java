package todooo.application.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.RETENTION;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.change.ChangeToken;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.Kind;
import todooo.domain.trash.DeletionContent.State;
import todooo.domain.value.Owner;

class ExpiryTest {
    private static final int ALWAYS = 8;

    private final OwnedTodos ana = new OwnedTodos(new InMemoryTransactions(), new Owner("ana"));

    @Test
    void removesNothingWhoseTimeIsNotOver() {
        Deletion deletion = delete(3, NOON);

        remove(NOON.plus(RETENTION.trash()), 1);
        assertThat(left(deletion)).isEqualTo(3);
    }

    @Test
    void removesADeletionWhoseTimeIsOverWithItsTodos() {
        Deletion deletion = delete(ALWAYS - 1, NOON);

        remove(NOON.plus(RETENTION.trash()).plusNanos(1_000), 1);

        assertThat(find(deletion)).isEmpty();
        assertThat(left(deletion)).isZero();
        assertThat(ana.listByPlace()).isEmpty();
    }

    @Test
    void removesEightTodosAtATimeIfFewWereDeleted() {
        Deletion deletion = delete(2 * ALWAYS, NOON);
        Instant after = NOON.plus(RETENTION.trash()).plusSeconds(1);

        remove(after, ALWAYS - 1);
        assertThat(find(deletion)).contains(deletion);
        remove(after, 0);
        assertThat(find(deletion))
                .as("a full slice does not tell that it was the last")
                .isPresent();
        remove(after, 0);
        assertThat(find(deletion)).isEmpty();
        assertThat(left(deletion)).isZero();
    }

    @Test
    void removesAsManyAsWereDeleted() {
        Deletion deletion = delete(ALWAYS + 6, NOON);

        remove(NOON.plus(RETENTION.trash()).plusSeconds(1), ALWAYS + 5);

        assertThat(left(deletion)).isEqualTo(1);
    }

    @Test
    void removesTheOldestDeletionOnly() {
        Deletion second = delete(2, NOON.plusSeconds(1));
        Deletion first = delete(2, NOON);

        remove(NOON.plus(RETENTION.trash()).plusSeconds(9), 1);

        assertThat(find(first)).isEmpty();
        assertThat(find(second)).contains(second);
    }

    @Test
    void finishesAPurgeThatStopped() {
        Deletion deletion = delete(3, NOON);
        ana.writeStore(store -> {
            store.trash().replace(deletion.withContent(deletion.content().in(State.PURGING), NOON));
            return true;
        });

        remove(NOON, 1);

        assertThat(find(deletion)).isEmpty();
        assertThat(left(deletion)).isZero();
    }

    @Test
    void forgetsTombstonesWhoseTimeIsOver() {
        ana.add(content("Stays"));
        ChangeToken token = ana.changes(null, 1).orElseThrow().next();
        for (int i = 0; i < ALWAYS + 2; i++) {
            delete(1, NOON);
        }
        Instant last = NOON.plus(RETENTION.changes());

        remove(last, 1);
        assertThat(ana.changes(token, 100)).isPresent();
        remove(last.plusNanos(1_000), 1);
        assertThat(ana.changes(token, 100)).isEmpty();
        assertThat(tombstones()).isEqualTo(2);
    }

    @Test
    void forgetsAsManyTombstonesAsWereMade() {
        delete(ALWAYS + 6, NOON);

        remove(NOON.plus(RETENTION.changes()).plusSeconds(1), ALWAYS + 5);

        assertThat(tombstones()).isEqualTo(1);
    }

    /** How many tombstones of noon are left; afterwards there are none. */
    private int tombstones() {
        return ana.<Integer>writeStore(store -> store.changes().forgetBefore(NOON.plusSeconds(1), 100));
    }

    private void remove(Instant now, int made) {
        ana.writeStore(store -> {
            new Expiry(RETENTION).remove(store, now, made);
            return true;
        });
    }

    /** Deletes so many new to-dos as one deletion. */
    private Deletion delete(int count, Instant now) {
        List<ToDo> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(ana.add(content("To-do " + i)));
        }
        return ana.writeStore(store -> {
            Deletion deletion = store.trash().add(DeletionContent.begun(Kind.ALL, new Task("To-do 0")), now);
            added.forEach(todo -> store.trash().put(deletion, todo));
            return deletion;
        });
    }

    private Optional<Deletion> find(Deletion deletion) {
        return ana.readStore(store -> store.trash().find(deletion.id()));
    }

    /** How many to-dos of the deletion are left; afterwards there are none. */
    private int left(Deletion deletion) {
        return ana.<Integer>writeStore(store -> store.trash().purge(deletion.id(), 100));
    }
}
