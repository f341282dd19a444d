package todooo.application.testkit.memory;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.application.testkit.Snapshot;
import todooo.application.transaction.TransactionScope;
import todooo.domain.query.ReadBounds;
import todooo.domain.value.Owner;

/** Transactions over an immutable snapshot: a write works on a copy, which takes its place when the work is done. */
public final class InMemoryTransactions implements Transactions {
    private final TransactionScope scope = new TransactionScope();
    private final ReentrantLock writer = new ReentrantLock();
    private final ReadBounds bounds;
    private volatile Snapshot committed = Snapshot.EMPTY;

    /** Without to-dos, and with the bounds of a service. */
    public InMemoryTransactions() {
        this(ReadBounds.DEFAULT);
    }

    /** Without to-dos, and with bounds of its own. */
    public InMemoryTransactions(ReadBounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public <T extends @Nullable Object> T read(Work<? extends T> work) {
        return scope.enter(() -> run(work, InMemorySession.reading(committed)));
    }

    @Override
    public <T extends @Nullable Object> T scan(Work<? extends T> work) {
        return read(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        return scope.enter(() -> {
            writer.lock();
            try {
                InMemorySession session = InMemorySession.writing(committed);
                T result = run(work, session);
                committed = session.state();
                return result;
            } finally {
                writer.unlock();
            }
        });
    }

    private <T extends @Nullable Object> T run(Work<? extends T> work, InMemorySession session) {
        try {
            return work.run(owner -> new InMemoryStore(session, owner, bounds));
        } finally {
            session.close();
        }
    }
}
