package todooo.application.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.application.port.out.Work;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** What the clock does between the two phases, without a clock. */
@Timeout(60)
class WriteGroupTest {
    private final CountedTransactions transactions = new CountedTransactions();
    private final List<String> runs = new ArrayList<>();
    private final PendingWrite<String> second = write(_ -> run("second"));

    @Test
    void aWriteMayLeaveAgainAfterItsGroupWasRolledBackAndIsNotRunAgain() {
        PendingWrite<String> first = write(_ -> {
            if (runs.contains("second")) {
                assertThat(second.leave(Duration.ZERO)).as("left").isTrue();
            }
            return run("first");
        });
        PendingWrite<String> bad = write(_ -> {
            throw new IllegalArgumentException(run("bad"));
        });

        new WriteGroup(transactions, List.of(first, second, bad)).commit();

        assertThat(first.await()).isEqualTo("first");
        assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(second::await);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(bad::await);
        assertThat(runs).containsExactly("first", "second", "bad", "first", "bad");
        assertThat(transactions.attempts()).isEqualTo(1 + 2);
    }

    @Test
    void aWriteForWhichTheDatabaseWasBusyIsNotRunAgainAndTheOthersAre() {
        var busy = new StorageException.Unavailable(new IllegalStateException("a lock"));
        PendingWrite<String> first = write(_ -> run("first"));
        PendingWrite<String> waiting = write(_ -> {
            run("waiting");
            throw busy;
        });

        new WriteGroup(transactions, List.of(first, waiting, second)).commit();

        assertThat(first.await()).isEqualTo("first");
        assertThat(second.await()).isEqualTo("second");
        assertThatExceptionOfType(StorageException.Unavailable.class)
                .isThrownBy(waiting::await)
                .isSameAs(busy);
        assertThat(runs).containsExactly("first", "waiting", "first", "second");
    }

    private String run(String name) {
        runs.add(name);
        return name;
    }

    private static PendingWrite<String> write(Work<String> work) {
        return new PendingWrite<>(Owner.LOCAL, work);
    }
}
