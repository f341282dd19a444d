package todooo.application.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

class RetryingTransactionsTest {
    private static final int MAX_ATTEMPTS = 8;

    private final List<Duration> pauses = new ArrayList<>();
    private final RetryingTransactions transactions =
            RetryingTransactions.over(new InMemoryTransactions(), MAX_ATTEMPTS, pauses::add, () -> 0.5);
    private int attempts;

    static List<RuntimeException> lostRaces() {
        return List.of(new StaleVersionException(new TodoId(1)), new StorageException.LostRace(cause()));
    }

    static List<RuntimeException> allElse() {
        return List.of(
                new StorageException.OutcomeUnknown(cause()),
                new StorageException.Unavailable(cause()),
                new StorageException.Full(cause()),
                new StorageException.Defect(cause()),
                new IllegalStateException("nested"));
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    void runsAWriteAgainUntilItWins(RuntimeException lost) {
        assertThat(add(3, lost)).isEqualTo(3);

        assertThat(transactions.<Integer>read(unit ->
                        unit.of(Owner.LOCAL).todos().list(TodoQuery.ALL).todos().size()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    void runsAReadAgainUntilItWins(RuntimeException lost) {
        assertThat(transactions.<Integer>read(unit -> attempt(2, lost))).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    void runsAScanAgainUntilItWins(RuntimeException lost) {
        assertThat(transactions.<Integer>scan(unit -> attempt(2, lost))).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    void givesUpAfterTheLastAttempt(RuntimeException lost) {
        assertThatExceptionOfType(StorageException.LostRace.class)
                .isThrownBy(() -> add(MAX_ATTEMPTS + 1, lost))
                .matches(thrown -> thrown.equals(lost) || lost.equals(thrown.getCause()));
        assertThat(attempts).isEqualTo(MAX_ATTEMPTS);
    }

    @Test
    void pausesLongerEachTimeUpToALimit() {
        add(MAX_ATTEMPTS, new StaleVersionException(new TodoId(1)));

        assertThat(pauses)
                .isEqualTo(LongStream.of(5, 10, 20, 40, 80, 160, 160)
                        .mapToObj(Duration::ofMillis)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("allElse")
    void runsNothingElseAgain(RuntimeException thrown) {
        assertThatThrownBy(() -> add(2, thrown)).isSameAs(thrown);
        assertThat(attempts).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void refusesANestedTransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.write(Owner.LOCAL, unit -> transactions.write(Owner.LOCAL, inner -> 1)));
    }

    /** Adds a to-do in a transaction that wins at this attempt, and returns its number. */
    private int add(int winningAttempt, RuntimeException thrown) {
        return transactions.write(Owner.LOCAL, unit -> {
            var _ = unit.of(Owner.LOCAL).todos().add(content("Once"), NOON);
            return attempt(winningAttempt, thrown);
        });
    }

    private int attempt(int winningAttempt, RuntimeException thrown) {
        if (++attempts < winningAttempt) {
            throw thrown;
        }
        return attempts;
    }

    private static Throwable cause() {
        return new IllegalArgumentException("the database's own error");
    }
}
