package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.value.Owner;

/** Transactions whose reads do not go on until they are let. */
public final class HeldTransactions implements Transactions {
    private final Transactions inner = new InMemoryTransactions();
    private final Semaphore entered = new Semaphore(0);
    private final CompletableFuture<@Nullable Void> released = new CompletableFuture<>();

    @Override
    public <T extends @Nullable Object> T read(Work<? extends T> work) {
        entered.release();
        released.join();
        return inner.read(work);
    }

    @Override
    public <T extends @Nullable Object> T scan(Work<? extends T> work) {
        return read(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        return inner.write(owner, work);
    }

    /** Waits until so many more reads have begun. */
    public void awaitReads(int reads) throws InterruptedException {
        assertThat(entered.tryAcquire(reads, 1, TimeUnit.MINUTES)).isTrue();
    }

    /** Lets all go on, now and from now on. */
    public void release() {
        released.complete(null);
    }

    public void releaseAfter(Duration delay) {
        released.completeOnTimeout(null, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
}
