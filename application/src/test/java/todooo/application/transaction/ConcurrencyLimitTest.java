package todooo.application.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

@Timeout(30)
class ConcurrencyLimitTest {
    private final Transactions limit = ConcurrencyLimit.over(new InMemoryTransactions(), 1);

    @Test
    void refusesOneMoreOfAnyKindAtOnceUntilOneEnds() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        CompletableFuture<Integer> running = CompletableFuture.supplyAsync(() -> limit.read(_ -> {
            begun.countDown();
            await(end);
            return 1;
        }));
        begun.await();

        requireRefused(value -> limit.read(_ -> value));
        requireRefused(value -> limit.scan(_ -> value));
        requireRefused(value -> limit.write(Owner.LOCAL, _ -> value));

        end.countDown();
        assertThat(running.join()).isEqualTo(1);
        assertThat(limit.<String>write(Owner.LOCAL, _ -> "room again")).isEqualTo("room again");
    }

    @Test
    void saysThatTransactionsMustNotBeNestedEvenIfThereIsNoRoom() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> limit.<Integer>write(Owner.LOCAL, _ -> limit.<Integer>read(_ -> 1)));
    }

    @Test
    void keepsNoPlaceForATransactionThatFails() {
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(StackOverflowError.class)
                    .isThrownBy(() -> limit.write(Owner.LOCAL, _ -> {
                        throw new StackOverflowError();
                    }));
        }
        assertThat(limit.<String>read(_ -> "room")).isEqualTo("room");
    }

    private static void requireRefused(UnaryOperator<String> transaction) {
        assertThatExceptionOfType(StorageException.Overloaded.class)
                .isThrownBy(() -> transaction.apply("never returned"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
