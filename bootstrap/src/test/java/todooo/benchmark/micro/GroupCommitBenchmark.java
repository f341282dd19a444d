package todooo.benchmark.micro;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.UnitOfWork;
import todooo.application.port.out.Work;
import todooo.application.transaction.GroupCommit;
import todooo.application.transaction.WriteLimits;
import todooo.domain.value.Owner;

/**
 * The cost to hand a write to the thread that commits and to get the result; the transactions themselves do nothing.
 */
public class GroupCommitBenchmark extends Microbenchmark {
    private static final int MAX_GROUP = 64;
    private static final int MAX_WAITING = 4096;
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    private final GroupCommit groupCommit = GroupCommit.ofAllOwners(
            new NoTransactions(), new WriteLimits(MAX_GROUP, MAX_WAITING, MAX_WAITING, MAX_WAIT));

    @Benchmark
    @Threads(1)
    public int oneWriter() {
        return groupCommit.write(Owner.LOCAL, _ -> 1);
    }

    @Benchmark
    @Threads(64)
    public int manyWriters() {
        return groupCommit.write(Owner.LOCAL, _ -> 1);
    }

    @TearDown
    public void close() {
        groupCommit.close();
    }

    private record NoTransactions() implements Transactions {
        @Override
        public <T extends @Nullable Object> T read(Work<? extends T> work) {
            return work.run(new NoData());
        }

        @Override
        public <T extends @Nullable Object> T scan(Work<? extends T> work) {
            return read(work);
        }

        @Override
        public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
            return work.run(new NoData());
        }
    }

    private record NoData() implements UnitOfWork {
        @Override
        public Store of(Owner owner) {
            throw new UnsupportedOperationException("No store of " + owner);
        }

        @Override
        public List<Owner> withUnfinishedActs(int limit) {
            return List.of();
        }
    }
}
