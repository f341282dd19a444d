package todooo.benchmark.micro;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.UnitOfWork;
import todooo.application.transaction.GroupCommit;
import todooo.domain.storage.TodoRepository;
import todooo.domain.value.Owner;

/**
 * The cost to hand a write to the thread that commits and to get the result; the transactions themselves do nothing.
 */
public class GroupCommitBenchmark extends Microbenchmark {
    private static final int MAX_GROUP = 64;
    private static final int MAX_WAITING = 4096;
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    private final GroupCommit groupCommit = GroupCommit.over(new NoTransactions(), MAX_GROUP, MAX_WAITING, MAX_WAIT);

    @Benchmark
    @Threads(1)
    public int oneWriter() {
        return groupCommit.write(_ -> 1);
    }

    @Benchmark
    @Threads(64)
    public int manyWriters() {
        return groupCommit.write(_ -> 1);
    }

    @TearDown
    public void close() {
        groupCommit.close();
    }

    private record NoTransactions() implements Transactions {
        @Override
        public <T extends @Nullable Object> T read(Function<? super UnitOfWork, ? extends T> work) {
            return work.apply(new NoWork());
        }

        @Override
        public <T extends @Nullable Object> T scan(Function<? super UnitOfWork, ? extends T> work) {
            return read(work);
        }

        @Override
        public <T extends @Nullable Object> T write(Function<? super UnitOfWork, ? extends T> work) {
            return work.apply(new NoWork());
        }
    }

    private record NoWork() implements UnitOfWork {
        @Override
        public TodoRepository todosOf(Owner owner) {
            throw new UnsupportedOperationException();
        }

        @Override
        public IdempotencyKeys idempotencyKeysOf(Owner owner) {
            throw new UnsupportedOperationException();
        }
    }
}
